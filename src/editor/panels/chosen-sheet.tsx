// On a narrow screen: what is chosen stays in sight, and opens whole over the page.
import { X } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
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
      {isOpen && <InspectorPanel />}
    </section>
  );
}
