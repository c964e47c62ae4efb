// How each application's telemetry fared between two settlements, as a mark on its card; and relations that are cut, as crosses on their lines.
import type { Comparison, SignalTable } from '../compare/compare.ts';
import type { ApplicationId, Point, RelationId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { applicationOfProcess, applicationOfUnit } from '../narrate/names.ts';
import { words } from '../narrate/words.ts';
import { faredLines, type Side } from './fared-line.ts';
import { fatePill } from './fate-pill.ts';
import { path, rect } from './mark.ts';
import { lengthOf, pieces, pointAt } from './polyline.ts';
import type { Fate, Mark, Scene, SceneEdge, SceneNode } from './scene.ts';

/**
 * Nothing changes its place; what has not changed is the same object. Only the signals that are shown count. `side`: the one that is
 * drawn, whose lines wear signs; absent where they wear none, as while a story is told on them.
 */
export function fared(
  scene: Scene,
  comparison: Comparison,
  signals: readonly Signal[],
  { cut, side }: { readonly cut: ReadonlySet<RelationId>; readonly side: Side | undefined },
): Scene {
  const fates = fatesOf(comparison, signals);
  const edges = scene.edges.map((edge) => crossed(edge, cut));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => marked(node, fates.get(node.application ?? ''))),
    edges: side ? faredLines(edges, comparison, side) : edges,
  };
}

const columns = ['lost', 'moved', 'doubled', 'gained'] as const;
type Column = (typeof columns)[number];
type Fates = { readonly counts: Map<Column, number>; isGreen: boolean };

/** By application, in the order of the columns: how many flows fared so, and whether some unit stays green over a loss. */
function fatesOf({ tables, green }: Comparison, shown: readonly Signal[]): ReadonlyMap<ApplicationId, Fates> {
  const found = new Map<ApplicationId, Fates>();
  for (const table of tables.filter(({ signal }) => shown.includes(signal))) count(table, found);
  for (const { unit, signals } of green) {
    const fates = found.get(applicationOfUnit(unit));
    if (fates && signals.some((signal) => shown.includes(signal))) fates.isGreen = true;
  }
  return found;
}

function count(table: SignalTable, found: Map<ApplicationId, Fates>): void {
  for (const column of columns) {
    for (const { origin } of table[column]) {
      const id = applicationOfProcess(origin);
      const fates = found.get(id) ?? { counts: new Map(), isGreen: false };
      fates.counts.set(column, (fates.counts.get(column) ?? 0) + 1);
      found.set(id, fates);
    }
  }
}

function marked(node: SceneNode, fates: Fates | undefined): SceneNode {
  if (fates === undefined || node.tag !== 'card') return node;
  const fate = fateOf(fates);
  const pill = fatePill({ ...fate, forms: fate.forms.slice(0, 1) }, node.box.width);
  const label = `${node.label}, ${fate.forms[0]}`;
  const brief = node.brief && { brief: { ...node.brief, fate } };
  return { ...node, ...brief, label, isDim: false, marks: [...node.marks, ...pill] };
}

function fateOf({ counts, isGreen }: Fates): Fate {
  const said = words.fates.flatMap(([fate, word]) => {
    const amount = fate === 'same' ? undefined : counts.get(fate);
    return amount === undefined ? [] : [`${amount} ${word}`];
  });
  const whole = [...said, ...(isGreen ? [words.stillGreen] : [])];
  return { forms: [whole, said, said.slice(0, 1)].map((parts) => parts.join(words.dot)), isLost: counts.has('lost') };
}

/** A line of a pair is cut where all of its relations are. */
function crossed(edge: SceneEdge, cut: ReadonlySet<RelationId>): SceneEdge {
  const isCut = edge.tag === 'relation' && edge.relations.length > 0 && edge.relations.every((id) => cut.has(id));
  if (!isCut || edge.level === 'top') return edge;
  const way = pieces(edge.points);
  const middle = pointAt(way, lengthOf(way) / 2);
  return { ...edge, label: `${edge.label}, ${words.isCut}`, isDim: false, marks: [...edge.marks, ...cross(middle)] };
}

function cross({ x, y }: Point): readonly Mark[] {
  const casing = rect('ground', { x: x - 9, y: y - 9, width: 18, height: 18 }, 9);
  return [casing, path('broken-cross', `M${x - 5} ${y - 5}l10 10m0-10l-10 10`)];
}
