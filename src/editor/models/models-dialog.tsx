// The models of the drawing: each can be renamed, an empty one deleted, another created. With applications in hand, they can go to one.
import { type FormEvent, useState } from 'react';
import {
  type ApplicationId,
  addModel,
  applicationNameState,
  type Edit,
  type ModelName,
  movingToModel,
  removeModel,
  renameModel,
  words,
} from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { TextField } from '../inspector/form/text-field.tsx';
import { Dialog } from '../panels/dialog.tsx';

type ModelsProps = {
  readonly moving: readonly ApplicationId[]; // to the model that is chosen; none: models are only looked after
  readonly onClose: () => void;
};

export function ModelsDialog({ moving, onClose }: ModelsProps) {
  const drawing = useDrawing();
  const edit = useEdit();
  if (!drawing) return null;
  const { title, moveTitle, about, moveAbout } = words.editing.models;
  const isMoving = moving.length > 0;
  const move = (model: ModelName) => {
    onClose();
    void edit(movingToModel(drawing.analysis.topology, moving, model), words.editing.models.moved(moving, model));
  };
  return (
    <Dialog title={isMoving ? moveTitle(moving) : title} about={isMoving ? moveAbout : about} onClose={onClose}>
      {isMoving ? <Destinations drawing={drawing} moving={moving} onMove={move} /> : <Models drawing={drawing} />}
      <NewModel
        models={[...drawing.analysis.topology.models.keys()]}
        verb={isMoving ? words.editing.models.moveNew : words.editing.models.create}
        onName={(name) => (isMoving ? move(name) : void edit(addModel(name), words.editing.models.created(name)))}
      />
    </Dialog>
  );
}

type DestinationsProps = {
  readonly drawing: Drawing;
  readonly moving: readonly ApplicationId[];
  readonly onMove: (model: ModelName) => void;
};

function Destinations({ drawing, moving, onMove }: DestinationsProps) {
  const { applications } = drawing.document.deployment;
  const isThere = (model: ModelName) => moving.every((id) => applications[id]?.model === model);
  return (
    <div className="buttons">
      {[...drawing.analysis.topology.models.keys()].map((model) => (
        <button key={model} type="button" className="button" disabled={isThere(model)} onClick={() => onMove(model)}>
          {model}
        </button>
      ))}
    </div>
  );
}

function Models({ drawing }: { readonly drawing: Drawing }) {
  const edit = useEdit();
  const change = (made: Edit, says: string) => void edit(made, says);
  const { applications } = drawing.document.deployment;
  const names = [...drawing.analysis.topology.models.keys()];
  const { nameOf, renamed, remove, removed } = words.editing.models;
  return (
    <ul className="model-list">
      {names.map((name) => {
        const count = Object.values(applications).filter(({ model }) => model === name).length;
        return (
          <li key={name}>
            <TextField
              name={nameOf(name)}
              value={name}
              fault={(text) => (text === name ? undefined : faultOf(text, names))}
              onCommit={(text) => change(renameModel(name, text), renamed(name, text))}
            />
            <span className="quiet">{words.applications(count)}</span>
            <button
              type="button"
              className="button"
              disabled={count > 0}
              onClick={() => change(removeModel(name), removed(name))}
            >
              {remove}
              <span className="unseen"> {name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type NewModelProps = {
  readonly models: readonly ModelName[];
  readonly verb: string;
  readonly onName: (name: ModelName) => void;
};

function NewModel({ models, verb, onName }: NewModelProps) {
  const [name, setName] = useState('');
  const fault = name === '' ? undefined : faultOf(name, models);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || fault !== undefined) return;
    setName('');
    onName(name);
  };
  return (
    <form onSubmit={onSubmit}>
      <label className="labelled">
        {words.editing.models.newName}
        <input
          className="field"
          value={name}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={fault !== undefined}
          aria-describedby="model-fault"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <p id="model-fault" className="fault" role="status">
        {fault}
      </p>
      <button type="submit" className="button is-primary" disabled={name === '' || fault !== undefined}>
        {verb}
      </button>
    </form>
  );
}

/** Juju names models like applications. */
function faultOf(name: string, taken: readonly string[]): string | undefined {
  if (taken.includes(name)) return words.editing.models.taken(name);
  return applicationNameState(name) === 'fine' ? undefined : words.editing.nameFault;
}
