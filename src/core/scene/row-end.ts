// Where the words of a row end: at its edge, or before what begins or ends inside it.
import type { Point } from '../document/document.ts';
import { rightOf } from '../layout/box.ts';
import type { Box } from '../layout/layout.ts';

/** `ends` in the coordinates of the box; `clear` is kept before each, `pad` before the edge. */
export function rowEnd(box: Box, ends: readonly Point[], pad: number, clear: number): number {
  const own = ends.filter(({ x, y }) => y > box.y && y < box.y + box.height && x > box.x && x < rightOf(box));
  const right = own.filter(({ x }) => x > box.x + box.width / 2);
  return Math.min(rightOf(box) - pad, ...right.map(({ x }) => x - clear));
}
