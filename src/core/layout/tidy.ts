// Positions as an edit writes them down: everything back in its lane.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Positions } from './layout.ts';
import { laned } from './stand.ts';

/** Where every application's card stands when nobody has moved it. `place` with these positions is `place` with none. */
export function tidy(analysis: Analysis): Positions {
  const { applications } = analysis.topology;
  const { boxes } = laned(analysis);
  const entries = applications.map(
    ({ id, index }) => [id, { x: boxes[index]?.x ?? 0, y: boxes[index]?.y ?? 0 }] as const,
  );
  return Object.fromEntries(entries);
}
