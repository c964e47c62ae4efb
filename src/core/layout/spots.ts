// Places along a line where words could stand.
import type { Point } from '../document/document.ts';
import type { LabelSpot } from './wish.ts';

/** Places along a line: over and under its level stretches, the longest first, at their ends first; then beside its upright ones. */
export function spotsAlong(
  points: readonly Point[],
  overs: readonly number[],
  unders: readonly number[],
): readonly LabelSpot[] {
  const stretches = points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }));
  const length = ({ a, b }: { a: Point; b: Point }) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  stretches.sort((one, other) => length(other) - length(one));
  const level = stretches.filter(({ a, b }) => a.y === b.y && Math.abs(a.x - b.x) > leastLevel);
  const upright = stretches.filter(({ a, b }) => a.x === b.x && Math.abs(a.y - b.y) > leastUpright);
  return [
    ...level.flatMap(({ a, b }) => levelSpots(Math.min(a.x, b.x), Math.max(a.x, b.x), a.y, overs, unders)),
    ...upright.flatMap(({ a, b }) => uprightSpots(a.x, Math.min(a.y, b.y), Math.max(a.y, b.y))),
  ];
}

const leastLevel = 90;
const leastUpright = 40;

function levelSpots(
  left: number,
  right: number,
  y: number,
  overs: readonly number[],
  unders: readonly number[],
): readonly LabelSpot[] {
  const middle = (left + right) / 2;
  const baselines = [...overs.map((over) => y - over), ...unders.map((under) => y + under)];
  return baselines.flatMap((baseline): LabelSpot[] => [
    { at: { x: right - 12, y: baseline }, anchor: 'end' },
    { at: { x: left + 12, y: baseline }, anchor: 'start' },
    { at: { x: middle, y: baseline }, anchor: 'middle' },
    { at: { x: (left + middle) / 2, y: baseline }, anchor: 'middle' },
    { at: { x: (right + middle) / 2, y: baseline }, anchor: 'middle' },
  ]);
}

function uprightSpots(x: number, top: number, bottom: number): readonly LabelSpot[] {
  return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((part): LabelSpot[] => {
    const y = top + (bottom - top) * part + 4;
    return [
      { at: { x: x + 12, y }, anchor: 'start' },
      { at: { x: x - 12, y }, anchor: 'end' },
    ];
  });
}
