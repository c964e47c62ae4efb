// The last resort between cards that stand close: the shortest way along the lanes beside all cards, however many bends it takes.
import type { Point } from '../document/document.ts';
import { type Ground, laneAway, type Probe } from './ground.ts';
import { bend, lengthOf } from './shape.ts';
import { overview } from './sizes.ts';
import { simplified } from './standing.ts';
import { edgeOf, isLevel, outerOf, outOf, type Stop, sides } from './stop.ts';

const most = 60_000; // crossings of lanes; with more the search would take too long

const patience = 30_000; // places looked at before the search is given up

type Gate = { readonly edge: Point; readonly outside: Point; readonly isAcross: boolean };
type Place = { readonly x: number; readonly y: number }; // indices of lanes
type Reached = {
  readonly place: Place;
  readonly isAcross: boolean;
  readonly cost: number;
  readonly before: Reached | undefined;
};
type Lanes = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/** `undefined` where there is none, or the drawing is too large to search. */
export function maze(ground: Ground, a: Stop, b: Stop, half: number, net: string): readonly Point[] | undefined {
  const [from, to] = [gatesOf(a, half), gatesOf(b, half)];
  const lanes = lanesOf(ground, half, [...from, ...to]);
  if (lanes.xs.length * lanes.ys.length > most) return undefined;
  const probe: Probe = { isAcross: true, at: 0, from: 0, to: 0, half, net, card: -1, cardToo: -1, mayCover: false };
  const isOpen = (one: Point, other: Point, card = -1) => {
    probe.isAcross = one.y === other.y;
    probe.at = probe.isAcross ? one.y : one.x;
    const [p, q] = probe.isAcross ? [one.x, other.x] : [one.y, other.y];
    probe.from = Math.min(p, q);
    probe.to = Math.max(p, q);
    probe.card = card;
    return ground.probe(probe) < Number.POSITIVE_INFINITY;
  };
  const open = (gates: readonly Gate[], card: number) =>
    gates.filter(({ edge, outside }) => isOpen(edge, outside, card));
  const [starts, ends] = [open(from, a.card), open(to, b.card)];
  if (starts.length === 0 || ends.length === 0) return undefined;
  const found = search(lanes, starts, ends, isOpen);
  return found && simplified(found);
}

/** Just outside each door. */
function gatesOf(stop: Stop, half: number): readonly Gate[] {
  return sides.flatMap((side) => {
    const at = stop.doors[side]?.likes[0];
    if (at === undefined) return [];
    const out = outerOf(stop, side) + outOf(side) * (overview.clearance + half + 1);
    const point = (along: number): Point => (isLevel(side) ? { x: along, y: at } : { x: at, y: along });
    return [{ edge: point(edgeOf(stop, side)), outside: point(out), isAcross: isLevel(side) }];
  });
}

function lanesOf(ground: Ground, half: number, gates: readonly Gate[]): Lanes {
  const nearest = laneAway - (overview.clearance + half + 0.6); // as near to the card as this line may come
  const wider = [0, nearest, -nearest];
  const widened = (lanes: readonly number[]) => lanes.flatMap((lane) => wider.map((by) => lane + by));
  const ascending = (all: readonly number[]) => [...new Set(all)].sort((p, q) => p - q);
  return {
    xs: ascending([...widened(ground.lanes.xs), ...gates.map(({ outside }) => outside.x)]),
    ys: ascending([...widened(ground.lanes.ys), ...gates.map(({ outside }) => outside.y)]),
  };
}

/** Dijkstra's search over places and the direction in which they are reached. */
function search(
  lanes: Lanes,
  starts: readonly Gate[],
  ends: readonly Gate[],
  isOpen: (one: Point, other: Point) => boolean,
): readonly Point[] | undefined {
  const known = new Map<number, number>();
  const waiting: Reached[][] = []; // by cost, in steps of 8
  const push = (reached: Reached) => {
    const step = Math.floor(reached.cost / 8);
    const all = waiting[step];
    if (all) all.push(reached);
    else waiting[step] = [reached];
  };
  const key = ({ x, y }: Place, isAcross: boolean) => (x * lanes.ys.length + y) * 2 + (isAcross ? 1 : 0);
  const placeOf = ({ outside }: Gate): Place => ({ x: lanes.xs.indexOf(outside.x), y: lanes.ys.indexOf(outside.y) });
  const goals = new Map(
    ends.flatMap((gate) => [true, false].map((isAcross) => [key(placeOf(gate), isAcross), gate] as const)),
  );
  for (const gate of starts) push({ place: placeOf(gate), isAcross: gate.isAcross, cost: 0, before: undefined });
  for (let step = 0; step < waiting.length; step++) {
    for (const reached of waiting[step] ?? []) {
      const own = key(reached.place, reached.isAcross);
      if (known.has(own)) continue;
      known.set(own, reached.cost);
      if (known.size > patience) return undefined;
      const goal = goals.get(own);
      if (goal) return wayTo(lanes, starts, reached, goal);
      for (const next of stepsFrom(lanes, reached, isOpen)) if (!known.has(key(next.place, next.isAcross))) push(next);
    }
  }
  return undefined;
}

function stepsFrom(lanes: Lanes, before: Reached, isOpen: (one: Point, other: Point) => boolean): readonly Reached[] {
  const { place, isAcross, cost } = before;
  const here = pointAt(lanes, place);
  const around: readonly Place[] = [
    { x: place.x + 1, y: place.y },
    { x: place.x - 1, y: place.y },
    { x: place.x, y: place.y + 1 },
    { x: place.x, y: place.y - 1 },
  ];
  return around.flatMap((next) => {
    if (next.x < 0 || next.y < 0 || next.x >= lanes.xs.length || next.y >= lanes.ys.length) return [];
    const there = pointAt(lanes, next);
    if (!isOpen(here, there)) return [];
    const turns = isAcross === (next.y === place.y) ? 0 : bend;
    return [{ place: next, isAcross: next.y === place.y, cost: cost + lengthOf([here, there]) + turns, before }];
  });
}

function pointAt({ xs, ys }: Lanes, { x, y }: Place): Point {
  return { x: xs[x] ?? 0, y: ys[y] ?? 0 };
}

function wayTo(lanes: Lanes, starts: readonly Gate[], last: Reached, goal: Gate): readonly Point[] {
  const points: Point[] = [goal.edge];
  for (let at: Reached | undefined = last; at; at = at.before) points.unshift(pointAt(lanes, at.place));
  const [first] = points;
  const start = starts.find(({ outside }) => outside.x === first?.x && outside.y === first?.y);
  return start ? [start.edge, ...points] : points;
}
