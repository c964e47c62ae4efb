// Signals that go the same way side by side: the way of a bundle once, and each signal beside its middle.
import type { Point } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { overview } from './sizes.ts';

/** How far each of these signals runs beside the middle; with `riding` one of them runs on it. */
export function offsets(all: Iterable<Signal>, riding: boolean): ReadonlyMap<Signal, number> {
  const present = new Set(all);
  const ordered = signals.filter((signal) => present.has(signal));
  const middle = (ordered.length - 1) / 2;
  const zero = riding ? Math.floor(middle) : middle;
  return new Map(ordered.map((signal, index) => [signal, (index - zero) * overview.strand]));
}

export function halfWidth(count: number): number {
  return ((count - 1) * overview.strand) / 2 + 1.25;
}

/** The same way, `by` to its right. Bends keep their order, so that what starts side by side stays side by side. */
export function beside(points: readonly Point[], by: number): readonly Point[] {
  if (by === 0 || points.length < 2) return points;
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    let { x, y } = point;
    for (const [a, b] of [before && ([before, point] as const), after && ([point, after] as const)].filter(
      (one) => one !== undefined,
    )) {
      if (a.y === b.y) y = point.y + (b.x > a.x ? by : -by);
      else x = point.x + (b.y > a.y ? -by : by);
    }
    return { x, y };
  });
}
