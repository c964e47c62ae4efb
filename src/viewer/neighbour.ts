// Which card lies next to another in a direction, for the arrow keys. Knows boxes only.
import type { Box } from '../core/core.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
type Placed = { readonly id: string; readonly box: Box };

/** The card that a line in this direction would meet first, sideways distance counting double; `undefined` at the border. */
export function neighbour(cards: readonly Placed[], from: string, direction: Direction): string | undefined {
  const start = cards.find(({ id }) => id === from);
  if (!start) return undefined;
  const ahead = cards
    .filter(({ id }) => id !== from)
    .map(({ id, box }) => ({ id, ...apart(start.box, box, direction) }))
    .filter(({ along, aside }) => along > 0 && aside <= along * 4)
    .sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside) || (a.id < b.id ? -1 : 1));
  return ahead[0]?.id;
}

/** How far the other lies ahead, centre to centre, and how far aside, edge to edge. */
function apart(from: Box, to: Box, direction: Direction): { readonly along: number; readonly aside: number } {
  const [dx, dy] = [to.x + to.width / 2 - from.x - from.width / 2, to.y + to.height / 2 - from.y - from.height / 2];
  const sideways = direction === 'left' || direction === 'right';
  const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const room = sideways ? (from.height + to.height) / 2 : (from.width + to.width) / 2;
  return { along, aside: Math.max(0, Math.abs(sideways ? dy : dx) - room) };
}
