// A charm from its own description: the text of a charmcraft.yaml or metadata.yaml.
import { useId, useState } from 'react';
import { addCharm, inTurn, read, words } from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';

export function CharmPaste({ onDone }: { readonly onDone: () => void }) {
  const edit = useEdit();
  const id = useId();
  const [text, setText] = useState('');
  const found = text.trim() === '' ? undefined : charmsIn(text);
  const { pasteField, take, taken, back } = words.editing.charms;
  const charms = Object.entries(found?.charms ?? {});
  const add = () => {
    onDone();
    void edit(inTurn(...charms.map(([name, charm]) => addCharm(name, charm))), taken(charms.map(([name]) => name)));
  };
  return (
    <>
      <label className="labelled">
        {pasteField}
        <textarea
          className="field is-code"
          rows={12}
          spellCheck={false}
          value={text}
          aria-invalid={found?.fault !== undefined}
          aria-describedby={id}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p id={id} className="fault" role="status">
        {found?.fault}
      </p>
      <div className="buttons">
        <button type="button" className="button is-primary" disabled={charms.length === 0} onClick={add}>
          {take(charms.map(([name]) => name))}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {back}
        </button>
      </div>
    </>
  );
}

/** The charms that the text describes, or why there are none. */
function charmsIn(text: string) {
  const result = read([{ name: words.editing.charms.file, text }]);
  const [problem] = result.problems.filter(({ severity }) => severity === 'error');
  if (!result.ok) return { charms: {}, fault: problem ? `${problem.place}: ${problem.message}` : '' };
  const { charms } = result.value.deployment;
  return { charms, fault: Object.keys(charms).length === 0 ? words.editing.charms.noCharm : undefined };
}
