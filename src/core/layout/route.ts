// One line between two cards: the shapes it could have, fewest bends first, and the cheapest of them on the given ground.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Ground } from './ground.ts';
import type { Box } from './layout.ts';

export const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/** Where a line may join one side of a card: places it likes, best first, and the range in which any place is possible. Firm: only with reluctance anywhere but at the first. */
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

/** `half`: half the width of what runs here; `net`: lines of one net may lie on each other. The cheapest way found, if any. */
export function route(ground: Ground, a: Stop, b: Stop, half: number, net: string): Path | undefined {
  let best: Path | undefined;
  const offer = (points: readonly Point[], dislike: number) => {
    const cost = lengthOf(points) + bend * (points.length - 2) + dislike;
    if (best && cost >= best.cost) return;
    if (!ground.isFree(points, half, a.card, b.card)) return;
    const full = cost + ground.cost(points, half, net);
    if (!best || full < best.cost) best = { points, cost: full };
  };
  straight(a, b, offer);
  corner(a, b, offer);
  corner(b, a, (points, dislike) => offer([...points].reverse(), dislike));
  between(a, b, half, offer);
  outside(a, b, half, offer);
  if (!best || best.cost > 900) detours(ground, a, b, half, offer);
  return best;
}

type Offer = (points: readonly Point[], dislike: number) => void;

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b) sum += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return sum;
}

function isUpright(side: Side): boolean {
  return side === 'top' || side === 'bottom';
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

function dislikeOf(door: Door, at: number): number {
  if (door.firm) return Math.abs(at - (door.likes[0] ?? at)) * 2;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, like] of door.likes.entries()) least = Math.min(least, Math.abs(like - at) * 0.6 + index * 5);
  return least;
}

function at(upright: boolean, along: number, across: number): Point {
  return upright ? { x: along, y: across } : { x: across, y: along };
}

function straight(a: Stop, b: Stop, offer: Offer): void {
  for (const side of sides) {
    const other = opposite[side];
    const [from, to] = [a.doors[side], b.doors[other]];
    if (!from || !to) continue;
    const [start, end] = [edgeOf(a, side), edgeOf(b, other)];
    if ((outerOf(b, other) - outerOf(a, side)) * outOf(side) < 8) continue;
    for (const along of new Set([...from.likes, ...to.likes])) {
      if (along < Math.max(from.from, to.from) || along > Math.min(from.to, to.to)) continue;
      const upright = isUpright(side);
      offer([at(upright, along, start), at(upright, along, end)], (dislikeOf(from, along) + dislikeOf(to, along)) / 3);
    }
  }
}

const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

/** One bend: out of `a` at its left or right, into `b` at its top or bottom. */
function corner(a: Stop, b: Stop, offer: Offer): void {
  for (const side of ['left', 'right'] as const) {
    for (const other of ['top', 'bottom'] as const) {
      const [from, to] = [a.doors[side], b.doors[other]];
      if (!from || !to) continue;
      for (const y of from.likes) {
        if ((y - outerOf(b, other)) * outOf(other) < stub) continue;
        for (const x of to.likes) {
          if ((x - outerOf(a, side)) * outOf(side) < stub) continue;
          const points = [
            { x: edgeOf(a, side), y },
            { x, y },
            { x, y: edgeOf(b, other) },
          ];
          offer(points, dislikeOf(from, y) + dislikeOf(to, x));
        }
      }
    }
  }
}

/** Two bends between sides that look at each other. */
function between(a: Stop, b: Stop, half: number, offer: Offer): void {
  for (const side of sides) {
    const other = opposite[side];
    const [from, to] = [a.doors[side], b.doors[other]];
    if (!from || !to) continue;
    const [first, last] = [outerOf(a, side), outerOf(b, other)];
    if ((last - first) * outOf(side) < 2 * stub) continue;
    const middles = tracksBetween(first, last, half);
    for (const start of from.likes)
      for (const end of to.likes)
        for (const middle of middles) {
          const dislike = dislikeOf(from, start) + dislikeOf(to, end);
          offer(zed(isUpright(side), start, edgeOf(a, side), middle, end, edgeOf(b, other)), dislike);
        }
  }
}

