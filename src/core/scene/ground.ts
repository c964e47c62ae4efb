// What lies under a point of the picture, so that casings, rings and halos cut lines in the right colour.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from '../layout/box.ts';
import { gridFor } from '../layout/grid.ts';
import type { Box, Layout } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { type Piece, pointAt } from './polyline.ts';
import type { Ground, Track } from './scene.ts';

type Grounds = { readonly cards: readonly Box[]; readonly regions: readonly Box[] };

const groundsOf = memo(
  ({ cards, regions }: Layout): Grounds => ({
    cards: cards.map(({ box }) => box),
    regions: regions.filter(({ tag }) => tag === 'cluster').map(({ box }) => box),
  }),
);

export function groundAt(layout: Layout, point: Point): Ground {
  const { cards, regions } = groundsOf(layout);
  if (isUnder(cards, point)) return 'card';
  return isUnder(regions, point) ? 'region' : 'ground';
}

/** Whether a way ends on another card than it begins on. */
export function entersCard(layout: Layout, points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return false;
  return isUnder(groundsOf(layout).cards, last, first);
}

/** Whether one of the boxes holds the point, and not `without`. */
function isUnder(boxes: readonly Box[], point: Point, without?: Point): boolean {
  for (const index of gridFor(boxes).at(point.x, point.y)) {
    const box = boxes[index];
    if (box && holds(box, point) && !(without && holds(box, without))) return true;
  }
  return false;
}

/** What lies under a way, from which length on. */
export function groundsAlong(layout: Layout, way: readonly Piece[]): Track['grounds'] {
  const found: [number, Ground][] = [];
  for (const piece of way) {
    const cuts = [0, ...cutsOf(layout, piece), piece.length];
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? from;
      const ground = groundAt(layout, pointAt([piece], piece.at + (from + to) / 2));
      if (found.at(-1)?.[1] !== ground) found.push([Math.round(piece.at + from), ground]);
    }
  }
  return found;
}

/** Lengths along a straight piece at which it meets the edge of a card or region, in order. */
function cutsOf(layout: Layout, piece: Piece): readonly number[] {
  if (piece.tag === 'turn') return [];
  const { cards, regions } = groundsOf(layout);
  const cuts: number[] = [];
  addCuts(cuts, regions, piece);
  addCuts(cuts, cards, piece);
  return cuts.sort((one, other) => one - other);
}

function addCuts(
  cuts: number[],
  boxes: readonly Box[],
  { from, to, length }: Extract<Piece, { tag: 'straight' }>,
): void {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const isAcross = right - left >= bottom - top;
  const start = isAcross ? from.x : from.y;
  for (const index of gridFor(boxes).near({ x: left, y: top, width: right - left, height: bottom - top })) {
    const box = boxes[index];
    if (!box || box.x > right || rightOf(box) < left || box.y > bottom || bottomOf(box) < top) continue;
    const [first, last] = isAcross ? [box.x, rightOf(box)] : [box.y, bottomOf(box)];
    for (const at of [Math.abs(first - start), Math.abs(last - start)]) if (at > 0 && at < length) cuts.push(at);
  }
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
