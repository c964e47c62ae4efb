// What is written on the lines of the overview: a rail's interfaces, and the endpoints that one chosen signal goes by.

import type { Point } from '../document/document.ts';
import type { TopologyRelation } from '../topology/topology.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Course, Network } from './course.ts';
import type { Box, FlowLine, Line } from './layout.ts';
import { widthIn } from './lettering.ts';
import { spotsAlong } from './spots.ts';
import { idOf, type Standing } from './standing.ts';
import type { LabelSpot, Wish } from './wish.ts';

/** Over each rail the interfaces of the relations marked on it, between two columns. */
export function railWishes({ standing, rails: { rails, lines, marks, columns } }: Network): readonly Wish[] {
  const xs = [...columns.values()].map(({ x }) => x).sort((a, b) => a - b);
  return rails.flatMap(({ application, y }) => {
    const of = `rail ${idOf(standing, application)}`;
    const line = lines.find(({ id }) => id === of);
    const [start, end] = line?.points ?? [];
    if (!start || !end) return [];
    const relations = marks.filter((mark) => mark.of === of).flatMap((mark) => mark.relations);
    const stops = [start.x, ...xs.filter((x) => x > start.x && x <= end.x)];
    const text = fitting(interfacesOf(standing, relations), widest(stops) - 30);
    const gaps = roomBetween(stops, widthIn('label-mono-quiet', text));
    const spots = [7, 15].flatMap((up) => gaps.map((x): LabelSpot => ({ at: { x, y: y - up }, anchor: 'start' })));
    if (text === '') return [];
    return [{ text, lettering: 'label-mono-quiet' as const, of, relations, tone: 'quiet' as const, spots, order: 2 }];
  });
}

const unknown = 'unknown';

/** What most relations of the rail speak first. */
function interfacesOf({ analysis }: Standing, relations: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of relations) {
    const relation = analysis.topology.relation(id);
    const name = relation ? interfaceOf(relation) : '';
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
}

function widest(xs: readonly number[]): number {
  return Math.max(0, ...xs.slice(1).map((x, index) => x - (xs[index] ?? x)));
}

/** As many names as there is room for. */
function fitting(names: readonly string[], room: number): string {
  for (let count = names.length; count > 0; count--) {
    const text = [...names.slice(0, count), ...(count < names.length ? ['…'] : [])].join(' · ');
    if (count === 1 || widthIn('label-mono-quiet', text) <= room) return text;
  }
  return '';
}

function interfaceOf(relation: TopologyRelation): string {
  return relation.state === 'broken' || relation.interface === unknown ? '' : relation.interface;
}

/** Where a text of this width begins in each gap between columns that has room for it, the widest gap first. */
function roomBetween(xs: readonly number[], width: number): readonly number[] {
  const gaps = xs.slice(1).map((x, index) => ({ from: xs[index] ?? x, wide: x - (xs[index] ?? x) }));
  gaps.sort((a, b) => b.wide - a.wide || a.from - b.from);
  return gaps.filter(({ wide }) => wide >= width + 30).map(({ from }) => from + 18);
}

/** On each way between two applications the endpoints of the relation that it goes by. */
export function endpointWishes(
  standing: Standing,
  courses: readonly Course[],
  flows: readonly (Line & FlowLine)[],
): readonly Wish[] {
  const lineOf = new Map(flows.map((line) => [line.id, line]));
  const said = new Set<string>();
  return courses.flatMap((course) => {
    const line = lineOf.get(course.current.id);
    const group = course.tag === 'bundle' ? course.group : undefined;
    if (!line || group === undefined || said.has(group)) return [];
    const { via } = course.current;
    const relation = via
      .map((id) => standing.analysis.topology.relation(id))
      .find((one) => one && joins(standing, one, line));
    if (!relation) return [];
    said.add(group);
    return [endpointWish(standing, relation, line)];
  });
}

function endpointWish(standing: Standing, relation: TopologyRelation, line: Line): Wish {
  return {
    text: endpointsOf(relation),
    lettering: 'label',
    of: line.id,
    relations: [relation.id],
    tone: 'ink',
    spots: spotsAlong(outsideOf(standing, line), [8], [18]),
    order: 1,
  };
}

/** A line without what of its ends lies inside its cards. */
function outsideOf({ analysis, boxes }: Standing, { from, to, points }: Line): readonly Point[] {
  const ends = [from, to].map((id) => boxes[analysis.topology.application(id)?.index ?? -1]);
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return points;
  return [edgeFrom(first, second, ends[0]), ...points.slice(1, -1), edgeFrom(last, before, ends[1])];
}

/** Where a way from `at` on to `next` leaves a box, if it does. */
function edgeFrom(at: Point, next: Point, box: Box | undefined): Point {
  if (!box || !isIn(box, at) || isIn(box, next)) return at;
  const x = Math.min(Math.max(next.x, box.x), rightOf(box));
  const y = Math.min(Math.max(next.y, box.y), bottomOf(box));
  return { x, y };
}

function isIn(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box);
}

function joins({ analysis }: Standing, relation: TopologyRelation, { from, to }: Line): boolean {
  if (relation.state !== 'joined') return false;
  const { applications } = analysis.topology;
  const ends = [relation.requirer, relation.provider].map(({ application }) => applications[application]?.id);
  return ends.includes(from) && ends.includes(to);
}

/** Requirer's endpoint, then provider's; said once where both are called the same. */
export function endpointsOf(relation: TopologyRelation): string {
  if (relation.state !== 'joined') return '';
  const { requirer, provider } = relation;
  return requirer.endpoint === provider.endpoint ? requirer.endpoint : `${requirer.endpoint} → ${provider.endpoint}`;
}
