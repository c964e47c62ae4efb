// Words on lines: where they stand so that they cover no card, no mark and no other words.
import type { Point } from '../document/document.ts';
import { around, holds, meet } from './box.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Box, Crossing, Label, Line } from './layout.ts';
import { type LabelSpot, type Parts, partsOf, type Wish } from './wish.ts';

/** What labels must keep clear of, had better keep clear of, and must lie within. `faint`: they can be read across it. */
export type LabelGround = {
  readonly taken: readonly Box[];
  readonly lines: readonly Box[];
  readonly faint?: readonly Box[];
  readonly within?: Box;
};

/** The wishes that find a place; those of lower order choose first, and what they are not granted chooses after all others. */
export function settleLabels(
  wishes: readonly Wish[],
  { taken, lines, faint = [], within }: LabelGround,
): readonly Label[] {
  if (wishes.length === 0) return [];
  const laid = { taken: gridOf(taken), lines: gridOf(lines), faint: gridOf(faint), within };
  const labels: Label[] = [];
  const waiting = [...wishes].sort((a, b) => a.order - b.order);
  for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
    const found = placeFor(wish, laid);
    if (!found) {
      if (wish.or) waiting.push(wish.or);
      continue;
    }
    laid.taken.add(found.box);
    if (found.leader) laid.taken.add(found.leader);
    labels.push(...found.parts.labels);
  }
  return labels;
}

type Laid = { readonly taken: Grid; readonly lines: Grid; readonly faint: Grid; readonly within: Box | undefined };

/** A wish at one of its places. `box`: all of its words; `leader`: the room of the thin line to what it belongs to. */
type Found = { readonly parts: Parts; readonly box: Box; readonly leader: Box | undefined };

/** The first of its places that covers the fewest lines: those of a tag, which may lie over lines; else faint ones. */
function placeFor(wish: Wish, laid: Laid): Found | undefined {
  const crossed = wish.tone === 'tag' ? laid.lines : laid.faint;
  let best: Found | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of wish.spots) {
    const found = foundAt(wish, spot);
    if (!isClear(wish, found, laid)) continue;
    const count = crossed.count(found.box);
    if (count < least) [least, best] = [count, found];
    if (count === 0) break;
  }
  return best;
}

/** A label through a line cannot be read, nor the words after a tag; a tag lies over it. */
function isClear(wish: Wish, { box, leader, parts: { own, tail } }: Found, { taken, lines, within }: Laid): boolean {
  if ((within && !holds(within, box)) || taken.count(box) > 0) return false;
  if (leader && (taken.count(leader) > 0 || (tail && meet(tail, leader)))) return false;
  if (tail && lines.count(tail) > 0) return false;
  return wish.tone === 'tag' || lines.count(own) === 0;
}

function foundAt(wish: Wish, spot: LabelSpot): Found {
  const parts = partsOf(wish, spot);
  const leader = wish.tone === 'tag' && spot.leader ? leaderBox(parts.own, spot.leader) : undefined;
  return { parts, box: parts.tail ? around([parts.own, parts.tail]) : parts.own, leader };
}

/** The room that a thin line takes from a tag to what it belongs to. */
function leaderBox(box: Box, { x, y }: Point): Box {
  const from = nearestOf(box, { x, y });
  const [left, top] = [Math.min(from.x, x), Math.min(from.y, y)];
  return { x: left, y: top, width: Math.abs(from.x - x), height: Math.abs(from.y - y) };
}

const corner = 8; // a leader leaves a tag clear of its corners

/** Where on a box's edge a leader to this point begins. */
export function nearestOf({ x, y, width, height }: Box, to: Point): Point {
  const inside = (at: number, from: number, length: number) =>
    Math.min(Math.max(at, from + corner), from + length - corner);
  if (to.y < y || to.y > y + height) return { x: inside(to.x, x, width), y: to.y < y ? y : y + height };
  return { x: to.x < x ? x : x + width, y: inside(to.y, y, height) };
}

export function markBox({ at }: Crossing): Box {
  return { x: at.x - 15, y: at.y - 9, width: 30, height: 18 };
}

/** The edges of boxes as thin boxes. */
export function edgeBoxes(boxes: readonly Box[]): readonly Box[] {
  return boxes.flatMap(({ x, y, width, height }) => [
    { x, y: y - 1, width, height: 2 },
    { x, y: y + height - 1, width, height: 2 },
    { x: x - 1, y, width: 2, height },
    { x: x + width - 1, y, width: 2, height },
  ]);
}

/** The stretches of lines as thin boxes. */
export function stretchBoxes(lines: readonly Line[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const { points } of lines)
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (!a || !b) continue;
      boxes.push({
        x: Math.min(a.x, b.x) - 1,
        y: Math.min(a.y, b.y) - 1,
        width: Math.abs(a.x - b.x) + 2,
        height: Math.abs(a.y - b.y) + 2,
      });
    }
  return boxes;
}
