// A line whose stretches have not found their places yet: what each could be, and the points that come of a choice.
import type { Point } from '../document/document.ts';

export const bend = 64; // what a bend costs, in the length it would be worth to avoid it

/**
 * A line as the places of its stretches, by turns across and down: `options` of each, best first, with what is disliked about them.
 * It begins at `start` along its first stretch and stops at `end` along its last.
 */
export type Shape = {
  readonly isAcross: boolean; // the first stretch
  readonly start: number;
  readonly end: number;
  readonly options: readonly (readonly Option[])[];
  readonly least: number; // about what it costs on empty ground
};
export type Option = { readonly at: number; readonly dislike: number };

export function shapeOf(isAcross: boolean, start: number, end: number, options: Shape['options']): Shape {
  const ats = options.map(([first]) => first?.at ?? Number.NaN);
  const least = { isAcross, start, end, options, least: 0 };
  let sum = bend * (ats.length - 1);
  for (let index = 0; index < ats.length; index++)
    sum += Math.abs(startOf(least, ats, index) - endOf(least, ats, index)) + (options[index]?.[0]?.dislike ?? 0);
  return { ...least, least: Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum };
}

export function reversed(shape: Shape): Shape {
  const isAcross = shape.options.length % 2 === 1 ? shape.isAcross : !shape.isAcross;
  return { ...shape, isAcross, start: shape.end, end: shape.start, options: [...shape.options].reverse() };
}

/** How long the stretches around one are: what its place changes of the whole length. */
export function reach(shape: Shape, ats: readonly number[], index: number): number {
  let sum = 0;
  for (let at = Math.max(0, index - 1); at <= Math.min(ats.length - 1, index + 1); at++)
    sum += Math.abs(startOf(shape, ats, at) - endOf(shape, ats, at));
  return sum;
}

export function startOf(shape: Shape, ats: readonly number[], index: number): number {
  return index === 0 ? shape.start : (ats[index - 1] ?? 0);
}

export function endOf(shape: Shape, ats: readonly number[], index: number): number {
  return index === ats.length - 1 ? shape.end : (ats[index + 1] ?? 0);
}

export function pointsOf(shape: Shape, ats: readonly number[]): readonly Point[] {
  const points = [place(shape.isAcross, shape.start, ats[0] ?? 0)];
  for (let index = 0; index < ats.length; index++)
    points.push(place(shape.isAcross === (index % 2 === 0), endOf(shape, ats, index), ats[index] ?? 0));
  return points;
}

function place(isAcross: boolean, along: number, at: number): Point {
  return isAcross ? { x: along, y: at } : { x: at, y: along };
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (a && b) sum += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return sum;
}
