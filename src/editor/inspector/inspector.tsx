// What is chosen, whole: one view for each kind of thing.
import { X } from 'lucide-react';
import { words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { InsideView } from '../inside/inside-view.tsx';
import { nameOfNote, noteOf } from '../notes/note.ts';
import { NoteView } from '../notes/note-view.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { type Chosen, chosenOf, nameOf } from '../subject.ts';
import { FocusChoice } from '../timeline/focus-choice.tsx';
import { ApplicationView } from './application-view.tsx';
import { DiagnosticView } from './diagnostic-view.tsx';
import { FlowView } from './flow-view.tsx';
import { LineView } from './line-view.tsx';
import { PairView } from './pair-view.tsx';
import { ProcessView } from './process-view.tsx';
import { RelationView } from './relation-view.tsx';
import { SelectionView } from './selection-view.tsx';

export function Inspector({ drawing, id }: { readonly drawing: Drawing; readonly id: string }) {
  const { store } = useEditing();
  const selected = useEditor((state) => state.selected);
  const note = noteOf(drawing.document, id);
  const chosen = note ? undefined : chosenOf(drawing.analysis, id);
  return (
    <>
      <header className="inspector-head">
        <div>
          <p className="kind">
            {note ? words.editing.note.kind : chosen ? words.chosenKind[chosen.tag] : words.inspector}
          </p>
          <h2 className="subject">{note ? nameOfNote(note) : nameOf(drawing.analysis, id)}</h2>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={words.letGo}
          title={words.letGo}
          onClick={() => store.getState().choose(undefined)}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <FocusChoice analysis={drawing.analysis} chosen={id} />
      {selected.length > 1 && <SelectionView count={selected.length} />}
      {note && <NoteView note={note} />}
      {chosen ? viewOf(drawing, chosen) : !note && <p className="empty">{words.notHere}</p>}
    </>
  );
}

function viewOf({ analysis }: Drawing, chosen: Chosen) {
  switch (chosen.tag) {
    case 'application':
      return <ApplicationView analysis={analysis} application={chosen.application} />;
    case 'relation':
      return <RelationView analysis={analysis} relation={chosen.relation} />;
    case 'pair':
      return <PairView analysis={analysis} relations={chosen.relations} />;
    case 'line':
      return <LineView signal={chosen.signal} flows={chosen.flows} />;
    case 'process':
      return <ProcessView analysis={analysis} process={chosen.process} application={chosen.application} />;
    case 'flow':
      return <FlowView analysis={analysis} flow={chosen.flow} />;
    case 'inside':
      return <InsideView analysis={analysis} opened={chosen.opened} line={chosen.line} />;
    case 'diagnostic':
      return <DiagnosticView diagnostic={chosen.diagnostic} />;
  }
}
