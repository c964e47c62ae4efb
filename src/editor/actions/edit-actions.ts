// What changes the document, or asks how it shall be changed.
import {
  type Addition,
  type Analysis,
  type ApplicationId,
  adding,
  clusterMembers,
  completion,
  duplicating,
  inTurn,
  observation,
  removeApplication,
  sayAddition,
  sayAdditions,
  tidying,
  unrelate,
  words,
} from '../../core/core.ts';
import { keeping } from '../edits/keeping.ts';
import { withinCards } from '../look/clusters.ts';
import { selectionOf } from '../store/selection.ts';
import type { Acting, Action } from './action.ts';

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    name: words.undo,
    group: 'edit',
    keys: ['Mod+z'],
    isPossible: ({ store }) => store.getState().canUndo,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    name: words.redo,
    group: 'edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isPossible: ({ store }) => store.getState().canRedo,
    run: ({ store }) => store.getState().redo(),
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
    name: words.editing.action.rename,
    group: 'edit',
    keys: ['F2'],
    isPossible: (acting) => selectedIn(acting).length === 1,
    run: (acting) => {
      const [application] = selectedIn(acting);
      if (application !== undefined) acting.store.getState().ask({ tag: 'rename', application });
    },
  },
  {
    id: 'move',
    name: words.editing.action.move,
    group: 'edit',
    keys: ['m'],
    isPossible: (acting) => selectedIn(acting).length > 0,
    run: (acting) => {
      const applications = selectedIn(acting);
      acting.store.getState().gesticulate({ tag: 'move', applications, by: { x: 0, y: 0 } });
      acting.store.getState().announce(words.editing.moving(applications.join(', ')));
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
    id: 'tidy',
    name: words.editing.action.tidy,
    group: 'edit',
    keys: ['t'],
    run: ({ store, drawing }) => {
      store.getState().edit(tidying(drawing.analysis), words.editing.tidied);
      store.getState().showWhole();
    },
  },
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
    isPossible: (acting) => selectedIn(acting).length > 0 || chosenRelation(acting) !== undefined,
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
  const relation = chosenRelation(acting);
  const gone = wholeIn(acting);
  choose(undefined);
  const removing = relation === undefined ? inTurn(...gone.map(removeApplication)) : unrelate(relation);
  edit(keeping(drawing.scene, removing), words.editing.removed(relation === undefined ? gone : [relation]));
}
