// What changes the document, or asks how it shall be changed.
import {
  type Addition,
  type Analysis,
  type ApplicationId,
  adding,
  clusterMembers,
  completion,
  duplicating,
  type Edit,
  inTurn,
  type Note,
  observation,
  removeApplication,
  removeNote,
  sayAddition,
  sayAdditions,
  tidying,
  unrelate,
  words,
} from '../../core/core.ts';
import { keeping } from '../edits/keeping.ts';
import { liningActions } from '../edits/lining.ts';
import { withinCards } from '../look/clusters.ts';
import { travelling } from '../look/travel.ts';
import { turnBack } from '../look/turn-back.ts';
import { nameOfNote, noteOf } from '../notes/note.ts';
import { selectionOf } from '../store/selection.ts';
import type { Acting, Action } from './action.ts';

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    name: words.undo,
    group: 'edit',
    keys: ['Mod+z'],
    isPossible: ({ store }) => store.getState().canUndo,
    run: ({ store }) => turnBack(store, 'undo'),
  },
  {
    id: 'redo',
    name: words.redo,
    group: 'edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isPossible: ({ store }) => store.getState().canRedo,
    run: ({ store }) => turnBack(store, 'redo'),
  },
  {
    id: 'add',
    name: words.editing.action.add,
    group: 'edit',
    keys: ['a'],
    run: ({ store }) => store.getState().ask({ tag: 'add' }),
  },
  {
    id: 'acts',
    name: words.editing.acts,
    group: 'edit',
    keys: ['.'],
    run: ({ store }) => store.getState().ask({ tag: 'acts' }),
  },
  {
    id: 'relate',
    name: words.editing.action.relate,
    group: 'edit',
    keys: ['c'],
    isPossible: (acting) => selectedIn(acting).length === 1,
    run: (acting) => {
      const [from] = selectedIn(acting);
      if (from !== undefined) acting.store.getState().ask({ tag: 'relate', from });
    },
  },
  {
    id: 'rename',
    name: words.editing.action.renameOrWrite,
    group: 'edit',
    keys: ['F2'],
    isPossible: (acting) => selectedIn(acting).length === 1 || chosenNote(acting) !== undefined,
    run: (acting) => {
      const [[application], note] = [selectedIn(acting), chosenNote(acting)];
      const { ask, turnTo, write } = acting.store.getState();
      if (application !== undefined) return ask({ tag: 'rename', application });
      turnTo('picture');
      if (note) write({ note: note.id });
    },
  },
  {
    id: 'move',
    name: words.editing.action.move,
    group: 'edit',
    keys: ['m'],
    isPossible: (acting) => selectedIn(acting).length > 0 || chosenNote(acting) !== undefined,
    run: (acting) => {
      const [applications, note] = [selectedIn(acting), chosenNote(acting)];
      const notes = note ? [note.id] : [];
      acting.store.getState().gesticulate({ tag: 'move', applications, notes, by: { x: 0, y: 0 } });
      acting.store.getState().announce(words.editing.moving(note ? nameOfNote(note) : applications.join(', ')));
    },
  },
  {
    id: 'note',
    name: words.editing.action.note,
    group: 'edit',
    keys: ['n'],
    run: (acting) => {
      const [about, more] = selectedIn(acting);
      const { turnTo, write } = acting.store.getState();
      turnTo('picture');
      write(about === undefined || more !== undefined ? {} : { about });
    },
  },
  {
    id: 'complete',
    name: words.editing.action.complete,
    group: 'edit',
    keys: ['Shift+k'],
    isPossible: (acting) => isOne(acting, completion),
    run: (acting) => add(acting, completion),
  },
  {
    id: 'observe',
    name: words.editing.action.observe,
    group: 'edit',
    keys: ['Shift+o'],
    isPossible: (acting) => isOne(acting, observation),
    run: (acting) => add(acting, observation),
  },
  {
    id: 'duplicate',
    name: words.editing.action.duplicate,
    group: 'edit',
    keys: ['Mod+d'],
    isPossible: (acting) => selectedIn(acting).length > 0,
    run: duplicate,
  },
  {
    id: 'select-cluster',
    name: words.editing.action.selectCluster,
    group: 'edit',
    keys: ['Shift+c'],
    isPossible: (acting) => selectedIn(acting).length > 0,
    run: ({ store, drawing, ...rest }) =>
      store
        .getState()
        .select([
          ...new Set(selectedIn({ store, drawing, ...rest }).flatMap((id) => clusterMembers(drawing.analysis, id))),
        ]),
  },
  {
    id: 'to-model',
    name: words.editing.action.toModel,
    group: 'edit',
    keys: ['Shift+m'],
    isPossible: (acting) => selectedIn(acting).length > 0,
    run: (acting) => acting.store.getState().ask({ tag: 'models', moving: wholeIn(acting) }),
  },
  {
    id: 'models',
    name: words.editing.action.models,
    group: 'edit',
    keys: [],
    run: ({ store }) => store.getState().ask({ tag: 'models', moving: [] }),
  },
  {
    id: 'charms',
    name: words.editing.action.charms,
    group: 'edit',
    keys: [],
    run: ({ store }) => store.getState().ask({ tag: 'charms' }),
  },
  {
    id: 'tidy',
    name: words.editing.action.tidy,
    group: 'edit',
    keys: ['t'],
    run: ({ store, drawing }) =>
      travelling(store, drawing.scene.nodes.length, () => {
        store.getState().edit(tidying(drawing.analysis), words.editing.tidied);
        store.getState().showWhole();
      }),
  },
  ...liningActions,
  {
    id: 'select-all',
    name: words.editing.action.selectAll,
    group: 'edit',
    keys: ['Mod+a'],
    run: ({ store, drawing }) => store.getState().select(drawing.analysis.topology.applications.map(({ id }) => id)),
  },
  {
    id: 'remove',
    name: words.editing.action.remove,
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    isPossible: (acting) =>
      selectedIn(acting).length > 0 || chosenRelation(acting) !== undefined || chosenNote(acting) !== undefined,
    run: remove,
  },
];

