// One of a few, as radio buttons of the browser's own.
import { useId } from 'react';

type ChoiceProps<One> = {
  readonly name: string;
  readonly all: readonly One[];
  readonly chosen: One;
  readonly word: (one: One) => string;
  readonly onChoose: (one: One) => void;
};

export function Choice<One extends string | number>({ name, all, chosen, word, onChoose }: ChoiceProps<One>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={name} className="taking-choice">
      <span className="section-title" aria-hidden="true">
        {name}
      </span>
      <div className="segments">
        {all.map((one) => (
          <label key={one} className="segment">
            <input
              type="radio"
              name={group}
              className="unseen"
              checked={one === chosen}
              onChange={() => onChoose(one)}
            />
            <span>{word(one)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
