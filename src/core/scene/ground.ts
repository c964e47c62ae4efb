// What lies under a point of the picture, so that casings, rings and halos cut lines in the right colour.
import type { Point } from '../document/document.ts';
import type { Box, Layout } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { lengthOf, type Piece, pointAt } from './polyline.ts';
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
  if (cards.some((box) => holds(box, point))) return 'card';
  return regions.some((box) => holds(box, point)) ? 'region' : 'ground';
}

/** Whether the last point of a way lies on a card. */
export function entersCard(layout: Layout, points: readonly Point[]): boolean {
  const last = points.at(-1);
  return last !== undefined && groundAt(layout, last) === 'card';
}

/** What lies under a way, from which length on; looked up every few units. */
export function groundsAlong(layout: Layout, way: readonly Piece[]): Track['grounds'] {
  const found: [number, Ground][] = [];
  const length = lengthOf(way);
  for (let at = 0; at <= length; at += 8) {
    const ground = groundAt(layout, pointAt(way, at));
    if (found.at(-1)?.[1] !== ground) found.push([at, ground]);
  }
  return found;
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
