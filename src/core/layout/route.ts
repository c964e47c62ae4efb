// One line between two cards: the shapes it could have, shortest first, each bend moved to where it costs least on the given ground.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Ground, Probe } from './ground.ts';
import type { Box } from './layout.ts';

export const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/**
 * Where a line may join one side of a card: places it likes, best first, and the range in which any place is possible. Firm: only with
 * reluctance anywhere but at the first. `inset`: how far inside the card the line begins.
 */
export type Door = {
  readonly likes: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly inset?: number;
  readonly firm?: true;
};

/** One end of a line. A side without a door is closed. */
export type Stop = { readonly card: number; readonly box: Box; readonly doors: Partial<Readonly<Record<Side, Door>>> };

export type Path = { readonly points: readonly Point[]; readonly cost: number };

const bend = 64;
const stub = 10; // the least straight way out of a card
const step = 12;

/**
 * A line as the places of its stretches, by turns across and down: `options` of each, best first, with what is disliked about them.
 * It begins at `start` along its first stretch and stops at `end` along its last.
 */
type Shape = {
  readonly isAcross: boolean; // the first stretch
  readonly start: number;
  readonly end: number;
  readonly options: readonly (readonly Option[])[];
  readonly least: number; // about what it costs on empty ground
};
type Option = { readonly at: number; readonly dislike: number };

/**
 * `half`: half the width of what runs here; `net`: lines of one net may lie on each other. Total between cards that have doors: where cards
 * stand so close that no way is free, the line runs under as few as it can.
 */
export function route(ground: Ground, a: Stop, b: Stop, half: number, net: string): Path | undefined {
  const plain = [
    ...straights(a, b),
    ...corners(a, b, half),
    ...corners(b, a, half).map(reversed),
    ...betweens(a, b, half),
    ...outsides(a, b, half),
  ];
  const run = { a, b, half, net, mayCover: false };
  const best = cheapest(ground, plain, run, undefined);
  if (best && best.cost - lengthOf(best.points) - bend * (best.points.length - 2) < 420) return best;
  const further = detours(ground, a, b, half);
  return (
    cheapest(ground, further, run, best) ??
    cheapest(ground, [...plain, ...further], { ...run, mayCover: true }, undefined)
  );
}

type Run = {
  readonly a: Stop;
  readonly b: Stop;
  readonly half: number;
  readonly net: string;
  readonly mayCover: boolean;
};

function cheapest(ground: Ground, shapes: readonly Shape[], run: Run, known: Path | undefined): Path | undefined {
  let best = known;
  for (const shape of [...shapes].sort((one, other) => one.least - other.least)) {
    if (best && shape.least - 30 >= best.cost) break;
    const path = settled(ground, shape, run);
    if (path && (!best || path.cost < best.cost)) best = path;
  }
  return best;
}

/** Each stretch in turn to its cheapest place: those in the middle first, then the ends, then the middle once more. */
function settled(ground: Ground, shape: Shape, run: Run): Path | undefined {
  const count = shape.options.length;
  const chosen = shape.options.map(([first]) => first);
  if (chosen.some((option) => option === undefined)) return undefined;
  const ats = chosen.map((option) => option?.at ?? 0);
  const { half, net, mayCover } = run;
  const probe: Probe = { isAcross: true, at: 0, from: 0, to: 0, half, net, card: -1, cardToo: -1, mayCover };
  const costs = chosen.map((option) => option?.dislike ?? 0);
  for (const index of orderOf(count)) {
    const option = bestOption(ground, shape, run, ats, index, probe);
    if (!option) return undefined;
    ats[index] = option.at;
    costs[index] = option.dislike;
  }
  let sum = bend * (count - 1);
  for (let index = 0; index < count; index++) {
    aim(probe, shape, run, ats, index);
    sum += (costs[index] ?? 0) + ground.probe(probe) + probe.to - probe.from;
  }
  return sum < Number.POSITIVE_INFINITY ? { points: pointsOf(shape, ats), cost: sum } : undefined;
}

const orders: readonly (readonly number[])[] = [[], [0], [0, 1], [1, 0, 2], [1, 2, 0, 3], [2, 1, 3, 0, 4]];

function orderOf(count: number): readonly number[] {
  return orders[count] ?? [];
}

function bestOption(
  ground: Ground,
  shape: Shape,
  run: Run,
  ats: number[],
  index: number,
  probe: Probe,
): Option | undefined {
  let best: Option | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const option of shape.options[index] ?? []) {
    if (option.dislike >= least) break;
    ats[index] = option.at;
    const length = reach(shape, ats, index);
    if (option.dislike + length >= least) continue;
    aim(probe, shape, run, ats, index);
    const cost = option.dislike + length + ground.probe(probe);
    if (cost < least) [least, best] = [cost, option];
  }
  return best;
}

