// On a narrow screen: what is chosen stays in sight, and opens whole over the page.
import { Ellipsis, X } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { gistOf } from '../gist.ts';
import { nameOfNote, noteOf } from '../notes/note.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { nameOf } from '../subject.ts';
import { IconButton } from './icon-button.tsx';
import { InspectorPanel } from './inspector-panel.tsx';

export function ChosenSheet() {
  const drawing = useDrawing();
  const chosen = useEditor((state) => state.chosen);
  const isTelling = useEditor((state) => state.isTelling);
  if (!drawing) return null;
  if (isTelling) return <Sheet name={words.consequences} gist="" isOpenFirst />;
  if (chosen === undefined) return null;
  const note = noteOf(drawing.document, chosen);
  if (note) return <Sheet key={chosen} name={nameOfNote(note)} gist="" />;
  return <Sheet key={chosen} name={nameOf(drawing.analysis, chosen)} gist={gistOf(drawing.analysis, chosen)} />;
}

type SheetProps = { readonly name: string; readonly gist: string; readonly isOpenFirst?: boolean };

/** Folded, one line of it stays in sight: the keys of a relation, the statuses of an application. */
function Sheet({ name, gist, isOpenFirst = false }: SheetProps) {
  const { store } = useEditing();
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <section className={`sheet${isOpen ? ' is-open' : ''}`} aria-label={words.inspector}>
      <div className="sheet-head">
        <span className="sheet-name">{name}</span>
        <IconButton name={words.editing.acts} icon={Ellipsis} onClick={() => store.getState().ask({ tag: 'acts' })} />
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fold : words.unfold}
        </button>
        <IconButton name={words.letGo} icon={X} onClick={() => store.getState().choose(undefined)} />
      </div>
      {isOpen ? <InspectorPanel /> : gist !== '' && <p className="gist">{gist}</p>}
    </section>
  );
}
