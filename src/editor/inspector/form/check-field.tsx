// A choice between yes and no.
import { useId } from 'react';

type CheckFieldProps = {
  readonly name: string;
  readonly about?: string | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export function CheckField({ name, about, isOn, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="form-row is-check">
      <label htmlFor={id} title={about}>
        {name}
      </label>
      <input id={id} type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    </div>
  );
}
