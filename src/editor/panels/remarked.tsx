// What was odd in what was opened, and what was made of it: nothing is repaired in silence.
import { Info, X } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { titleOf } from '../title.ts';

const most = 5; // remarks shown

export function Remarked() {
  const { store } = useEditing();
  const opened = useEditor((state) => state.opened);
  if (!opened || opened.remarks.length === 0) return null;
  const { remarks, begun } = opened;
  return (
    <section className="refused" aria-label={words.remarked(titleOf(begun))}>
      <Info className="severity-info" size={18} strokeWidth={1.75} aria-hidden="true" />
      <div className="refused-text">
        <p className="refused-title">{words.remarked(titleOf(begun))}</p>
        <ul>
          {remarks.slice(0, most).map(({ place, message, wayOut = '' }) => (
            <li key={`${place} ${message}`}>
              <code>{place}</code> {message} {wayOut}
            </li>
          ))}
        </ul>
        {remarks.length > most && <p className="quiet">{words.moreProblems(remarks.length - most)}</p>}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={() => store.getState().dismissRemarks()}
      >
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </section>
  );
}
