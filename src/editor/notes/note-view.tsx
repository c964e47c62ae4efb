// A note in the inspector: its text, what it is about, and taking it away.
import { attachNote, changeNote, type Note, noteId, removeNote, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { ChoiceField } from '../inspector/form/choice-field.tsx';
import { LongField } from '../inspector/form/long-field.tsx';
import { Choose } from '../inspector/parts.tsx';
import { useEditing } from '../store/context.ts';

export function NoteView({ note }: { readonly note: Note }) {
  const { store } = useEditing();
  const edit = useEdit();
  const { deployment } = useDrawing()?.document ?? { deployment: { applications: {}, relations: {} } };
  const { id, text, about } = note;
  const subjects = [...Object.keys(deployment.applications), ...Object.keys(deployment.relations)];
  const known = about === undefined || subjects.includes(about) ? subjects : [about, ...subjects];
  const remove = () => {
    store.getState().choose(undefined);
    void edit(removeNote(id), words.editing.note.removed);
  };
  return (
    <div className="view">
      <div className="section form">
        <LongField
          key={noteId(id)}
          name={words.editing.note.text}
          value={text}
          onCommit={(now) => void edit(changeNote(id, { text: now }), words.editing.note.changed)}
        />
        <ChoiceField
          name={words.editing.note.about}
          value={about ?? ''}
          options={[['', words.editing.note.nothing], ...known.map((one) => [one, one] as const)]}
          onChange={(one) => void edit(attachNote(id, one === '' ? undefined : one), words.editing.note.changed)}
        />
        {about !== undefined && <Choose id={about}>{about}</Choose>}
        <div className="buttons">
          <button type="button" className="button" onClick={remove}>
            {words.editing.note.remove}
          </button>
        </div>
      </div>
    </div>
  );
}
