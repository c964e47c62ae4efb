// Where flows join cards: at the row of their process, else at the card's edge.
import type { Point } from '../document/document.ts';
import { rightOf } from './box.ts';
import type { Spot } from './currents.ts';
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

/** The heights of the rows of these processes, each once; none for a process without a row. */
export function rowHeights({ faces, boxes }: Standing, application: number, spots: readonly Spot[]): readonly number[] {
  const box = boxes[application];
  const rows = spots.map(({ name }) => rowOf(faces[application]?.rows ?? [], name)).filter((row) => row !== undefined);
  return [...new Set(rows.map((row) => (box?.y ?? 0) + row.box.y + row.box.height / 2))];
}
