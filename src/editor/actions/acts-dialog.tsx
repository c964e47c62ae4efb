// What can be done with what is chosen, or with the drawing where nothing is: the way to edit without a picture.
import { Command } from 'cmdk';
import { words } from '../../core/core.ts';
import { nameOfNote, noteOf } from '../notes/note.ts';
import { Dialog } from '../panels/dialog.tsx';
import { nameOf } from '../subject.ts';
import { type Acting, type Action, sayChord } from './action.ts';
import { actions, isPossible } from './actions.ts';
import { useActing } from './use-acting.ts';

export function ActsDialog({ onClose }: { readonly onClose: () => void }) {
  const acting = useActing();
  if (!acting) return null;
  const title = titleOf(acting);
  const possible = actions.filter((action) => isFitting(action, acting));
  const run = (action: Action) => {
    onClose();
    action.run(acting);
  };
  return (
    <Dialog title={title} form="search" onClose={onClose}>
      <Command label={title} loop>
        <Command.Input className="search-field" placeholder={title} autoFocus />
        <Command.List className="search-list">
          <Command.Empty className="empty">{words.editing.nothingFound}</Command.Empty>
          {possible.map((action) => (
            <Command.Item key={action.id} value={action.name} onSelect={() => run(action)}>
              <span>{action.name}</span>
              {action.keys[0] !== undefined && <kbd>{sayChord(action.keys[0])}</kbd>}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function titleOf({ store, drawing }: Acting): string {
  const { chosen, selected } = store.getState();
  if (selected.length > 1) return words.editing.actsOn(words.applications(selected.length));
  if (chosen === undefined) return words.editing.acts;
  const note = noteOf(drawing.document, chosen);
  return words.editing.actsOn(note ? nameOfNote(note) : nameOf(drawing.analysis, chosen));
}

/** Of what is chosen those that depend on it; else those that do not. */
function isFitting(action: Action, acting: Acting): boolean {
  const isAbout = acting.store.getState().chosen !== undefined;
  const isOfChosen = action.isPossible !== undefined && !general.has(action.id);
  if (!isPossible(action, acting)) return false;
  return isAbout ? isOfChosen || action.id === 'note' : general.has(action.id) || action.group === 'edit';
}

const general = new Set(['add', 'undo', 'redo', 'collapse-all', 'open-all', 'versions']);
