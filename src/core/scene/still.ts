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

type Flow = Extract<Line, FlowLine>;

/** The tokens of one flow line; of a pull that is drawn as a loop, the ring of one line and the disc of the next. */
export function stillMarks(layout: Layout, line: Flow, index: number): readonly Mark[] {
  const isAsking = line.motion === 'pull' && line.request !== undefined && index % 2 === 1;
  const whole = isAsking ? (line.request ?? line.points) : line.points;
  const way = line.end === 'lost' ? lostEnd(whole, entersCard(layout, line.points)) : whole;
  const most = line.request ? 1 : line.weight === 'stub' ? 1 : 4;
  const scale =
    line.weight === 'line' || line.weight === 'onward'
      ? layout.style === 'overview' && line.weight === 'line'
        ? 0.82
        : 1
      : 0.8;
  const places = spread(layout, pieces(way), { gap: spacing[line.weight], most, phase: (index * 0.618) % 1 });
  const lost = line.end === 'lost' && line.head !== 'none' ? lostMarks(layout, line, way) : [];
  const form = isAsking ? 'ring' : 'token';
  return [
    ...places.flatMap((place) =>
      tokenMarks({
        ...place,
        signal: line.signal,
        form,
        scale,
        ground: groundAt(layout, place),
        count: line.duplicates + 1,
      }),
    ),
    ...lost,
  ];
}

type Spread = { readonly gap: number; readonly most: number; readonly phase: number };

function spread(layout: Layout, way: readonly Piece[], { gap, most, phase }: Spread): readonly Place[] {
  const free = way.flatMap((piece) => freeParts(piece));
  const room = free.reduce((sum, part) => sum + part.length, 0);
  const count = room <= 0 ? 0 : Math.min(most, Math.max(1, Math.round(lengthOf(way) / gap)));
  const taken = takenBy(layout);
  const places = Array.from({ length: count }, (_, at) => placeIn(free, ((at + 0.3 + 0.4 * phase) / count) * room));
  return places.flatMap((place) => (place && !taken.some((box) => holds(box, place)) ? [place] : []));
}

type Part = { readonly from: Point; readonly length: number; readonly angle: number };
type Place = Point & { readonly angle: number };

function freeParts(piece: Piece): readonly Part[] {
  if (piece.tag === 'turn' || piece.length <= 2 * clear) return [];
  const { from, angle, length } = piece;
  const start = { x: from.x + Math.cos(angle) * clear, y: from.y + Math.sin(angle) * clear };
  return [{ from: start, length: length - 2 * clear, angle: Math.round((angle * 180) / Math.PI) }];
}

function placeIn(parts: readonly Part[], along: number): Place | undefined {
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
