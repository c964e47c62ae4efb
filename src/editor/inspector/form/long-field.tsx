// Text of several lines, which becomes an edit when the field is left; Escape brings back what stands.
import { type KeyboardEvent, useState } from 'react';

type LongFieldProps = {
  readonly name: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
};

/** Empty text is not taken. */
export function LongField({ name, value, onCommit }: LongFieldProps) {
  const [text, setText] = useState<string>(); // while it is typed
  const commit = () => {
    setText(undefined);
    if (text !== undefined && text !== value && text.trim() !== '') onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    if (event.key !== 'Escape' || text === undefined) return;
    event.stopPropagation();
    setText(undefined);
  };
  return (
    <label className="labelled">
      {name}
      <textarea
        className="field is-prose"
        rows={5}
        value={text ?? value}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
