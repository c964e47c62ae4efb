// A databag that is stated in place of the computed one: of which endpoint and whom, and its keys as text.
import { type FormEvent, useId, useState } from 'react';
import {
  type ApplicationId,
  type Bag,
  type BagOwner,
  readBag,
  setBag,
  statedBags,
  type TopologyApplication,
  words,
} from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { ChoiceField } from '../inspector/form/choice-field.tsx';
import { Dialog } from '../panels/dialog.tsx';
import { ownerName } from './owner-name.ts';
import { useEdit } from './use-edit.ts';

type DatabagProps = {
  readonly application: ApplicationId;
  readonly endpoint: string | undefined; // with its owner one that is stated; else a new one
  readonly owner: BagOwner | undefined;
  readonly onClose: () => void;
};

export function DatabagDialog({ application: id, onClose, ...asked }: DatabagProps) {
  const application = useDrawing()?.analysis.topology.application(id);
  if (!application) return null;
  return (
    <Dialog title={words.editing.bagTitle(id)} about={words.editing.bagAbout} onClose={onClose}>
      <BagForm application={application} onClose={onClose} {...asked} />
    </Dialog>
  );
}

type FormProps = Omit<DatabagProps, 'application'> & { readonly application: TopologyApplication };

function BagForm({ application, onClose, ...asked }: FormProps) {
  const edit = useEdit();
  const owners = useOwners(application);
  const endpoints = [...application.endpoints.keys()];
  const [endpoint, setEndpoint] = useState(asked.endpoint ?? endpoints[0] ?? '');
  const [whose, setWhose] = useState(asked.owner ? ownerName(asked.owner) : words.bag.application);
  const [text, setText] = useState<string>();
  const owner: BagOwner = whose === words.bag.application ? { tag: 'application' } : { tag: 'unit', unit: whose };
  const stated = bagOf(application, endpoint, whose);
  const shown = text ?? textOf(stated);
  const read = readBag(shown, words.editing.bagPlace);
  const change = (bag: Bag | undefined, says: string) => {
    onClose();
    void edit(setBag(application.id, endpoint, owner, bag), says);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (read.ok) change(read.value, words.editing.bagStated(endpoint, whose));
  };
  return (
    <form className="form" onSubmit={onSubmit}>
      <ChoiceField
        name={words.endpoint}
        value={endpoint}
        options={endpoints.map((one) => [one, one])}
        onChange={setEndpoint}
      />
      <ChoiceField
        name={words.editing.bagOwner}
        value={whose}
        options={owners.map((one) => [one, one])}
        onChange={setWhose}
      />
      <BagText value={shown} fault={read.ok ? undefined : faultOf(read.problems)} onChange={setText} />
      <div className="buttons">
        <button type="submit" className="button is-primary" disabled={!read.ok}>
          {words.editing.bagSave}
        </button>
        {stated && (
          <button
            type="button"
            className="button"
            onClick={() => change(undefined, words.editing.bagRemoved(endpoint, whose))}
          >
            {words.editing.bagRemove}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

type TextProps = {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
};

function BagText({ value, fault, onChange }: TextProps) {
  const id = useId();
  return (
    <div>
      <label className="labelled">
        {words.editing.bagText}
        <textarea
          className="field is-code"
          rows={9}
          spellCheck={false}
          value={value}
          placeholder={'{\n  "url": "http://…"\n}'}
          aria-invalid={fault !== undefined}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <p id={id} className="fault" role="status">
        {fault}
      </p>
    </div>
  );
}

function useOwners({ units }: TopologyApplication): readonly string[] {
  const all = useDrawing()?.analysis.topology.units ?? [];
  return [words.bag.application, ...units.flatMap((at) => all[at]?.id ?? [])];
}

function bagOf({ stated }: TopologyApplication, endpoint: string, whose: string): Bag | undefined {
  return statedBags(stated.publishes).find((one) => one.endpoint === endpoint && ownerName(one.owner) === whose)?.bag;
}

function textOf(bag: Bag | undefined): string {
  return bag === undefined ? '' : JSON.stringify(bag, null, 2);
}

function faultOf([problem]: readonly { readonly place: string; readonly message: string }[]): string {
  return problem === undefined ? '' : `${problem.place}: ${problem.message}`;
}
