// What changes how the drawing is looked at: layers, signals, sizes.

import { type Aim, type Layer, shownSignals, words } from '../../core/core.ts';
import { remember } from '../files/memory.ts';
import { clustersOf, everyCluster, turnCluster } from '../look/clusters.ts';
import { selectionOf } from '../store/selection.ts';
import { nextTextSize } from '../text-size.ts';
import { aimsOf } from '../timeline/focus.ts';
import type { Acting, Action } from './action.ts';

const layers = [
  ['both', words.editing.action.layerBoth],
  ['relations', words.editing.action.layerRelations],
  ['flow', words.editing.action.layerFlow],
] as const satisfies readonly (readonly [Layer, string])[];

export const lookActions: readonly Action[] = [
  ...layers.map(
    ([layer, name]): Action => ({
      id: `layer-${layer}`,
      name,
      group: 'look',
      keys: [],
      run: ({ store }) => store.getState().look({ signals: store.getState().signals, layer }),
    }),
  ),
  ...shownSignals.map(
    (signal, at): Action => ({
      id: `signal-${signal}`,
      name: words.editing.showOnly(words.signal[signal]),
      group: 'look',
      keys: [String(at + 1)],
      run: ({ store }) => store.getState().look({ signals: [signal], layer: store.getState().layer }),
    }),
  ),
  {
    id: 'signals-all',
    name: words.editing.action.allSignals,
    group: 'look',
    keys: ['5'],
    run: ({ store }) => store.getState().look({ signals: shownSignals, layer: store.getState().layer }),
  },
  {
    id: 'collapse',
    name: words.editing.action.collapse,
    group: 'look',
    keys: ['o'],
    isPossible: (acting) => clustersIn(acting).length > 0,
    run: (acting) => {
      for (const coordinator of clustersIn(acting)) turnCluster(acting.store, coordinator);
    },
  },
  {
    id: 'collapse-all',
    name: words.editing.action.collapseAll,
    group: 'look',
    keys: [],
    isPossible: ({ drawing, store }) => everyCluster(drawing).length > store.getState().collapsed.length,
    run: ({ drawing, store }) => store.getState().collapse(everyCluster(drawing)),
  },
  {
    id: 'open-all',
    name: words.editing.action.openAll,
    group: 'look',
    keys: [],
    isPossible: ({ store }) => store.getState().collapsed.length > 0,
    run: ({ store }) => store.getState().collapse([]),
  },
  {
    id: 'focus',
    name: words.timeline.focusNext,
    group: 'look',
    keys: ['i'],
    isPossible: (acting) => aimsIn(acting).length > 0,
    run: (acting) => acting.store.getState().focusOn(nextAim(acting)),
  },
  {
    id: 'leave-focus',
    name: words.timeline.leaveFocus,
    group: 'look',
    keys: [],
    isPossible: ({ store }) => store.getState().focus !== undefined,
    run: ({ store }) => store.getState().focusOn(undefined),
  },
  {
    id: 'show-whole',
    name: words.editing.action.showWhole,
    group: 'look',
    keys: ['f'],
    run: ({ store }) => store.getState().showWhole(),
  },
  {
    id: 'text',
    name: words.writing.open,
    group: 'look',
    keys: ['e'],
    run: ({ store }) => store.getState().showText(!store.getState().isTextShown),
  },
  {
    id: 'text-larger',
    name: words.editing.action.textLarger,
    group: 'look',
    keys: ['+', '='],
    isPossible: ({ store }) => store.getState().textSize < 2,
    run: (acting) => resize(acting, nextTextSize(acting.store.getState().textSize, 1)),
  },
  {
    id: 'text-smaller',
    name: words.editing.action.textSmaller,
    group: 'look',
    keys: ['-'],
    isPossible: ({ store }) => store.getState().textSize > 1,
    run: (acting) => resize(acting, nextTextSize(acting.store.getState().textSize, -1)),
  },
  {
    id: 'text-normal',
    name: words.editing.action.textNormal,
    group: 'look',
    keys: ['0'],
    run: (acting) => resize(acting, 1),
  },
];

function clustersIn({ drawing, store }: Acting): readonly string[] {
  return clustersOf(drawing, selectionOf(store.getState()));
}

function resize({ store }: Acting, size: number): void {
  remember('text', String(size));
  store.getState().resize(size);
  store.getState().announce(words.editing.textSize(Math.round(size * 100)));
}

function aimsIn({ drawing, store }: Acting): readonly Aim[] {
  const { chosen } = store.getState();
  return chosen === undefined ? [] : aimsOf(drawing.analysis, chosen);
}

/** One after the other, and everything again after the last. */
function nextAim(acting: Acting): Aim | undefined {
  const { focus } = acting.store.getState();
  const aims = aimsIn(acting);
  return aims[aims.findIndex(({ of, id }) => of === focus?.of && id === focus?.id) + 1];
}
