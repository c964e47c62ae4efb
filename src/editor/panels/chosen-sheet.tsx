// On a narrow screen: what is chosen stays in sight, and opens whole over the page.
import { X } from 'lucide-react';
import { useState } from 'react';
import { type Analysis, words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { gistOf } from '../gist.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { nameOf } from '../subject.ts';
import { InspectorPanel } from './inspector-panel.tsx';

export function ChosenSheet() {
  const drawing = useDrawing();
  const chosen = useEditor((state) => state.chosen);
  return drawing && chosen !== undefined ? <Sheet key={chosen} drawing={drawing} chosen={chosen} /> : null;
}

function Sheet({ drawing, chosen }: { readonly drawing: Drawing; readonly chosen: string }) {
  const { store } = useEditing();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`sheet${isOpen ? ' is-open' : ''}`} aria-label={words.inspector}>
      <div className="sheet-head">
        <span className="sheet-name">{nameOf(drawing.analysis, chosen)}</span>
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fold : words.unfold}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.letGo}
          title={words.letGo}
          onClick={() => store.getState().choose(undefined)}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
      {isOpen ? <InspectorPanel /> : <Gist analysis={drawing.analysis} chosen={chosen} />}
    </section>
  );
}

/** The one line that stays in sight: the keys of a relation, the statuses of an application. */
function Gist({ analysis, chosen }: { readonly analysis: Analysis; readonly chosen: string }) {
  const gist = gistOf(analysis, chosen);
  return gist === '' ? null : <p className="gist">{gist}</p>;
}
