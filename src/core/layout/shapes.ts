// The shapes that a line between two cards could have: straight, with one bend, between or around the two, or by a detour.
import type { Ground } from './ground.ts';
import { type Option, reversed, type Shape, shapeOf } from './shape.ts';
import { type Door, edgeOf, isLevel, outerOf, outOf, type Stop, sides } from './stop.ts';

const stub = 10; // the least straight way out of a card
const step = 12;

/** Up to two bends. */
export function plainShapes(a: Stop, b: Stop, half: number): readonly Shape[] {
  return [
    ...straights(a, b),
    ...corners(a, b, half),
    ...corners(b, a, half).map(reversed),
    ...betweens(a, b, half),
    ...outsides(a, b, half),
  ];
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
    const options = [...new Set([...from.likes, ...to.likes, Math.round((least + most) / 2)])]
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
export function detours(ground: Ground, a: Stop, b: Stop, half: number): readonly Shape[] {
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
