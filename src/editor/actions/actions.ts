// Everything that can be done, one row each: buttons, keys, the command palette and the list of keys all read this table.
import { words } from '../../core/core.ts';
import type { Acting, Action } from './action.ts';
import { documentActions } from './document-actions.ts';
import { editActions } from './edit-actions.ts';
import { lookActions } from './look-actions.ts';
import { storyActions } from './story-actions.ts';
import { timeActions } from './time-actions.ts';

export const actions: readonly Action[] = [
  ...editActions,
  ...lookActions,
  ...storyActions,
  ...timeActions,
  ...documentActions,
  {
    id: 'commands',
    name: words.editing.action.commands,
    group: 'document',
    keys: ['Mod+k'],
    run: ({ store }) => store.getState().ask({ tag: 'commands' }),
  },
  {
    id: 'keys',
    name: words.editing.action.keys,
    group: 'document',
    keys: ['?'],
    run: ({ store }) => store.getState().ask({ tag: 'keys' }),
  },
];

export function isPossible(action: Action, acting: Acting): boolean {
  return action.isPossible?.(acting) ?? true;
}
