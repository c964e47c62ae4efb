// Tokens at rest on flow lines, for pictures that do not move: evenly spaced, clear of corners, ends, marks and labels.
import type { Point } from '../document/document.ts';
import type { Box, FlowLine, Layout, Line } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { lostEnd } from './flow-line.ts';
import { entersCard, groundAt } from './ground.ts';
import { lengthOf, type Piece, pieces } from './polyline.ts';
import type { Mark } from './scene.ts';
import { fallen, tokenMarks } from './token.ts';

const spacing = { stub: 60, line: 150, onward: 120 } as const;
const clear = 15; // from ends and corners
const apart = 20; // between two tokens, whichever lines they are on

type Flow = Extract<Line, FlowLine>;

/** The tokens of every flow line, by its id. Lines that go on together share what stands there. */
export const stillMarks = memo((layout: Layout): ReadonlyMap<string, readonly Mark[]> => {
  const placed: Point[] = [];
  const flows = layout.lines.filter((line) => line.tag === 'flow');
  return new Map(flows.map((line, index) => [line.id, lineMarks(layout, line, index, placed)]));
});

/** Where a number stands on each line: clear of everything; where telemetry is lost and there is no room, at its end. `isOwn`: no other line runs there. */
export const numberPlaces = memo((layout: Layout): ReadonlyMap<string, NumberPlace> => {
  const placed: Point[] = [];
  const flows = layout.lines.filter((line) => line.tag === 'flow');
  return new Map(
    flows.flatMap((line, index) => {
      const isStub = line.weight === 'stub' || isJoining(layout, line);
      const spread: Spread = { gap: Number.POSITIVE_INFINITY, most: 1, phase: (index * 0.618) % 1, isStub };
      const [place] = placesOn(layout, pieces(line.points), spread, placed);
      const at = place ?? (line.end === 'lost' ? line.points.at(-1) : undefined);
      return at ? [[line.id, { x: at.x, y: at.y, isOwn: isStub || layout.style === 'detail' }] as const] : [];
    }),
  );
});

export type NumberPlace = Point & { readonly isOwn: boolean };

/** Of pulls that are drawn as loops, one line shows the ring and the next the answer. */
function lineMarks(layout: Layout, line: Flow, index: number, placed: Point[]): readonly Mark[] {
  const { signal, motion, request, end, weight, duplicates } = line;
  const isAsking = motion === 'pull' && request !== undefined && index % 2 === 1;
  const whole = isAsking ? request : line.points;
  const way = end === 'lost' ? lostEnd(whole, entersCard(layout, line.points)) : whole;
  const isStub = weight === 'stub' || isJoining(layout, line);
  const most = request || isStub ? 1 : 4;
  const spread: Spread = { gap: spacing[weight], most, phase: (index * 0.618) % 1, isStub };
  const form = isAsking ? 'ring' : 'token';
  const places = placesOn(layout, pieces(way), spread, placed);
  const token = { signal, form, scale: scaleOf(layout, line), count: duplicates + 1 } as const;
  const marks = places.flatMap((place) => tokenMarks({ ...place, ...token, ground: groundAt(layout, place) }));
  return end === 'lost' && line.head !== 'none' ? [...marks, ...lostMarks(layout, line, way)] : marks;
}

/** Between large cards: where another line carries the head, this one goes on with it. */
function isJoining({ style }: Layout, { head, end }: Flow): boolean {
  return style === 'detail' && head === 'none' && end === 'stored';
}

function scaleOf({ style }: Layout, { weight }: Flow): number {
  if (weight === 'stub') return 0.8;
  return weight === 'line' && style === 'overview' ? 0.82 : 1;
}

type Spread = { readonly gap: number; readonly most: number; readonly phase: number; readonly isStub: boolean };

/** A stub's token stands near its origin, where it is not yet one of many. */
function placesOn(layout: Layout, way: readonly Piece[], spread: Spread, placed: Point[]): readonly Place[] {
  const whole = way.flatMap((piece) => freeParts(piece, clear));
  if (!spread.isStub) return placesIn(layout, whole, lengthOf(way), spread, placed);
  const first = way.slice(0, 1).flatMap((piece) => freeParts(piece, 12));
  const near = placesIn(layout, first, lengthOf(way), spread, placed);
  return near.length > 0 ? near : placesIn(layout, whole, lengthOf(way), spread, placed);
}

function placesIn(
  layout: Layout,
  free: readonly Part[],
  length: number,
  { gap, most, phase }: Spread,
  placed: Point[],
): readonly Place[] {
  const room = free.reduce((sum, part) => sum + part.length, 0);
  const count = room <= 0 ? 0 : Math.min(most, Math.max(1, Math.round(length / gap)));
  const taken = takenBy(layout);
  const isFree = (place: Place | undefined): place is Place =>
    place !== undefined && !taken.some((box) => holds(box, place)) && !placed.some((other) => isNear(place, other));
  return Array.from({ length: count }, (_, at) => {
    const wished = ((at + 0.3 + 0.4 * phase) / count) * room;
    const found = nudges.map((by) => placeIn(free, wished + by)).find(isFree);
    if (found) placed.push(found);
    return found;
  }).filter((place) => place !== undefined);
}

const nudges = [0, 14, -14, 28, -28, 44, -44] as const;

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < apart;
}

type Part = { readonly from: Point; readonly length: number; readonly angle: number };
type Place = Point & { readonly angle: number };

function freeParts(piece: Piece, keep: number): readonly Part[] {
  if (piece.tag === 'turn' || piece.length <= 2 * keep) return [];
  const { from, angle, length } = piece;
  const start = { x: from.x + Math.cos(angle) * keep, y: from.y + Math.sin(angle) * keep };
  return [{ from: start, length: length - 2 * keep, angle: Math.round((angle * 180) / Math.PI) }];
}

function placeIn(parts: readonly Part[], along: number): Place | undefined {
  if (along < 0) return undefined;
  let left = along;
  for (const { from, length, angle } of parts) {
    if (left <= length) {
      const turn = (angle * Math.PI) / 180;
      return { x: from.x + Math.cos(turn) * left, y: from.y + Math.sin(turn) * left, angle };
    }
    left -= length;
  }
  return undefined;
}

/** Where a token would cover something: marks, labels, and the cards' edges. */
const takenBy = memo(({ marks, labels, cards }: Layout): readonly Box[] => [
  ...marks.map(({ at }) => ({ x: at.x - 20, y: at.y - 20, width: 40, height: 40 })),
  ...labels.map(({ box }) => ({ x: box.x - 8, y: box.y - 5, width: box.width + 16, height: box.height + 10 })),
  ...cards.map(({ box }) => box),
]);

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

/** Below the end of a line that leads to no store: tilted, as it falls off. */
function lostMarks(layout: Layout, { signal }: Flow, points: readonly Point[]): readonly Mark[] {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!before || !last) return [];
  const turn = Math.atan2(last.y - before.y, last.x - before.x);
  const place = { x: last.x + 17 * Math.cos(turn), y: last.y + 17 * Math.sin(turn) + 15 };
  const angle = (turn * 180) / Math.PI + fallen;
  return tokenMarks({ ...place, angle, signal, form: 'lost', scale: 1, ground: groundAt(layout, place), count: 1 });
}
