// What could not be read, where, and the way out. What was open stays open behind it.
import { OctagonAlert, X } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

const most = 5; // problems shown

export function Refused() {
  const { store } = useEditing();
  const refusal = useEditor((state) => state.refusal);
  const hasDocument = useEditor(({ opened }) => opened !== undefined);
  if (!refusal) return null;
  return (
    <section className="refused" role="alert" aria-label={words.cannotRead(refusal.name)}>
      <OctagonAlert className="severity-error" size={18} strokeWidth={1.75} aria-hidden="true" />
      <div className="refused-text">
        <p className="refused-title">
          {words.cannotRead(refusal.name)}.{' '}
          <span className="quiet">{hasDocument ? words.stays : words.nothingOpen}</span>
        </p>
        <ul>
          {refusal.problems.slice(0, most).map(({ place, message, wayOut = '' }) => (
            <li key={`${place} ${message}`}>
              <code>{place}</code> {message} {wayOut}
            </li>
          ))}
        </ul>
        {refusal.problems.length > most && (
          <p className="quiet">{words.moreProblems(refusal.problems.length - most)}</p>
        )}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={() => store.getState().dismiss()}
      >
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </section>
  );
}