/** How long the stretches around one are: what its place changes of the whole length. */
function reach(shape: Shape, ats: readonly number[], index: number): number {
  let sum = 0;
  for (let at = Math.max(0, index - 1); at <= Math.min(ats.length - 1, index + 1); at++)
    sum += Math.abs(startOf(shape, ats, at) - endOf(shape, ats, at));
  return sum;
}

function startOf(shape: Shape, ats: readonly number[], index: number): number {
  return index === 0 ? shape.start : (ats[index - 1] ?? 0);
}

function endOf(shape: Shape, ats: readonly number[], index: number): number {
  return index === ats.length - 1 ? shape.end : (ats[index + 1] ?? 0);
}

function aim(probe: Probe, shape: Shape, { a, b }: Run, ats: readonly number[], index: number): void {
  const [start, end] = [startOf(shape, ats, index), endOf(shape, ats, index)];
  probe.isAcross = shape.isAcross === (index % 2 === 0);
  probe.at = ats[index] ?? 0;
  probe.from = start < end ? start : end;
  probe.to = start < end ? end : start;
  probe.card = index === 0 ? a.card : -1;
  probe.cardToo = index === ats.length - 1 ? b.card : -1;
}

function pointsOf(shape: Shape, ats: readonly number[]): readonly Point[] {
  const points = [place(shape.isAcross, shape.start, ats[0] ?? 0)];
  for (let index = 0; index < ats.length; index++)
    points.push(place(shape.isAcross === (index % 2 === 0), endOf(shape, ats, index), ats[index] ?? 0));
  return points;
}

function place(isAcross: boolean, along: number, at: number): Point {
  return isAcross ? { x: along, y: at } : { x: at, y: along };
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b) sum += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return sum;
}

function shapeOf(isAcross: boolean, start: number, end: number, options: Shape['options']): Shape {
  const ats = options.map(([first]) => first?.at ?? Number.NaN);
  const least = { isAcross, start, end, options, least: 0 };
  let sum = bend * (ats.length - 1);
  for (let index = 0; index < ats.length; index++)
    sum += Math.abs(startOf(least, ats, index) - endOf(least, ats, index)) + (options[index]?.[0]?.dislike ?? 0);
  return { ...least, least: Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum };
}

function reversed(shape: Shape): Shape {
  const isAcross = shape.options.length % 2 === 1 ? shape.isAcross : !shape.isAcross;
  return { ...shape, isAcross, start: shape.end, end: shape.start, options: [...shape.options].reverse() };
}

/** The coordinate of a side's edge, inside by what its door asks for. */
function edgeOf({ box, doors }: Stop, side: Side): number {
  const inset = doors[side]?.inset ?? 0;
  if (side === 'left') return box.x + inset;
  if (side === 'right') return rightOf(box) - inset;
  return side === 'top' ? box.y + inset : bottomOf(box) - inset;
}

function outerOf({ box }: Stop, side: Side): number {
  if (side === 'left') return box.x;
  if (side === 'right') return rightOf(box);
  return side === 'top' ? box.y : bottomOf(box);
}

/** +1 where the side looks towards greater coordinates. */
function outOf(side: Side): number {
  return side === 'right' || side === 'bottom' ? 1 : -1;
}

function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function doorOptions(door: Door, isMeant: (at: number) => boolean = () => true): readonly Option[] {
  const options: Option[] = [];
  for (const [index, at] of door.likes.entries())
    if (isMeant(at)) options.push({ at, dislike: dislikeOf(door, at, index) });
  return options;
}

function dislikeOf(door: Door, at: number, index: number): number {
  const first = door.likes[0] ?? at;
  return door.firm ? Math.abs(at - first) * 2 : Math.abs(at - first) * 0.25 + index * 2;
}

function trackOptions(ats: Iterable<number>): readonly Option[] {
  return [...ats].map((at) => ({ at, dislike: 0 }));
}

const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

function straights(a: Stop, b: Stop): readonly Shape[] {
  return sides.flatMap((side) => {
    const [from, to] = [a.doors[side], b.doors[opposite[side]]];
    if (!from || !to || (outerOf(b, opposite[side]) - outerOf(a, side)) * outOf(side) < 8) return [];
    const [least, most] = [Math.max(from.from, to.from), Math.min(from.to, to.to)];
    if (least > most) return [];
    const options = [...new Set([...from.likes, ...to.likes])]
      .filter((at) => at >= least && at <= most)
      .map((at) => ({ at, dislike: (strayOf(from, at) + strayOf(to, at)) / 3 }))
      .sort((one, other) => one.dislike - other.dislike || one.at - other.at);
    return [shapeOf(isLevel(side), edgeOf(a, side), edgeOf(b, opposite[side]), [options])];
  });
}

