// The cards in their places: what lines are laid between.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Point } from '../document/document.ts';
import type { Face } from './card.ts';
import type { Survey } from './lanes.ts';
import type { Box, Style } from './layout.ts';

/** Faces and boxes by application index. */
export type Standing = {
  readonly style: Style;
  readonly analysis: Analysis;
  readonly survey: Survey;
  readonly faces: readonly Face[];
  readonly boxes: readonly Box[];
};

export function boxOf({ boxes }: Standing, application: number): Box {
  return boxes[application] ?? { x: 0, y: 0, width: 0, height: 0 };
}

export function idOf({ analysis }: Standing, application: number): string {
  return analysis.topology.applications[application]?.id ?? '';
}

/** Without points that lie on a straight way between their neighbours. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && last.x === point.x && last.y === point.y) continue;
    const isStraight =
      last && before && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
