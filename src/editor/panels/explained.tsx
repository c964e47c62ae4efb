// What an edit of several steps added, step by step, beside the picture until it is read or the drawing changes again.
import { X } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function Explained() {
  const { store } = useEditing();
  const explained = useEditor((state) => state.explained);
  return (
    <section className="explained" aria-label={words.editing.explainedTitle}>
      <h2 className="section-title">{words.editing.explainedTitle}</h2>
      <button
        type="button"
        className="icon-button"
        aria-label={words.editing.close}
        onClick={() => store.getState().explain([])}
      >
        <X size={15} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <ol>
        {explained.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </section>
  );
}
