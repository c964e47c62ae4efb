// A group of cards that keeps together while the picture is arranged: places relative to its own corner.
import type { Point } from '../document/document.ts';

export type Placed = { readonly application: number; readonly at: Point };
export type Block = { readonly width: number; readonly height: number; readonly cards: readonly Placed[] };
/** The next multiple of 4. */
export function up4(length: number): number {
  return 4 * Math.ceil(length / 4);
}

export type Size = { readonly width: number; readonly height: number };

export function shifted(cards: readonly Placed[], x: number, y: number): readonly Placed[] {
  return cards.map(({ application, at }) => ({ application, at: { x: at.x + x, y: at.y + y } }));
}

/** Side by side from left to right, tops aligned. */
export function inRow(blocks: readonly Block[], gap: number | readonly number[]): Block {
  const cards: Placed[] = [];
  let x = 0;
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) x += typeof gap === 'number' ? gap : (gap[index - 1] ?? 0);
    cards.push(...shifted(block.cards, x, 0));
    x += block.width;
    height = Math.max(height, block.height);
  }
  return { width: x, height, cards };
}

/** One below the other, left edges aligned. */
export function inColumn(blocks: readonly Block[], gap: number): Block {
  const cards: Placed[] = [];
  let y = 0;
  let width = 0;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) y += gap;
    cards.push(...shifted(block.cards, 0, y));
    y += block.height;
    width = Math.max(width, block.width);
  }
  return { width, height: y, cards };
}

/** Rows one below the other, each as full as `width` allows; order is kept. */
export function wrapped(blocks: readonly Block[], width: number, gap: Size): Block {
  const rows: Block[][] = [];
  let room = -1;
  for (const block of blocks) {
    if (room < block.width) {
      rows.push([]);
      room = width;
    }
    rows.at(-1)?.push(block);
    room -= block.width + gap.width;
  }
  return inColumn(
    rows.map((row) => inRow(row, gap.width)),
    gap.height,
  );
}

/** A width that gives about the proportions asked for when all is wrapped. */
export function goodWidth(blocks: readonly Size[], proportion: number, gap: Size): number {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + gap.width) * (height + gap.height), 0);
  const widest = blocks.reduce((most, { width }) => Math.max(most, width), 0);
  return Math.max(widest, Math.sqrt(area * proportion));
}
