// What is done with whole documents: all of them, another one, this one as a file, an earlier state.
import { words } from '../../core/core.ts';
import type { Acting, Action } from './action.ts';

export const documentActions: readonly Action[] = [
  {
    id: 'start',
    name: words.startTitle,
    group: 'document',
    keys: ['Mod+Shift+o'],
    run: ({ store }) => store.getState().start(true),
  },
  {
    id: 'new',
    name: words.newDocument,
    group: 'document',
    keys: [],
    run: ({ store }) => void import('../files/opening.ts').then(({ openNew }) => openNew(store)),
  },
  {
    id: 'open-file',
    name: words.openFile,
    group: 'document',
    keys: ['Mod+o'],
    run: ({ store }) => void import('../files/pick.ts').then(({ pickFiles }) => pickFiles(store)),
  },
  {
    id: 'save',
    name: words.saveAs,
    group: 'document',
    keys: ['Mod+s'],
    run: ({ store }) => void import('../files/save.ts').then(({ saveAs }) => saveAs(store)),
  },
  {
    id: 'take-away',
    name: words.taking.open,
    group: 'document',
    keys: ['Mod+Shift+e'],
    run: ({ store }) => store.getState().ask({ tag: 'taking' }),
  },
  {
    id: 'print',
    name: words.taking.print,
    group: 'document',
    keys: ['Mod+p'],
    run: ({ store }) => store.getState().print(true),
  },
  {
    id: 'versions',
    name: words.versions,
    group: 'document',
    keys: [],
    isPossible: ({ store }: Acting) => store.getState().opened?.origin.tag === 'own',
    run: ({ store }) => store.getState().chooseVersion(true),
  },
];
