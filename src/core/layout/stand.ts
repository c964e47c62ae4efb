// Puts the cards in their places: where the document states a position it holds, everything else takes its lane.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Point } from '../document/document.ts';
import { memo } from '../memo.ts';
import { arrange } from './arrange.ts';
import { bottomOf, meet } from './box.ts';
import { faceOf, widthsOf } from './card.ts';
import { survey as surveyOf } from './lanes.ts';
import type { Box, Positions } from './layout.ts';
import { isSheet, sheetOf } from './sheet.ts';
import type { Standing } from './standing.ts';

/** Everything in its lane; the same object for the same analysis. */
export const laned = memo((analysis: Analysis): Standing => {
  const { applications } = analysis.topology;
  const survey = surveyOf(analysis);
  if (!analysis.within && isSheet(analysis, survey))
    return { style: 'detail', analysis, survey, ...sheetOf(analysis, survey) };
  const beside = new Set(survey.lanes.flatMap((lanes) => [...lanes.beside.values()]));
  const widths = widthsOf(analysis);
  const faces = applications.map((one) => faceOf(analysis, one, widths, beside.has(one.index)));
  const size = (index: number) => faces[index] ?? { width: 0, height: 0 };
  const at = new Map(arrange(analysis, survey, size).map(({ application, at: point }) => [application, point]));
  const boxes = faces.map(({ width, height }, index) => ({ ...(at.get(index) ?? { x: 0, y: 0 }), width, height }));
  return { style: 'overview', analysis, survey, faces, boxes };
});

/**
 * The same object for the same analysis and positions. Where a few cards were moved, the others stay in their lanes, even if one was set
 * upon them. Where most positions are stated, by a file from elsewhere, the others follow those and keep clear of them.
 */
export const stand = memo((analysis: Analysis, positions: Positions): Standing => {
  const lanes = laned(analysis);
  const stated = statedOf(analysis, positions);
  if (stated.size === 0) return lanes;
  const isMost = 2 * stated.size > lanes.boxes.length;
  const by = isMost ? commonShift(lanes.boxes, stated) : { x: 0, y: 0 };
  const taken: Box[] = [...stated].map(([index, at]) => ({ ...sizeOf(lanes.boxes[index]), ...at }));
  const boxes = lanes.boxes.map((box, index) => {
    const at = stated.get(index);
    if (at) return { ...sizeOf(box), ...at };
    const own = { ...box, x: box.x + by.x, y: box.y + by.y };
    const free = isMost ? freePlace(own, taken) : own;
    taken.push(free);
    return free;
  });
  return { ...lanes, boxes };
});

function statedOf({ topology }: Analysis, positions: Positions): ReadonlyMap<number, Point> {
  const found = new Map<number, Point>();
  for (const { id, index } of topology.applications) {
    const at = Object.hasOwn(positions, id) ? positions[id] : undefined;
    if (at) found.set(index, { x: at.x, y: at.y });
  }
  return found;
}

function sizeOf(box: Box | undefined): { width: number; height: number } {
  return { width: box?.width ?? 0, height: box?.height ?? 0 };
}

/** How far most of the stated cards stand from their lanes: the others follow them. */
function commonShift(boxes: readonly Box[], stated: ReadonlyMap<number, Point>): Point {
  const shifts = [...stated].map(([index, at]) => ({
    x: at.x - (boxes[index]?.x ?? 0),
    y: at.y - (boxes[index]?.y ?? 0),
  }));
  return { x: median(shifts.map(({ x }) => x)), y: median(shifts.map(({ y }) => y)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The first place downwards that no other card stands in. */
function freePlace(box: Box, taken: readonly Box[]): Box {
  let at = box;
  for (let other = taken.find((one) => meet(one, at, 20)); other; other = taken.find((one) => meet(one, at, 20)))
    at = { ...at, y: bottomOf(other) + 24 };
  return at;
}
