// What lies under a point of the picture, so that casings, rings and halos cut lines in the right colour.
import type { Point } from '../document/document.ts';
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
  if (under(cards, point).length > 0) return 'card';
  return under(regions, point).length > 0 ? 'region' : 'ground';
}

/** Whether a way ends on another card than it begins on. */
export function entersCard(layout: Layout, points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return false;
  return under(groundsOf(layout).cards, last).some((box) => !holds(box, first));
}

function under(boxes: readonly Box[], point: Point): readonly Box[] {
  return nearby(boxes, { ...point, width: 0, height: 0 }).filter((box) => holds(box, point));
}

/** Those of the boxes that could meet or touch this one. */
function nearby(boxes: readonly Box[], box: Box): readonly Box[] {
  return gridFor(boxes)
    .near(box)
    .map((index) => boxes[index])
    .filter((one) => one !== undefined);
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
  const { from, to, length } = piece;
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const isNear = ({ x, y, width, height }: Box): boolean =>
    x <= right && x + width >= left && y <= bottom && y + height >= top;
  const isAcross = right - left >= bottom - top;
  const edges = ({ x, y, width, height }: Box): readonly number[] =>
    isAcross ? [x - from.x, x + width - from.x] : [y - from.y, y + height - from.y];
  const way = { x: left, y: top, width: right - left, height: bottom - top };
  return [...nearby(regions, way), ...nearby(cards, way)]
    .filter(isNear)
    .flatMap(edges)
    .map(Math.abs)
    .filter((at) => at > 0 && at < length)
    .sort((one, other) => one - other);
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