/** What is disliked about any place in the range of a door. */
function strayOf(door: Door, at: number): number {
  return Math.abs(at - (door.likes[0] ?? at)) * (door.firm ? 2 : 0.25);
}

/** One bend: out of `a` at its left or right, into `b` at its top or bottom. */
function corners(a: Stop, b: Stop, half: number): readonly Shape[] {
  return (['left', 'right'] as const).flatMap((side) =>
    (['top', 'bottom'] as const).flatMap((other) => {
      const [from, to] = [a.doors[side], b.doors[other]];
      if (!from || !to) return [];
      const ys = doorOptions(from, (y) => (y - outerOf(b, other)) * outOf(other) >= stub + half);
      const xs = doorOptions(to, (x) => (x - outerOf(a, side)) * outOf(side) >= stub + half);
      return ys.length > 0 && xs.length > 0 ? [shapeOf(true, edgeOf(a, side), edgeOf(b, other), [ys, xs])] : [];
    }),
  );
}

/** Two bends between sides that look at each other. */
function betweens(a: Stop, b: Stop, half: number): readonly Shape[] {
  return sides.flatMap((side) => {
    const other = opposite[side];
    const [from, to] = [a.doors[side], b.doors[other]];
    const [first, last] = [outerOf(a, side), outerOf(b, other)];
    if (!from || !to || (last - first) * outOf(side) < 2 * stub) return [];
    const middles = trackOptions(tracksBetween(first, last, half));
    return [shapeOf(isLevel(side), edgeOf(a, side), edgeOf(b, other), [doorOptions(from), middles, doorOptions(to)])];
  });
}

/** Two bends around: out and in at the same side. */
function outsides(a: Stop, b: Stop, half: number): readonly Shape[] {
  return sides.flatMap((side) => {
    const [from, to] = [a.doors[side], b.doors[side]];
    if (!from || !to) return [];
    const out = outOf(side);
    const base = out > 0 ? Math.max(outerOf(a, side), outerOf(b, side)) : Math.min(outerOf(a, side), outerOf(b, side));
    const middles = trackOptions(tracksOut(base, out, half, 8));
    return [shapeOf(isLevel(side), edgeOf(a, side), edgeOf(b, side), [doorOptions(from), middles, doorOptions(to)])];
  });
}

function tracksOut(base: number, out: number, half: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, track) => base + out * (stub + half + track * step));
}

/** The middle, then tracks from both ends inwards. */
function tracksBetween(first: number, last: number, half: number): readonly number[] {
  const low = Math.min(first, last) + stub + half;
  const high = Math.max(first, last) - stub - half;
  if (low > high) return [(first + last) / 2];
  const found = new Set<number>([Math.round((low + high) / 2)]);
  for (let track = 0; track < 6; track++) {
    if (low + track * step <= high) found.add(low + track * step);
    if (high - track * step >= low) found.add(high - track * step);
  }
  return [...found];
}

/** Three or four bends: out into a lane beside the card, along a free row or column between other cards, and in again. */
function detours(ground: Ground, a: Stop, b: Stop, half: number): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const side of sides)
    for (const other of sides) {
      const [from, to] = [a.doors[side], b.doors[other]];
      if (!from || !to) continue;
      const out = trackOptions(tracksOut(outerOf(a, side), outOf(side), half, 4));
      const back = trackOptions(tracksOut(outerOf(b, other), outOf(other), half, 4));
      const ends = { start: edgeOf(a, side), end: edgeOf(b, other) };
      const middle = isLevel(side) === isLevel(other) ? [passing(ground, a, b, isLevel(side), half)] : [];
      const options = [doorOptions(from), out, ...middle, back, doorOptions(to)];
      shapes.push(shapeOf(isLevel(side), ends.start, ends.end, options));
    }
  return shapes;
}

/** Lanes just beside cards, nearest to the two first: rows for lines that leave at a side, columns for those that leave at top or bottom. */
function passing(ground: Ground, a: Stop, b: Stop, isRow: boolean, half: number): readonly Option[] {
  const lanes = isRow ? ground.lanes.ys : ground.lanes.xs;
  const [one, other] = isRow
    ? [a.box.y + a.box.height / 2, b.box.y + b.box.height / 2]
    : [a.box.x + a.box.width / 2, b.box.x + b.box.width / 2];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const near = [...around(lanes, low, 7), ...around(lanes, high, 7)];
  const ats = new Set(near.flatMap((lane) => [lane, lane + half + step, lane - half - step]));
  const far = (at: number) => Math.max(0, low - at, at - high);
  return trackOptions([...ats].sort((p, q) => far(p) - far(q) || p - q));
}

/** The lanes nearest to a place. */
function around(lanes: readonly number[], at: number, count: number): readonly number[] {
  let [low, high] = [0, lanes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lanes[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return lanes.slice(Math.max(0, low - count), low + count);
}
