// Which part of one drawing answers to a part of another, so that both can be looked at together.
import type { Box, Point, Scene } from '../core/core.ts';
import type { View } from './stage.ts';

/** What stands at `from` in the one stands at `to` in the other, which is drawn larger by `scale`. */
export type Pairing = { readonly from: Point; readonly to: Point; readonly scale: number };

type Drawn = Pick<Scene, 'nodes' | 'bounds'>;

/** Where most cards of the one are in the other too, by those; else the whole of one by the whole of the other. */
export function pairing(one: Drawn, other: Drawn): Pairing {
  const shifts = shared(one, other);
  const cards = one.nodes.filter(({ tag }) => tag === 'card').length;
  if (shifts.length > 0 && shifts.length * 2 >= cards)
    return {
      from: { x: 0, y: 0 },
      to: { x: middle(shifts.map(({ x }) => x)), y: middle(shifts.map(({ y }) => y)) },
      scale: 1,
    };
  const { bounds } = one;
  const scale = Math.max(other.bounds.width / bounds.width, other.bounds.height / bounds.height);
  return { from: centreOf(bounds), to: centreOf(other.bounds), scale };
}

export function reversed({ from, to, scale }: Pairing): Pairing {
  return { from: to, to: from, scale: 1 / scale };
}

type Room = { readonly width: number; readonly height: number };

/** The view of the other in which the same stands in the middle, equally large. */
export function paired({ x, y, zoom }: View, room: Room, { from, to, scale }: Pairing, other: Room): View {
  const along = { x: (room.width / 2 - x) / zoom - from.x, y: (room.height / 2 - y) / zoom - from.y };
  const there = zoom / scale;
  return {
    x: other.width / 2 - (to.x + along.x * scale) * there,
    y: other.height / 2 - (to.y + along.y * scale) * there,
    zoom: there,
  };
}

/** How far each card of both stands from the one to the other. */
function shared({ nodes }: Drawn, other: Drawn): readonly Point[] {
  const places = new Map(other.nodes.map(({ id, tag, box }) => [`${tag} ${id}`, box]));
  return nodes.flatMap(({ id, tag, box }) => {
    const there = tag === 'card' ? places.get(`${tag} ${id}`) : undefined;
    return there ? [{ x: there.x - box.x, y: there.y - box.y }] : [];
  });
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
