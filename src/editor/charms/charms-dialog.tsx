// The charms that the document brings along: pasted as a charm's own description, or put together in a form; changed, and deleted where unused.
import { useState } from 'react';
import { type CharmName, type Deployment, removeCharm, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { Dialog } from '../panels/dialog.tsx';
import { CharmForm } from './charm-form.tsx';
import { CharmPaste } from './charm-paste.tsx';

type Face = { readonly tag: 'list' | 'paste' } | { readonly tag: 'form'; readonly charm?: CharmName };

export function CharmsDialog({ onClose }: { readonly onClose: () => void }) {
  const [face, setFace] = useState<Face>({ tag: 'list' });
  const deployment = useDrawing()?.document.deployment;
  if (!deployment) return null;
  const back = () => setFace({ tag: 'list' });
  return (
    <Dialog title={words.editing.charms.title} about={words.editing.charms.about} onClose={onClose}>
      {face.tag === 'list' && <Charms deployment={deployment} onFace={setFace} />}
      {face.tag === 'paste' && <CharmPaste onDone={back} />}
      {face.tag === 'form' && <CharmForm deployment={deployment} name={face.charm} onDone={back} />}
    </Dialog>
  );
}

type CharmsProps = { readonly deployment: Deployment; readonly onFace: (face: Face) => void };

function Charms({ deployment, onFace }: CharmsProps) {
  const edit = useEdit();
  const { none, change, remove, removed, paste, fill, endpoints } = words.editing.charms;
  const charms = Object.entries(deployment.charms);
  const used = new Set(Object.values(deployment.applications).map(({ charm }) => charm));
  return (
    <>
      {charms.length === 0 && <p className="empty">{none}</p>}
      <ul className="model-list">
        {charms.map(([name, charm]) => (
          <li key={name}>
            <span className="item-text">
              {name}
              <span className="quiet">{endpoints(Object.keys(charm.endpoints).length, charm.like)}</span>
            </span>
            <button type="button" className="button" onClick={() => onFace({ tag: 'form', charm: name })}>
              {change}
              <span className="unseen"> {name}</span>
            </button>
            <button
              type="button"
              className="button"
              disabled={used.has(name)}
              onClick={() => void edit(removeCharm(name), removed(name))}
            >
              {remove}
              <span className="unseen"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <button type="button" className="button is-primary" onClick={() => onFace({ tag: 'form' })}>
          {fill}
        </button>
        <button type="button" className="button" onClick={() => onFace({ tag: 'paste' })}>
          {paste}
        </button>
      </div>
    </>
  );
}
