// Putting cards in line or evenly apart. Who is within a card goes along with it.
import { aligning, distributing, type Edge, type Edit, moveTo, words } from '../../core/core.ts';
import type { Acting, Action } from '../actions/action.ts';
import type { Drawing } from '../deriving.ts';
import { travelling } from '../look/travel.ts';
import { selectionOf } from '../store/selection.ts';
import { keeping } from './keeping.ts';

const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const satisfies readonly Edge[];
const axes = ['across', 'down'] as const;

export const liningActions: readonly Action[] = [
  ...edges.map((edge) =>
    lining(`align-${edge}`, words.editing.align[edge], 2, ({ analysis }, ids) => aligning(analysis, ids, edge)),
  ),
  ...axes.map((axis) =>
    lining(`distribute-${axis}`, words.editing.distribute[axis], 3, ({ analysis }, ids) =>
      distributing(analysis, ids, axis),
    ),
  ),
];

type Lining = (drawing: Drawing, ids: readonly string[]) => Edit;

function lining(id: string, name: string, least: number, edit: Lining): Action {
  return {
    id,
    name,
    group: 'edit',
    keys: [],
    isPossible: ({ store }) => selectionOf(store.getState()).length >= least,
    run: (acting) => run(acting, name, edit),
  };
}

function run({ store, drawing }: Acting, name: string, edit: Lining): void {
  const ids = selectionOf(store.getState());
  const made = keeping(drawing.scene, withMembers(drawing, edit(drawing, ids)));
  travelling(store, drawing.scene.nodes.length, () =>
    store.getState().edit(made, words.editing.lined(name, ids.length)),
  );
}

function withMembers({ scene }: Drawing, edit: Edit): Edit {
  return (document) => {
    const after = edit(document);
    const places = scene.nodes.flatMap(({ tag, application, box, members }) => {
      const at = application === undefined ? undefined : after.positions[application];
      if (tag !== 'card' || !members || !at) return [];
      return Object.entries(members.places).map(
        ([id, { x, y }]) => [id, { x: x + at.x - box.x, y: y + at.y - box.y }] as const,
      );
    });
    return moveTo(Object.fromEntries(places))(after);
  };
}
