// A charm put together by hand: its name, which known charm it is like, and its endpoints one by one.
import { type FormEvent, useState } from 'react';
import {
  addCharm,
  type CharmName,
  catalogue,
  type Deployment,
  type DocumentCharm,
  type EndpointRole,
  words,
} from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';
import { ChoiceField } from '../inspector/form/choice-field.tsx';
import { type EndpointDraft, endpointDrafts, faultOfDraft, madeOf } from './endpoint-draft.ts';

type CharmFormProps = {
  readonly deployment: Deployment;
  readonly name: CharmName | undefined; // of one that is changed; else a new one
  readonly onDone: () => void;
};

const empty: EndpointDraft = { name: '', role: 'provides', interface: '', limit: '' };

export function CharmForm({ deployment, name: known, onDone }: CharmFormProps) {
  const edit = useEdit();
  const before = known === undefined ? undefined : deployment.charms[known];
  const [name, setName] = useState(known ?? '');
  const [like, setLike] = useState(before?.like ?? '');
  const [drafts, setDrafts] = useState<readonly EndpointDraft[]>(() => (before ? endpointDrafts(before) : [empty]));
  const { field, likeField, likeNone, save, saved, back, addEndpoint } = words.editing.charms;
  const fault = faultOf(name, known, deployment) ?? drafts.map((one) => faultOfDraft(one, drafts)).find(Boolean);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== undefined) return;
    const charm: DocumentCharm = madeOf(before, like, drafts);
    onDone();
    void edit(addCharm(name, charm), saved(name));
  };
  const change = (at: number, part: Partial<EndpointDraft>) =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)));
  return (
    <form className="form" onSubmit={onSubmit}>
      <div className="form-row">
        <label htmlFor="charm-name">{field}</label>
        <input
          id="charm-name"
          className="field"
          value={name}
          readOnly={known !== undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <ChoiceField
        name={likeField}
        value={like}
        options={[['', likeNone], ...[...catalogue.charms.keys()].map((one) => [one, one] as const)]}
        onChange={setLike}
      />
      {drafts.map((draft, at) => (
        <EndpointRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, whatever is written in it
          key={at}
          place={at + 1}
          draft={draft}
          onChange={(part) => change(at, part)}
          onRemove={() => setDrafts(drafts.filter((_, index) => index !== at))}
        />
      ))}
      <p className="fault" role="status">
        {fault}
      </p>
      <div className="buttons">
        <button type="submit" className="button is-primary" disabled={fault !== undefined}>
          {save}
        </button>
        <button type="button" className="button" onClick={() => setDrafts([...drafts, empty])}>
          {addEndpoint}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {back}
        </button>
      </div>
    </form>
  );
}

type EndpointRowProps = {
  readonly place: number;
  readonly draft: EndpointDraft;
  readonly onChange: (part: Partial<EndpointDraft>) => void;
  readonly onRemove: () => void;
};

const roles = ['provides', 'requires', 'peers'] as const satisfies readonly EndpointRole[];

function EndpointRow({ place, draft, onChange, onRemove }: EndpointRowProps) {
  const { endpoint, name, side, carried, limit, removeEndpoint } = words.editing.charms;
  const text = (key: 'name' | 'interface' | 'limit', label: string) => (
    <input
      className="field"
      aria-label={label}
      placeholder={label}
      value={draft[key]}
      spellCheck={false}
      autoComplete="off"
      inputMode={key === 'limit' ? 'numeric' : 'text'}
      onChange={({ target }) => onChange({ [key]: target.value })}
    />
  );
  return (
    <fieldset className="endpoint-row">
      <legend className="unseen">{endpoint(place)}</legend>
      {text('name', name)}
      <select
        className="choice"
        aria-label={side}
        value={draft.role}
        onChange={({ target }) => onChange({ role: roles.find((one) => one === target.value) ?? 'provides' })}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {words.side[role]}
          </option>
        ))}
      </select>
      {text('interface', carried)}
      {text('limit', limit)}
      <button type="button" className="button" onClick={onRemove}>
        {words.editing.charms.remove}
        <span className="unseen"> {removeEndpoint(place)}</span>
      </button>
    </fieldset>
  );
}

function faultOf(name: string, known: CharmName | undefined, { charms }: Deployment): string | undefined {
  const { nameFault, nameTaken } = words.editing.charms;
  if (!/^[a-z][a-z0-9-]*$/.test(name) && name !== known) return nameFault;
  return name !== known && Object.hasOwn(charms, name) ? nameTaken(name) : undefined;
}
