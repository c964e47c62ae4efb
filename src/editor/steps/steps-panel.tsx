// How the deployment came to be configured: who wrote which key where and because of what, as a list. The transport goes through it in time.
import { useState } from 'react';
import { type Analysis, shownSignals, words } from '../../core/core.ts';
import { useEditor } from '../store/context.ts';
import { nameOf } from '../subject.ts';
import { useGoToStep } from './go-to-step.ts';
import { type StepFilter, stepsListed } from './step-list.ts';
import { StepRows } from './step-rows.tsx';
import { stepShown } from './step-shown.ts';

export function StepsPanel({ analysis }: { readonly analysis: Analysis }) {
  const goTo = useGoToStep();
  const [filter, setFilter] = useState<StepFilter>({ tag: 'all' });
  const asked = useEditor((state) => state.step);
  const { settlement } = analysis;
  const current = stepShown(settlement, asked);
  const steps = stepsListed(analysis, filter);
  return (
    <section className="steps-panel" aria-label={words.steps}>
      <div className="steps-head">
        <span className="steps-place">
          {current === undefined ? words.asSettled : words.stepOf(current, settlement.steps.length)}
        </span>
        <FilterChoice analysis={analysis} filter={filter} onFilter={setFilter} />
        {current !== undefined && (
          <button type="button" className="button" onClick={() => goTo(undefined)}>
            {words.toSettled}
          </button>
        )}
      </div>
      {steps.length === 0 ? (
        <p className="empty">{filter.tag === 'all' ? words.noSteps : words.noStepsShown}</p>
      ) : (
        <StepRows analysis={analysis} steps={steps} current={current} onGo={goTo} />
      )}
    </section>
  );
}

type FilterProps = {
  readonly analysis: Analysis;
  readonly filter: StepFilter;
  readonly onFilter: (filter: StepFilter) => void;
};

/** What is chosen is offered; once taken it stays, while the steps choose one relation after the other. */
function FilterChoice({ analysis, filter, onFilter }: FilterProps) {
  const chosen = useEditor((state) => state.chosen);
  const abouts = [...new Set([filter.tag === 'about' ? filter.id : undefined, chosen])].filter(
    (id) => id !== undefined,
  );
  const offered: readonly (readonly [string, StepFilter])[] = [
    [words.allSteps, { tag: 'all' }],
    ...abouts.map((id) => [words.stepsAbout(nameOf(analysis, id)), { tag: 'about', id }] as const),
    ...shownSignals.map((signal) => [words.stepsOfSignal(words.signal[signal]), { tag: 'signal', signal }] as const),
  ];
  const at = offered.findIndex(([, one]) => JSON.stringify(one) === JSON.stringify(filter));
  return (
    <label className="choice steps-filter">
      <span className="unseen">{words.stepsShown}</span>
      <select
        value={at}
        onChange={(event) => {
          const one = offered[Number(event.target.value)];
          if (one) onFilter(one[1]);
        }}
      >
        {offered.map(([name, one], index) => (
          <option key={JSON.stringify(one)} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
