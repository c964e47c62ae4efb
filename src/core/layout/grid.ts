// Boxes found by the cells that they lie in, so that what stands near a place is found without asking all.
import { memo } from '../memo.ts';
import { meet } from './box.ts';
import type { Box } from './layout.ts';

export type Grid = {
  readonly add: (box: Box) => void;
  /** Whether a box other than the excepted, by index, overlaps what lies within these edges; boxes that only touch do not. */
  readonly meets: (
    left: number,
    top: number,
    right: number,
    bottom: number,
    except: number,
    exceptToo: number,
  ) => boolean;
  /** How many boxes meet this one. */
  readonly count: (box: Box) => number;
  /** The indices of all boxes that could meet or touch this one, ascending, each once. */
  readonly near: (box: Box) => readonly number[];
  /** The indices of all boxes that could lie over or under this point, ascending, each once. */
  readonly at: (x: number, y: number) => readonly number[];
};

const cell = 256;
const none: readonly number[] = [];

/** `boxes` come first, then what is added. */
export function gridOf(given: readonly Box[]): Grid {
  const boxes = [...given];
  const cells = new Map<number, number[]>();
  for (let index = 0; index < given.length; index++) {
    const box = given[index];
    if (box) enter(cells, box, index);
  }
  const near = ({ x, y, width, height }: Box): readonly number[] => {
    const [left, top] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [right, bottom] = [Math.floor((x + width) / cell), Math.floor((y + height) / cell)];
    if (left === right && top === bottom) return cells.get(keyOf(left, top)) ?? none;
    const found = new Set<number>();
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++)
        for (const index of cells.get(keyOf(column, row)) ?? none) found.add(index);
    return [...found].sort((a, b) => a - b);
  };
  return {
    near,
    at: (x, y) => cells.get(keyOf(Math.floor(x / cell), Math.floor(y / cell))) ?? none,
    add: (box) => {
      enter(cells, box, boxes.length);
      boxes.push(box);
    },
    meets: (left, top, right, bottom, except, exceptToo) => {
      const lastColumn = Math.floor(right / cell);
      const lastRow = Math.floor(bottom / cell);
      for (let column = Math.floor(left / cell); column <= lastColumn; column++)
        for (let row = Math.floor(top / cell); row <= lastRow; row++) {
          const known = cells.get(keyOf(column, row));
          if (!known) continue;
          for (const index of known) {
            if (index === except || index === exceptToo) continue;
            const box = boxes[index];
            if (!box || box.x >= right || left >= box.x + box.width) continue;
            if (box.y < bottom && top < box.y + box.height) return true;
          }
        }
      return false;
    },
    count: (box) => {
      let met = 0;
      for (const index of near(box)) {
        const other = boxes[index];
        if (other && meet(other, box)) met += 1;
      }
      return met;
    },
  };
}

/** Of boxes that never change: the same object for the same list. */
export const gridFor = memo((boxes: readonly Box[]): Pick<Grid, 'meets' | 'near' | 'at'> => gridOf(boxes));

function enter(cells: Map<number, number[]>, { x, y, width, height }: Box, index: number): void {
  const lastColumn = Math.floor((x + width) / cell);
  const lastRow = Math.floor((y + height) / cell);
  for (let column = Math.floor(x / cell); column <= lastColumn; column++)
    for (let row = Math.floor(y / cell); row <= lastRow; row++) {
      const known = cells.get(keyOf(column, row));
      if (known) known.push(index);
      else cells.set(keyOf(column, row), [index]);
    }
}

function keyOf(column: number, row: number): number {
  return column * 65_536 + row;
}
