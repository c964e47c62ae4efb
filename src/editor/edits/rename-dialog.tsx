// A new name for an application; what cannot be one is said while it is typed.
import { useState } from 'react';
import { type ApplicationId, applicationNameState, rename, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { Dialog } from '../panels/dialog.tsx';
import { useEditing } from '../store/context.ts';
import { useEdit } from './use-edit.ts';

type RenameProps = { readonly application: ApplicationId; readonly onClose: () => void };

export function RenameDialog({ application, onClose }: RenameProps) {
  const { store } = useEditing();
  const edit = useEdit();
  const drawing = useDrawing();
  const [name, setName] = useState(application);
  const fault = faultOf(name, application, drawing?.document.deployment.applications ?? {});
  const done = () => {
    if (fault !== undefined) return;
    onClose();
    if (name === application) return;
    edit(rename(application, name), words.editing.renamed(application, name));
    const { choose, collapse, collapsed } = store.getState();
    collapse(collapsed.map((one) => (one === application ? name : one)));
    choose(name);
  };
  return (
    <Dialog title={words.editing.renameTitle(application)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <label className="labelled">
          {words.editing.newName}
          <input
            className="field"
            value={name}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={fault !== undefined}
            aria-describedby="rename-fault"
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="rename-fault" className="fault" role="status">
          {fault}
        </p>
        <div className="buttons">
          <button type="submit" className="button is-primary" disabled={fault !== undefined}>
            {words.editing.action.rename}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function faultOf(name: string, own: string, taken: Readonly<Record<string, unknown>>): string | undefined {
  if (name !== own && Object.hasOwn(taken, name)) return words.editing.nameTaken(name);
  return applicationNameState(name) === 'fine' ? undefined : words.editing.nameFault;
}
