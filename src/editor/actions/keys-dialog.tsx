// The keys, from the table of actions and from the picture's own.
import { words } from '../../core/core.ts';
import { Dialog } from '../panels/dialog.tsx';
import { type Chord, groups, sayChord } from './action.ts';
import { actions } from './actions.ts';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const withKeys = actions.filter(({ keys }) => keys.length > 0);
  return (
    <Dialog title={words.editing.keysTitle} onClose={onClose}>
      <div className="key-list">
        {groups.map((group) => (
          <Keys key={group} title={words.editing.group[group]} rows={withKeys.filter((one) => one.group === group)} />
        ))}
        <Keys title={words.picture} rows={words.editing.pictureKeys} />
      </div>
    </Dialog>
  );
}

type Row = { readonly name: string; readonly keys: readonly Chord[] };

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((chord) => (
                <kbd key={chord}>{sayChord(chord)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
