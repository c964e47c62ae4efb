// One of a few values, in the browser's own list.
import { useId } from 'react';

type ChoiceFieldProps = {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
};

export function ChoiceField({ name, value, options, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{name}</label>
      <select id={id} className="choice" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
