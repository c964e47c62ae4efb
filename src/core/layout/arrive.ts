// Where applications stand that were just added: clear of everything, and beside those that they belong to. Nothing else moves.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import { bottomOf, meet, rightOf } from './box.ts';
import type { Box, Positions } from './layout.ts';
import { laned, stand } from './stand.ts';
import type { Standing } from './standing.ts';

/**
 * Places for every application: the old ones where they stand, the new ones as far from those that they are related to as their lanes
 * are, or the first of them at `at`; from there, to the nearest place that is free. None where everything is in its lane and stays so.
 */
export function arrivals(before: Analysis, positions: Positions, after: Analysis, at?: Point): Positions {
  const stated = before.topology.applications.some(({ id }) => Object.hasOwn(positions, id));
  if (!stated && at === undefined) return {};
  const held = new Map([...statedPlaces(after, positions), ...placesOf(before, positions)]);
  const lanes = laned(after);
  const shifts = shiftsOf(lanes, held, at);
  const taken: Box[] = [];
  const places = new Map<ApplicationId, Point>();
  for (const { id, index } of oldFirst(after, held)) {
    const lane = boxAt(lanes, index);
    const shift = shifts[index] ?? { x: 0, y: 0 };
    const box = held.has(id)
      ? { ...lane, ...held.get(id) }
      : nearestFree({ ...lane, x: lane.x + shift.x, y: lane.y + shift.y }, taken);
    taken.push(box);
    places.set(id, { x: Math.round(box.x), y: Math.round(box.y) });
  }
  return Object.fromEntries(places);
}

/** Where every card stands now, stated or not. */
export function placesOf(analysis: Analysis, positions: Positions): ReadonlyMap<ApplicationId, Point> {
  const standing = stand(analysis, positions);
  const places = analysis.topology.applications.map(({ id, index }) => {
    const { x, y } = boxAt(standing, index);
    return [id, { x, y }] as const;
  });
  return new Map(places);
}

function statedPlaces({ topology }: Analysis, positions: Positions): readonly (readonly [ApplicationId, Point])[] {
  return topology.applications.flatMap(({ id }) => {
    const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
    return place ? [[id, { x: place.x, y: place.y }] as const] : [];
  });
}

function boxAt({ boxes }: Standing, index: number): Box {
  return boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
}

function oldFirst({ topology }: Analysis, held: ReadonlyMap<ApplicationId, Point>) {
  const isNew = ({ id }: { readonly id: ApplicationId }) => (held.has(id) ? 0 : 1);
  return topology.applications.toSorted((one, other) => isNew(one) - isNew(other));
}

/** How far each card stands from its lane: the old as they do, the new like those that they are related to, else like most. */
function shiftsOf(lanes: Standing, held: ReadonlyMap<ApplicationId, Point>, at: Point | undefined): readonly Point[] {
  const { topology } = lanes.analysis;
  const shifts: Point[] = [];
  const reached: number[] = [];
  for (const { id, index } of topology.applications) {
    const place = held.get(id);
    if (place) reached.push(shiftTo(shifts, lanes, index, place));
  }
  const usual = median(reached.flatMap((index) => shifts[index] ?? []));
  const fresh = topology.applications.filter(({ id }) => !held.has(id)).map(({ index }) => index);
  const [first] = fresh;
  if (at && first !== undefined) reached.unshift(shiftTo(shifts, lanes, first, at));
  for (const index of inReach(lanes, reached))
    for (const other of kin(lanes, index)) shifts[other] ??= shifts[index] ?? usual;
  for (const index of fresh) shifts[index] ??= at && first !== undefined ? (shifts[first] ?? usual) : usual;
  return shifts;
}

function shiftTo(shifts: Point[], lanes: Standing, index: number, place: Point): number {
  const lane = boxAt(lanes, index);
  shifts[index] = { x: place.x - lane.x, y: place.y - lane.y };
  return index;
}

/** These and all that is related to them, nearest first; coordinators before others, for workers stand by them. */
function inReach(lanes: Standing, from: readonly number[]): readonly number[] {
  const { applications } = lanes.analysis.topology;
  const queue = from.toSorted((a, b) => rank(applications[a]?.kind) - rank(applications[b]?.kind));
  const seen = new Set(queue);
  for (const index of queue) {
    for (const other of kin(lanes, index)) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return queue;
}

function rank(kind: string | undefined): number {
  return kind === 'coordinator' ? 0 : 1;
}

function kin({ survey }: Standing, index: number): readonly number[] {
  return survey.neighbours[index] ?? [];
}

function median(shifts: readonly Point[]): Point {
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { x: middle(shifts.map(({ x }) => x)), y: middle(shifts.map(({ y }) => y)) };
}

const apart = 24;

/** The place itself, or the nearest beside, over or under the cards in the way. Quadratic in the cards that stand near each other. */
export function nearestFree(box: Box, taken: readonly Box[]): Box {
  const isFree = (one: Box) => !taken.some((other) => meet(other, one, apart - 1));
  if (isFree(box)) return box;
  const columns = [box.x, ...taken.flatMap((other) => [other.x - box.width - apart, rightOf(other) + apart])];
  const rows = [box.y, ...taken.flatMap((other) => [other.y - box.height - apart, bottomOf(other) + apart])];
  const distance = (one: Box) => Math.abs(one.x - box.x) + Math.abs(one.y - box.y);
  const places = [
    ...columns.map((x) => ({ ...box, x })),
    ...rows.map((y) => ({ ...box, y })),
    ...taken.flatMap((other) => cornersBy(box, other)),
  ];
  const near = places.toSorted((one, other) => distance(one) - distance(other) || one.y - other.y || one.x - other.x);
  return near.find(isFree) ?? { ...box, y: Math.max(...taken.map(bottomOf)) + apart };
}

function cornersBy(box: Box, other: Box): readonly Box[] {
  return [other.y, bottomOf(other) + apart].map((y) => ({ ...box, x: rightOf(other) + apart, y }));
}
