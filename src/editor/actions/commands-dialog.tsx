// Everything that can be done or gone to, found by typing: actions with their keys, applications, relations, examples.
import { Command } from 'cmdk';
import { useMemo } from 'react';
import { words } from '../../core/core.ts';
import { useExamples } from '../files/examples.ts';
import { openExample } from '../files/opening.ts';
import { Dialog } from '../panels/dialog.tsx';
import { type Acting, type Action, groups, sayChord } from './action.ts';
import { actions, isPossible } from './actions.ts';
import { useActing } from './use-acting.ts';

const most = 200; // places to go to that are listed; the search field narrows them down

type Entry = { readonly id: string; readonly name: string; readonly chord?: string; readonly run: () => void };

export function CommandsDialog({ onClose }: { readonly onClose: () => void }) {
  const acting = useActing();
  const examples = useExamples(true);
  const places = useMemo(() => (acting ? listsOf(acting) : []), [acting]);
  const shown = examples.map(
    ({ name, title }): Entry => ({
      id: `example ${name}`,
      name: title,
      run: () => acting && void openExample(acting.store, name),
    }),
  );
  const run = (entry: Entry) => {
    onClose();
    entry.run();
  };
  return (
    <Dialog title={words.editing.action.commands} form="search" onClose={onClose}>
      <Command label={words.editing.searchActions} loop>
        <Command.Input className="search-field" placeholder={words.editing.searchActions} autoFocus />
        <Command.List className="search-list">
          <Command.Empty className="empty">{words.editing.nothingFound}</Command.Empty>
          {[...places, { name: words.editing.group.example, entries: shown }].map(({ name, entries }) => (
            <Command.Group key={name} heading={name}>
              {entries.map((entry) => (
                <Command.Item key={entry.id} value={entry.id} keywords={[entry.name]} onSelect={() => run(entry)}>
                  <span>{entry.name}</span>
                  {entry.chord !== undefined && <kbd>{sayChord(entry.chord)}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function listsOf(acting: Acting): readonly { readonly name: string; readonly entries: readonly Entry[] }[] {
  const { topology } = acting.drawing.analysis;
  const { choose } = acting.store.getState();
  const goTo = (id: string): Entry => ({ id, name: id, run: () => choose(id) });
  const possible = actions.filter((action) => isPossible(action, acting));
  return [
    ...groups.map((group) => ({
      name: words.editing.group[group],
      entries: possible.filter((action) => action.group === group).map((action) => entryOf(action, acting)),
    })),
    { name: words.editing.group.application, entries: topology.applications.slice(0, most).map(({ id }) => goTo(id)) },
    { name: words.editing.group.relation, entries: topology.relations.slice(0, most).map(({ id }) => goTo(id)) },
  ];
}

function entryOf({ id, name, keys: [chord], run }: Action, acting: Acting): Entry {
  const entry = { id: `action ${id}`, name, run: () => run(acting) };
  return chord === undefined ? entry : { ...entry, chord };
}
