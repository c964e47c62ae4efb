// A polyline with rounded corners: its pieces, its path text, and the point at a length along it. Any angles, though layout gives right ones.
import type { Point } from '../document/document.ts';
import { round } from './mark.ts';

/** A straight stretch, or a turn about a centre. `at` is the length along the line where it begins. Angles in radians. */
export type Piece =
  | {
      readonly tag: 'straight';
      readonly at: number;
      readonly length: number;
      readonly from: Point;
      readonly to: Point;
      readonly angle: number;
    }
  | {
      readonly tag: 'turn';
      readonly at: number;
      readonly length: number;
      readonly from: Point;
      readonly to: Point;
      readonly angle: number; // of the way where the turn begins
      readonly centre: Point;
      readonly radius: number;
      readonly sweep: 1 | -1; // 1: clockwise on the screen
    };

export const cornerRadius = 8;

type Corner = {
  readonly before: Point;
  readonly after: Point;
  readonly centre: Point;
  readonly radius: number;
  readonly sweep: 1 | -1;
};

/** Straight stretches and turns in order. Equal neighbours are one point; fewer than two points have no pieces. */
export function pieces(points: readonly Point[], radius = cornerRadius): readonly Piece[] {
  const way = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]));
  const [first] = way;
  const last = way.at(-1);
  if (!first || !last || way.length < 2) return [];
  const corners = way.slice(1, -1).map((point, at) => corner(way[at] ?? point, point, way[at + 2] ?? point, radius));
  const made: Piece[] = [];
  let here = first;
  for (const turn of corners) {
    addStraight(made, here, turn.before);
    if (turn.radius > 0) addTurn(made, turn);
    here = turn.after;
  }
  addStraight(made, here, last);
  return made;
}

export function lengthOf(all: readonly Piece[]): number {
  const last = all.at(-1);
  return last ? last.at + last.length : 0;
}

/** Where one is after `length`, and which way it goes there (radians). Before the beginning and after the end: the ends. */
export function pointAt(all: readonly Piece[], length: number): Point & { readonly angle: number } {
  const piece = pieceAt(all, length);
  if (!piece) return { x: 0, y: 0, angle: 0 };
  const along = Math.min(Math.max(length - piece.at, 0), piece.length);
  if (piece.tag === 'straight') {
    const part = piece.length === 0 ? 0 : along / piece.length;
    const { from, to, angle } = piece;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, angle };
  }
  const angle = piece.angle + (piece.sweep * along) / piece.radius;
  const { centre, radius, sweep } = piece;
  return { x: centre.x + radius * Math.sin(angle) * sweep, y: centre.y - radius * Math.cos(angle) * sweep, angle };
}

/** The length at which the way comes nearest to a point, at or after `since`. */
export function lengthNear(all: readonly Piece[], point: Point, since = 0): number {
  let best = { length: since, distance: Number.POSITIVE_INFINITY };
  for (const piece of all) {
    const length = Math.max(since, piece.at + Math.min(piece.length, Math.max(0, alongPiece(piece, point))));
    if (length > piece.at + piece.length) continue;
    const away = distance(pointAt(all, length), point);
    if (away < best.distance - 1e-6) best = { length, distance: away };
  }
  return best.length;
}

function alongPiece(piece: Piece, { x, y }: Point): number {
  if (piece.tag === 'turn') return piece.length / 2;
  const { from, angle } = piece;
  return (x - from.x) * Math.cos(angle) + (y - from.y) * Math.sin(angle);
}

/** The same way as text for a path, as short as it gets with 2 decimals. */
export function drawn(all: readonly Piece[]): string {
  const [first] = all;
  if (!first) return '';
  return `M${round(first.from.x)} ${round(first.from.y)}${all.map(stroke).join('')}`;
}

/** A way beside another: every stretch moved `by` to its right (seen along the way, y down), corners joined again. */
export function beside(points: readonly Point[], by: number): readonly Point[] {
  const way = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]));
  return way.map((point, at) => {
    const into = direction(way[at - 1], point);
    const out = direction(point, way[at + 1]);
    const [one, other] = [into ?? out, out ?? into];
    if (!one || !other) return point;
    const [a, b] = [rightOf(one), rightOf(other)];
    const shared = 1 + a.x * b.x + a.y * b.y; // zero where the way turns back on itself
    const by2 = shared < 1e-6 ? 0 : by / shared;
    return { x: point.x + (a.x + b.x) * by2, y: point.y + (a.y + b.y) * by2 };
  });
}

function isSame(one: Point, other: Point | undefined): boolean {
  return other !== undefined && Math.abs(one.x - other.x) < 0.005 && Math.abs(one.y - other.y) < 0.005;
}

function direction(from: Point | undefined, to: Point | undefined): Point | undefined {
  if (!from || !to) return undefined;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? undefined : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function rightOf({ x, y }: Point): Point {
  return { x: -y, y: x };
}

function corner(before: Point, at: Point, after: Point, wanted: number): Corner {
  const sharp = { before: at, after: at, centre: at, radius: 0, sweep: 1 } as const;
  const [into, out] = [direction(before, at), direction(at, after)];
  if (!into || !out) return sharp;
  const cross = into.x * out.y - into.y * out.x;
  const half = Math.tan(Math.abs(Math.atan2(cross, into.x * out.x + into.y * out.y)) / 2);
  if (half < 1e-4 || half > 1e4) return sharp;
  const room = Math.min(distance(before, at), distance(at, after)) / 2;
  const radius = Math.min(wanted, room / half);
  const reach = radius * half;
  const sweep = cross > 0 ? 1 : -1;
  const start = { x: at.x - into.x * reach, y: at.y - into.y * reach };
  const right = rightOf(into);
  return {
    before: start,
    after: { x: at.x + out.x * reach, y: at.y + out.y * reach },
    centre: { x: start.x + right.x * radius * sweep, y: start.y + right.y * radius * sweep },
    radius,
    sweep,
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function addStraight(made: Piece[], from: Point, to: Point): void {
  const length = distance(from, to);
  if (length < 1e-6) return;
  made.push({ tag: 'straight', at: lengthOf(made), length, from, to, angle: Math.atan2(to.y - from.y, to.x - from.x) });
}

function addTurn(made: Piece[], { before, after, centre, radius, sweep }: Corner): void {
  const angle = Math.atan2((centre.x - before.x) * -sweep, (centre.y - before.y) * sweep);
  const chord = distance(before, after) / (2 * radius);
  const length = 2 * Math.asin(Math.min(1, chord)) * radius;
  made.push({ tag: 'turn', at: lengthOf(made), length, from: before, to: after, angle, centre, radius, sweep });
}

function pieceAt(all: readonly Piece[], length: number): Piece | undefined {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.at ?? 0) <= length) low = middle;
    else high = middle - 1;
  }
  return all[low];
}

function stroke(piece: Piece): string {
  const { from, to } = piece;
  if (piece.tag === 'turn')
    return `A${round(piece.radius)} ${round(piece.radius)} 0 0 ${piece.sweep > 0 ? 1 : 0} ${round(to.x)} ${round(to.y)}`;
  if (round(from.y) === round(to.y)) return `H${round(to.x)}`;
  if (round(from.x) === round(to.x)) return `V${round(to.y)}`;
  return `L${round(to.x)} ${round(to.y)}`;
}
