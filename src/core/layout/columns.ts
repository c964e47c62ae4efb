// The columns that cross rails: one down from each client, and from each rail that is a client of lower ones.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import { isEnd } from './doors.ts';
import type { Ground } from './ground.ts';
import type { Pair } from './lanes.ts';
import type { Box } from './layout.ts';
import { columnInset, columnReach } from './outward.ts';
import { overview } from './sizes.ts';
import { boxOf, type Standing } from './standing.ts';

export type Rail = { readonly application: number; readonly y: number; readonly start: number };
export type Column = { readonly application: number; readonly points: readonly Point[]; readonly x: number };

/** Of a pair, the one whose column crosses the other's rail. */
export function sidesOf({ a, b }: Pair, railOf: ReadonlyMap<number, Rail>): { client: number; rail: Rail } | undefined {
  const [one, other] = [railOf.get(a), railOf.get(b)];
  if (one && other) return one.y < other.y ? { client: a, rail: other } : { client: b, rail: one };
  if (one) return { client: b, rail: one };
  return other && { client: a, rail: other };
}

/** Lowest rail that each client needs. */
function lowest(pairs: readonly Pair[], railOf: ReadonlyMap<number, Rail>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const pair of pairs) {
    const both = sidesOf(pair, railOf);
    if (both) found.set(both.client, Math.max(found.get(both.client) ?? Number.NEGATIVE_INFINITY, both.rail.y));
  }
  return found;
}

/** Rails that are clients of lower rails: their own end goes down at the left. */
export function turns(
  rails: readonly Rail[],
  pairs: readonly Pair[],
  railOf: ReadonlyMap<number, Rail>,
): readonly (readonly [number, Column])[] {
  const depth = lowest(pairs, railOf);
  const start = Math.max(...rails.map((rail) => rail.start));
  let x = start + overview.rail.first;
  const found: (readonly [number, Column])[] = [];
  for (const rail of rails) {
    const last = depth.get(rail.application);
    if (last === undefined || last <= rail.y) continue;
    const points = [
      { x, y: rail.y },
      { x, y: last },
    ];
    found.push([rail.application, { application: rail.application, points, x }]);
    x += overview.rail.pitch;
  }
  return found;
}

export function clientColumns(
  standing: Standing,
  ground: Ground,
  rails: readonly Rail[],
  pairs: readonly Pair[],
  railOf: ReadonlyMap<number, Rail>,
  turning: readonly (readonly [number, Column])[],
): readonly (readonly [number, Column])[] {
  const depth = lowest(pairs, railOf);
  const least = Math.max(...rails.map((rail) => rail.start), ...turning.map(([, { x }]) => x)) + 16;
  for (const [, { points }] of turning) ground.lay(points, 0.6, 'rails');
  const clients = [...depth.keys()].filter((client) => !railOf.has(client));
  clients.sort((a, b) => bottomOf(boxOf(standing, b)) - bottomOf(boxOf(standing, a)) || a - b);
  const found: (readonly [number, Column])[] = [];
  const isRail = (application: number) => railOf.has(application);
  for (const client of clients) {
    const points = columnPath(standing, ground, client, depth.get(client) ?? 0, least, isRail);
    const last = points?.at(-1);
    if (!points || !last) continue;
    ground.lay(points, 0.6, `column ${client}`);
    found.push([client, { application: client, points, x: last.x }]);
  }
  return found;
}

/** Straight down from the card's bottom where that is free; else out at a side or below, and down beside other cards. */
function columnPath(
  standing: Standing,
  ground: Ground,
  client: number,
  end: number,
  least: number,
  isRail: (application: number) => boolean,
): readonly Point[] | undefined {
  const box = boxOf(standing, client);
  if (end < bottomOf(box) + 8) return undefined;
  const { left, right } = columnReach(standing.analysis, client, isRail);
  const half = (left + right) / 2;
  const shift = (right - left) / 2;
  const face = standing.faces[client];
  const inset = columnInset(right, face !== undefined && isEnd(face));
  return cheapestPath(box, { end, reach: right, inset, least: least + left }, (points) => {
    const middle = points.map(({ x, y }) => ({ x: x + shift, y }));
    if (!ground.isFree(middle, half, client, -1)) return Number.POSITIVE_INFINITY;
    return ground.cost(middle, half, `column ${client}`);
  });
}

/** `reach`: how far strands run to the right of the column. `inset`: of the column from the card's right edge. `least`: its x at the least. */
type Fall = { readonly end: number; readonly reach: number; readonly inset: number; readonly least: number };

const bends = 90; // each of them
const tracks = 40; // beside a card

/** Points are made, and paid for, only where the place alone could be cheaper than what is known: nearly nowhere. */
function cheapestPath(
  box: Box,
  { end, reach, inset, least }: Fall,
  costOf: (points: readonly Point[]) => number,
): readonly Point[] | undefined {
  const right = rightOf(box);
  const bottom = bottomOf(box);
  const first = right - inset;
  const wanted = right - overview.rail.columnInset;
  let best: readonly Point[] | undefined;
  let most = Number.POSITIVE_INFINITY;
  const dislikeOf = (x: number, count: number) => bends * (count - 2) + Math.abs(x - wanted);
  const consider = (x: number, points: readonly Point[]) => {
    const cost = dislikeOf(x, points.length) + costOf(points);
    if (cost < most) [most, best] = [cost, points];
  };
  for (let x = first; x >= Math.max(box.x + 16, least) && dislikeOf(x, 2) < most; x -= 4)
    consider(x, [
      { x, y: bottom },
      { x, y: end },
    ]);
  const y = box.y + Math.min(box.height / 2, 60);
  for (let track = 0; track < tracks; track++) {
    const away = 14 + 6 * track;
    const [near, before, far] = [right + away, box.x - away - reach, right + away * 2];
    if (dislikeOf(near, 3) >= most) break; // all that follow lie further out
    if (near >= least) consider(near, aside(right, near, y, end));
    if (before >= least && dislikeOf(before, 3) < most) consider(before, aside(box.x, before, y, end));
    for (let low = bottom + 18; low < bottom + 54 && far >= least && dislikeOf(far, 4) < most; low += 12)
      consider(far, [{ x: first, y: bottom }, { x: first, y: low }, ...aside(right, far, low, end).slice(1)]);
  }
  return best;
}

function aside(from: number, x: number, y: number, end: number): readonly Point[] {
  return [
    { x: from, y },
    { x, y },
    { x, y: end },
  ];
}
