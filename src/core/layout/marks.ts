// Where a mark stands on its line: in the middle of its longest stretch, or beside it where another line would run through the mark.
import type { Point } from '../document/document.ts';
import { meet } from './box.ts';
import { gridOf } from './grid.ts';
import { markBox, stretchBoxes } from './labels.ts';
import type { Box, Crossing, Line } from './layout.ts';

const fractions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

/** Counts and crosses of `lines`, kept clear of titles, all other lines and each other as far as there is room. */
export function clearMarks(
  marks: readonly Crossing[],
  lines: readonly Line[],
  others: readonly Line[],
  titles: readonly Box[],
): readonly Crossing[] {
  if (marks.length === 0) return marks;
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const run = stretchesOf(others);
  const taken = gridOf(titles);
  return marks.map((mark) => {
    const line = lineOf.get(mark.of);
    const isMoved =
      line?.tag === 'relation' && (mark.form === 'count' || mark.form === 'broken') && line.from !== line.to;
    const at = isMoved ? clearest(line.points, (box) => run(box, line.id) + taken.count(box)) : mark.at;
    const moved = { ...mark, at };
    taken.add(markBox(moved));
    return moved;
  });
}

/** How many stretches of other lines than the one of this id run through a box. */
function stretchesOf(lines: readonly Line[]): (box: Box, except: string) => number {
  const boxes: Box[] = [];
  const ids: string[] = [];
  for (const line of lines)
    for (const box of stretchBoxes([line])) {
      boxes.push(box);
      ids.push(line.id);
    }
  const grid = gridOf(boxes);
  return (box, except) => {
    let met = 0;
    for (const index of grid.near(box)) {
      const other = boxes[index];
      if (other && ids[index] !== except && meet(other, box)) met += 1;
    }
    return met;
  };
}

function clearest(points: readonly Point[], countIn: (box: Box) => number): Point {
  const [a, b] = longest(points);
  let best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  let least = Number.POSITIVE_INFINITY;
  for (const part of fractions) {
    const at = { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
    const box = { x: at.x - 13, y: at.y - 12, width: 26, height: 24 };
    const met = countIn(box);
    if (met < least) [least, best] = [met, at];
    if (met === 0) break;
  }
  return best;
}

function longest(points: readonly Point[]): readonly [Point, Point] {
  const origin = { x: 0, y: 0 };
  let best: readonly [Point, Point] = [points[0] ?? origin, points.at(-1) ?? origin];
  let length = -1;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    const long = a && b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : -1;
    if (a && b && long > length) [length, best] = [long, [a, b]];
  }
  return best;
}
