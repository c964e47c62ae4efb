// Of the hop that is followed: who calls whom, with which method and address, and the databag keys that led there. Escape leaves.
import { ArrowRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { type Analysis, type Beat, type Hop, maskUrl, stepById, stepOf, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { Choose } from '../inspector/parts.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { useEditing } from '../store/context.ts';
import { leaveFollowing } from './follow.ts';

const most = 2; // alternatives of one hop that are shown

export function Followed({ beat }: { readonly beat: Beat }) {
  const editing = useEditing();
  const analysis = useDrawing()?.analysis;
  useLeavingKey();
  if (!analysis || beat.tag !== 'carry') return null;
  return (
    <div className="followed">
      <ul>
        {beat.hops.slice(0, most).map((hop) => (
          <Called key={`${hop.from} ${hop.to} ${hop.url}`} analysis={analysis} hop={hop} />
        ))}
        {beat.hops.length > most && <li className="quiet">{words.timeline.moreKeys(beat.hops.length - most)}</li>}
      </ul>
      <button type="button" className="button" onClick={() => leaveFollowing(editing)}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
        {words.timeline.leaveFollowing}
      </button>
    </div>
  );
}

function Called({ analysis, hop }: { readonly analysis: Analysis; readonly hop: Hop }) {
  const { from, to, method, url } = hop;
  return (
    <li className="called">
      <span className="hop-ends">
        <Choose id={from}>{from}</Choose>
        <ArrowRight size={13} strokeWidth={1.5} aria-hidden="true" />
        {to === null ? <span className="quiet">{words.nobody}</span> : <Choose id={to}>{to}</Choose>}
      </span>
      <code className="value">
        {method} {maskUrl(url)}
      </code>
      <LedBy analysis={analysis} hop={hop} />
    </li>
  );
}

/** The keys of the step that came last of those behind the hop; a hop may owe its way to none. */
function LedBy({ analysis, hop }: { readonly analysis: Analysis; readonly hop: Hop }) {
  const id = stepOf(hop);
  const step = id === undefined ? undefined : stepById(analysis.settlement, id);
  if (!step) return <span className="quiet">{words.timeline.noKey}</span>;
  const [key, ...others] = Object.keys(step.set);
  return (
    <StepButton step={step.id}>
      <code>{key ?? ''}</code>
      {others.length > 0 && ` ${words.timeline.moreKeys(others.length)}`}
      <span className="quiet"> {words.timeline.steps(step.id, step.id)}</span>
    </StepButton>
  );
}

/** Before the picture lets go of what is chosen; not where something lies over the page. */
function useLeavingKey(): void {
  const editing = useEditing();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      event.stopPropagation();
      leaveFollowing(editing);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [editing]);
}
