// All listed steps on one scale, parted by rounds: with the mouse anywhere, with keys one by one.
import { type Step, words } from '../../core/core.ts';
import { byRound, placeIn } from './step-list.ts';

type ScaleProps = {
  readonly steps: readonly Step[];
  readonly current: number | undefined;
  readonly onGo: (id: number) => void;
};

const mostRounds = 16; // that are told apart on the scale

export function StepScale({ steps, current, onGo }: ScaleProps) {
  if (steps.length < 2) return <span className="stretch" />;
  const at = placeIn(steps, current);
  const step = steps[at];
  const go = (index: number) => {
    const next = steps[index];
    if (next) onGo(next.id);
  };
  return (
    <span className="step-scale">
      <input
        type="range"
        aria-label={words.step}
        aria-valuetext={step ? words.stepInRound(step.id, step.round) : words.asSettled}
        min={0}
        max={steps.length - 1}
        value={Math.max(0, at)}
        onChange={(event) => go(Number(event.target.value))}
      />
      <Rounds steps={steps} />
    </span>
  );
}

function Rounds({ steps }: { readonly steps: readonly Step[] }) {
  const rounds = byRound(steps);
  if (rounds.length > mostRounds) return null;
  return (
    <span className="step-rounds" aria-hidden="true">
      {rounds.map(({ round, steps: own }) => (
        <span key={round} style={{ flexGrow: own.length }}>
          {round}
        </span>
      ))}
    </span>
  );
}
