// A field whose text becomes an edit when it is left or Enter is pressed; Escape brings back what stands.
import { type KeyboardEvent, useId, useState } from 'react';

type TextFieldProps = {
  readonly name: string;
  readonly value: string;
  readonly about?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly fault?: (text: string) => string | undefined;
  readonly onCommit: (text: string) => void;
};

export function TextField({ name, value, about, placeholder, inputMode = 'text', fault, onCommit }: TextFieldProps) {
  const [text, setText] = useState<string>(); // while it is typed
  const id = useId();
  const shown = text ?? value;
  const wrong = text === undefined ? undefined : fault?.(text);
  const commit = () => {
    setText(undefined);
    if (text !== undefined && text !== value && wrong === undefined) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || text === undefined) return;
    event.stopPropagation();
    setText(undefined);
  };
  return (
    <div className="form-row">
      <label htmlFor={id} title={about}>
        {name}
      </label>
      <input
        id={id}
        className="field"
        value={shown}
        placeholder={placeholder}
        inputMode={inputMode}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-fault`}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {wrong !== undefined && (
        <p id={`${id}-fault`} className="fault" role="status">
          {wrong}
        </p>
      )}
    </div>
  );
}
