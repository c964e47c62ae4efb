// One option of a charm, by its type. What equals the default is not stated.
import { type ConfigOption, type Scalar, words } from '../../../core/core.ts';
import { CheckField } from './check-field.tsx';
import { TextField } from './text-field.tsx';

type ConfigFieldProps = {
  readonly option: ConfigOption;
  readonly value: Scalar | undefined; // what is stated
  readonly onChange: (value: Scalar | undefined) => void;
};

export function ConfigField({ option, value, onChange }: ConfigFieldProps) {
  const { name, type, about } = option;
  const set = (next: Scalar) => onChange(next === option.default ? undefined : next);
  const now = value === undefined ? option.default : value;
  if (type === 'boolean') return <CheckField name={name} about={about} isOn={now === true} onChange={set} />;
  const isNumber = type === 'int' || type === 'float';
  return (
    <TextField
      name={name}
      about={about}
      value={value === undefined || value === null ? '' : String(value)}
      placeholder={option.default === null ? '' : String(option.default)}
      inputMode={isNumber ? 'decimal' : 'text'}
      fault={(text) => (isNumber && text !== '' && !isFitting(text, type) ? words.editing.notNumber(type) : undefined)}
      onCommit={(text) => (text === '' ? onChange(undefined) : set(isNumber ? Number(text) : text))}
    />
  );
}

function isFitting(text: string, type: 'int' | 'float'): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) && (type === 'float' || Number.isInteger(number));
}
