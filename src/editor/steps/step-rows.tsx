// The steps as sentences, round by round; of a long list the part around the current one.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Analysis, type Step, sayStep, words } from '../../core/core.ts';
import { Said } from '../inspector/parts.tsx';
import { byRound, neighbours, windowOf } from './step-list.ts';

type RowsProps = {
  readonly analysis: Analysis;
  readonly steps: readonly Step[];
  readonly current: number | undefined;
  readonly onGo: (id: number) => void;
};

const mostRows = 120;

export function StepRows({ analysis, steps, current, onGo }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const { shown, before, after } = windowOf(steps, current, mostRows);
  const stop = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  useCurrentSeen(list, current);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event.key, steps, current ?? stop);
    if (!next) return;
    event.preventDefault();
    onGo(next.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div ref={list} className="step-rows" onKeyDown={onKeyDown}>
      {before > 0 && <p className="quiet step-more">{words.stepsBefore(before)}</p>}
      {byRound(shown).map(({ round, steps: own }) => (
        <section key={round} className="step-round" aria-label={words.round(round)}>
          <h3 className="bag-title">{words.round(round)}</h3>
          <ol>
            {own.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  className="step-row"
                  data-step={step.id}
                  tabIndex={step.id === stop ? 0 : -1}
                  aria-current={step.id === current ? 'step' : undefined}
                  onClick={() => onGo(step.id)}
                >
                  <span className="step-number">{step.id}</span>
                  <span>
                    <Said text={sayStep(analysis, step)} />
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {after > 0 && <p className="quiet step-more">{words.stepsAfter(after)}</p>}
    </div>
  );
}

function keyed(key: string, steps: readonly Step[], current: number | undefined): Step | undefined {
  const { before, after } = neighbours(steps, current);
  if (key === 'ArrowDown' || key === 'ArrowRight') return after;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return before;
  return key === 'Home' ? steps[0] : key === 'End' ? steps.at(-1) : undefined;
}

/** The row of the current step is in sight, and has the focus where the list had it. */
function useCurrentSeen(list: { readonly current: HTMLElement | null }, current: number | undefined): void {
  useEffect(() => {
    const row = list.current?.querySelector(`[data-step="${current}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    const isInside = list.current?.contains(document.activeElement) ?? false;
    if (isInside && row instanceof HTMLElement) row.focus({ preventScroll: true });
  }, [list, current]);
}
