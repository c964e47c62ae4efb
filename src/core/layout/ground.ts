// The ground that lines are laid on: which cards stand in the way, and which lines lie there already.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Box } from './layout.ts';
import { overview } from './sizes.ts';

/** One straight stretch: `at` is its y where it runs across, its x where it runs down; `from` <= `to`. `half`: half its width. */
type Stretch = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly half: number;
  readonly net: string;
};

const cell = 128;

/** What a line would cost here, in the length it would be worth to avoid it; infinite where it cannot run. */
export type Ground = {
  /** Cards that a line may touch: its own two, by index. */
  readonly isFree: (points: readonly Point[], half: number, from: number, to: number) => boolean;
  readonly cost: (points: readonly Point[], half: number, net: string) => number;
  readonly lay: (points: readonly Point[], half: number, net: string) => void;
  readonly boxes: readonly Box[];
  /** Boxes that meet the given one. */
  readonly near: (box: Box) => readonly number[];
};

/** `soft`: boxes that lines had better not run through, such as titles. */
export function groundOf(boxes: readonly Box[], soft: readonly Box[]): Ground {
  const cards = gridOf(boxes);
  const titles = gridOf(soft);
  const across = new Map<number, Stretch[]>();
  const down = new Map<number, Stretch[]>();
  return {
    boxes,
    near: (box) => cards(box),
    isFree: (points, half, from, to) => isFree(boxes, cards, points, half, from, to),
    cost: (points, half, net) => {
      let sum = 0;
      for (let index = 1; index < points.length; index++) {
        const a = points[index - 1];
        const b = points[index];
        if (!a || !b) continue;
        const isAcross = a.y === b.y;
        const stretch = stretchOf(a, b, half, net);
        sum += along(isAcross ? across : down, stretch) + crossed(isAcross ? down : across, stretch);
        if (soft.length > 0) sum += 120 * through(titles, soft, a, b, half);
      }
      return sum;
    },
    lay: (points, half, net) => {
      for (let index = 1; index < points.length; index++) {
        const a = points[index - 1];
        const b = points[index];
        if (a && b) add(a.y === b.y ? across : down, stretchOf(a, b, half, net));
      }
    },
  };
}

function stretchOf(a: Point, b: Point, half: number, net: string): Stretch {
  return a.y === b.y
    ? { at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x), half, net }
    : { at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y), half, net };
}

function add(lines: Map<number, Stretch[]>, stretch: Stretch): void {
  const key = Math.floor(stretch.at / cell);
  const known = lines.get(key);
  if (known) known.push(stretch);
  else lines.set(key, [stretch]);
}

/** Lines that run the same way and too near. */
function along(lines: ReadonlyMap<number, readonly Stretch[]>, { at, from, to, half, net }: Stretch): number {
  let sum = 0;
  const reach = overview.track + half + 24;
  for (let key = Math.floor((at - reach) / cell); key <= Math.floor((at + reach) / cell); key++) {
    for (const other of lines.get(key) ?? []) {
      if (other.net === net || other.to <= from - 4 || to + 4 <= other.from) continue;
      const distance = Math.abs(other.at - at) - half - other.half;
      if (distance < overview.leastTrack - 3) sum += 600;
      else if (distance < overview.track - 3) sum += 6;
    }
  }
  return sum;
}

/** Lines that run the other way and meet this one. */
function crossed(lines: ReadonlyMap<number, readonly Stretch[]>, { at, from, to, net }: Stretch): number {
  let sum = 0;
  for (let key = Math.floor(from / cell); key <= Math.floor(to / cell); key++) {
    for (const other of lines.get(key) ?? []) {
      if (other.net === net || other.at <= from || other.at >= to || at < other.from || at > other.to) continue;
      sum += at - other.from < 3 || other.to - at < 3 ? 160 : 56;
    }
  }
  return sum;
}

type Finder = (box: Box) => readonly number[];

function through(find: Finder, boxes: readonly Box[], a: Point, b: Point, half: number): number {
  const stretch = spanBox(a, b, half + 2);
  return find(stretch).filter((index) => isInside(boxes[index], stretch)).length;
}

function spanBox(a: Point, b: Point, by: number): Box {
  const x = Math.min(a.x, b.x) - by;
  const y = Math.min(a.y, b.y) - by;
  return { x, y, width: Math.abs(a.x - b.x) + 2 * by, height: Math.abs(a.y - b.y) + 2 * by };
}

function isInside(box: Box | undefined, other: Box): boolean {
  if (!box) return false;
  return box.x < rightOf(other) && other.x < rightOf(box) && box.y < bottomOf(other) && other.y < bottomOf(box);
}

/** A line keeps clear of cards; its first and last stretch begin and end at its own card, or inside it. */
function isFree(
  boxes: readonly Box[],
  find: Finder,
  points: readonly Point[],
  half: number,
  from: number,
  to: number,
): boolean {
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const wide = spanBox(a, b, half + overview.clearance);
    for (const card of find(wide)) {
      if ((index === 1 && card === from) || (index === points.length - 1 && card === to)) continue;
      if (isInside(boxes[card], wide)) return false;
    }
  }
  return true;
}

/** Finds boxes by the cells they lie in; each once, in the order of the cells. */
function gridOf(boxes: readonly Box[]): Finder {
  const cells = new Map<number, number[]>();
  const keyOf = (column: number, row: number) => column * 65_536 + row;
  const visit = (box: Box, act: (key: number) => void) => {
    const lastColumn = Math.floor(rightOf(box) / cell);
    const lastRow = Math.floor(bottomOf(box) / cell);
    for (let column = Math.floor(box.x / cell); column <= lastColumn; column++)
      for (let row = Math.floor(box.y / cell); row <= lastRow; row++) act(keyOf(column, row));
  };
  for (const [index, box] of boxes.entries())
    visit(box, (key) => {
      const known = cells.get(key);
      if (known) known.push(index);
      else cells.set(key, [index]);
    });
  return (box) => {
    const found: number[] = [];
    visit(box, (key) => {
      for (const index of cells.get(key) ?? []) if (!found.includes(index)) found.push(index);
    });
    return found;
  };
}