function zed(
  upright: boolean,
  start: number,
  first: number,
  middle: number,
  end: number,
  last: number,
): readonly Point[] {
  return [at(upright, start, first), at(upright, start, middle), at(upright, end, middle), at(upright, end, last)];
}

/** Two bends around: out and in at the same side. */
function outside(a: Stop, b: Stop, half: number, offer: Offer): void {
  for (const side of sides) {
    const [from, to] = [a.doors[side], b.doors[side]];
    if (!from || !to) continue;
    const out = outOf(side);
    const base = out > 0 ? Math.max(outerOf(a, side), outerOf(b, side)) : Math.min(outerOf(a, side), outerOf(b, side));
    for (let track = 0; track < 7; track++) {
      const middle = base + out * (stub + half + track * step);
      for (const start of from.likes)
        for (const end of to.likes)
          offer(
            zed(isUpright(side), start, edgeOf(a, side), middle, end, edgeOf(b, side)),
            dislikeOf(from, start) + dislikeOf(to, end),
          );
    }
  }
}

/** Tracks from both ends inwards, and the middle. */
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
function detours(ground: Ground, a: Stop, b: Stop, half: number, offer: Offer): void {
  const lanes = freeLanes(ground, a, b, half);
  for (const side of sides) {
    const from = a.doors[side];
    if (!from) continue;
    for (const other of sides) {
      const to = b.doors[other];
      if (!to) continue;
      const start = from.likes[0] ?? from.from;
      const end = to.likes[0] ?? to.from;
      const dislike = dislikeOf(from, start) + dislikeOf(to, end);
      for (const points of detourPaths(a, side, start, b, other, end, half, lanes)) offer(points, dislike);
    }
  }
}

type Lanes = { readonly xs: readonly number[]; readonly ys: readonly number[] };

function* detourPaths(
  a: Stop,
  side: Side,
  start: number,
  b: Stop,
  other: Side,
  end: number,
  half: number,
  lanes: Lanes,
): Generator<readonly Point[]> {
  const upright = isUpright(side);
  const passing = upright ? lanes.xs : lanes.ys;
  for (let track = 0; track < 4; track++) {
    const out = outerOf(a, side) + outOf(side) * (stub + half + track * step);
    const first = at(upright, start, edgeOf(a, side));
    const second = at(upright, start, out);
    if (isUpright(other) === upright)
      for (const pass of passing)
        for (let back = 0; back < 4; back++) {
          const inward = outerOf(b, other) + outOf(other) * (stub + half + back * step);
          const third = at(upright, pass, out);
          yield [
            first,
            second,
            third,
            at(upright, pass, inward),
            at(upright, end, inward),
            at(upright, end, edgeOf(b, other)),
          ];
        }
    else
      for (let back = 0; back < 4; back++) {
        const inward = outerOf(b, other) + outOf(other) * (stub + half + back * step);
        yield [first, second, at(upright, inward, out), at(upright, inward, end), at(!upright, end, edgeOf(b, other))];
      }
  }
}

/** Rows and columns just beside the cards around the two, nearest first. */
function freeLanes(ground: Ground, a: Stop, b: Stop, half: number): Lanes {
  const reach = 260;
  const x = Math.min(a.box.x, b.box.x) - reach;
  const y = Math.min(a.box.y, b.box.y) - reach;
  const width = Math.max(rightOf(a.box), rightOf(b.box)) + reach - x;
  const height = Math.max(bottomOf(a.box), bottomOf(b.box)) + reach - y;
  const xs = new Set<number>();
  const ys = new Set<number>();
  for (const index of ground.near({ x, y, width, height })) {
    const box = ground.boxes[index];
    if (!box) continue;
    for (const away of [stub + half, stub + half + step, stub + half + 2 * step]) {
      xs.add(box.x - away).add(rightOf(box) + away);
      ys.add(box.y - away).add(bottomOf(box) + away);
    }
  }
  return { xs: nearest(xs, a.box.x, b.box.x), ys: nearest(ys, a.box.y, b.box.y) };
}

function nearest(all: ReadonlySet<number>, one: number, other: number): readonly number[] {
  const far = (value: number) => Math.abs(value - one) + Math.abs(value - other);
  return [...all].sort((p, q) => far(p) - far(q) || p - q).slice(0, 40);
}
