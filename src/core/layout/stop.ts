// Where a line begins or ends: a card, the doors in its sides, and where those lie.
import { bottomOf, rightOf } from './box.ts';
import type { Box } from './layout.ts';

export const sides = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

/**
 * Where a line may join one side of a card: places it likes, best first, and the range in which any place is possible. Firm: only with
 * reluctance anywhere but at the first. `inset`: how far inside the card the line begins.
 */
export type Door = {
  readonly likes: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly inset?: number;
  readonly firm?: true;
};

/** One end of a line. A side without a door is closed. */
export type Stop = { readonly card: number; readonly box: Box; readonly doors: Partial<Readonly<Record<Side, Door>>> };

/** The coordinate of a side's edge, inside by what its door asks for. */
export function edgeOf({ box, doors }: Stop, side: Side): number {
  const inset = doors[side]?.inset ?? 0;
  if (side === 'left') return box.x + inset;
  if (side === 'right') return rightOf(box) - inset;
  return side === 'top' ? box.y + inset : bottomOf(box) - inset;
}

export function outerOf({ box }: Stop, side: Side): number {
  if (side === 'left') return box.x;
  if (side === 'right') return rightOf(box);
  return side === 'top' ? box.y : bottomOf(box);
}

/** +1 where the side looks towards greater coordinates. */
export function outOf(side: Side): number {
  return side === 'right' || side === 'bottom' ? 1 : -1;
}

export function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}