function selectedIn({ store }: Acting): readonly string[] {
  return selectionOf(store.getState());
}

/** With those within a card that is selected. */
function wholeIn(acting: Acting): readonly string[] {
  return withinCards(acting.drawing, selectedIn(acting));
}

function chosenRelation({ store, drawing }: Acting): string | undefined {
  const { chosen = '' } = store.getState();
  return Object.hasOwn(drawing.document.deployment.relations, chosen) ? chosen : undefined;
}

function chosenNote({ store, drawing }: Acting): Note | undefined {
  return noteOf(drawing.document, store.getState().chosen);
}

type Adding = (analysis: Analysis, id: ApplicationId) => readonly Addition[];

function isOne(acting: Acting, additions: Adding): boolean {
  const [id, more] = selectedIn(acting);
  return id !== undefined && more === undefined && additions(acting.drawing.analysis, id).length > 0;
}

/** One step, and every part of it is said. */
function add(acting: Acting, additions: Adding): void {
  const [id = ''] = selectedIn(acting);
  const added = additions(acting.drawing.analysis, id);
  const { edit, explain } = acting.store.getState();
  edit(keeping(acting.drawing.scene, adding(added)), sayAdditions(added));
  explain(added.map(sayAddition));
}

/** A coordinator stands for its cluster. The copies are then what is selected. */
function duplicate(acting: Acting): void {
  const { store, drawing } = acting;
  const wanted = wholeIn(acting);
  const [only] = wanted;
  const isCoordinator =
    wanted.length === 1 && drawing.analysis.topology.application(only ?? '')?.kind === 'coordinator';
  const ids = isCoordinator ? clusterMembers(drawing.analysis, only ?? '') : wanted;
  const { edit, names } = duplicating(drawing.analysis, drawing.document, ids, { outer: true });
  store.getState().edit(keeping(drawing.scene, edit), words.editing.duplicated(ids.length));
  store.getState().select(Object.values(names));
}

function remove(acting: Acting): void {
  const { store, drawing } = acting;
  const { edit, choose } = store.getState();
  const [removing, says] = removingOf(acting);
  choose(undefined);
  edit(keeping(drawing.scene, removing), says);
}

/** What is chosen is a note, a relation, or applications. */
function removingOf(acting: Acting): readonly [Edit, says: string] {
  const [note, relation] = [chosenNote(acting), chosenRelation(acting)];
  if (note) return [removeNote(note.id), words.editing.note.removed];
  if (relation !== undefined) return [unrelate(relation), words.editing.removed([relation])];
  const gone = wholeIn(acting);
  return [inTurn(...gone.map(removeApplication)), words.editing.removed(gone)];
}
