// Where flows join cards: at the row of their process, else at the card's edge.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Spot } from './currents.ts';
import type { Box } from './layout.ts';
import type { Standing } from './standing.ts';

/** Where a row begins or ends; the card's own edge where the process has no row. */
export function rowPoint({ faces, boxes }: Standing, spot: Spot, side: 'left' | 'right'): Point {
  const box = boxes[spot.application] ?? { x: 0, y: 0, width: 0, height: 0 };
  const row = rowOf(faces[spot.application]?.rows ?? [], spot.name);
  if (!row) return { x: side === 'left' ? box.x : rightOf(box), y: box.y + box.height / 2 };
  return { x: box.x + row.box.x + (side === 'left' ? 0 : row.box.width), y: box.y + row.box.y + row.box.height / 2 };
}

export function rowOf<Row extends { readonly process?: string }>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(({ process }) => process?.slice(process.indexOf(' ') + 1) === name);
}

/** Straight on from the bottom of a card up to the row of a process, where no other row stands in between. */
export function underRow({ faces, boxes }: Standing, { application, name }: Spot, { x, y }: Point): Point | undefined {
  const rows = faces[application]?.rows ?? [];
  const [card, row] = [boxes[application], rowOf(rows, name)];
  if (!card || !row || y !== bottomOf(card) || rows.some(({ box }) => box.y > row.box.y)) return undefined;
  return { x, y: card.y + bottomOf(row.box) };
}

/** The heights of the rows of these processes, each once; none for a process without a row. */
export function rowHeights(standing: Standing, application: number, spots: readonly Spot[]): readonly number[] {
  return rowsOf(standing, application, spots).map(({ y, height }) => y + height / 2);
}

/** Where the rows of these processes stand, each once; none for a process without a row. */
export function rowsOf({ faces, boxes }: Standing, application: number, spots: readonly Spot[]): readonly Box[] {
  const { x, y } = boxes[application] ?? { x: 0, y: 0 };
  const rows = new Set(spots.map(({ name }) => rowOf(faces[application]?.rows ?? [], name)));
  return [...rows].filter((row) => row !== undefined).map(({ box }) => ({ ...box, x: x + box.x, y: y + box.y }));
}
