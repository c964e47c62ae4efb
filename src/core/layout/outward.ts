// How much room the telemetry that leaves a card or a cluster needs at its right, where the signals run side by side.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import { currentsAt, currentsOf } from './currents.ts';
import { headOf } from './processes.ts';
import { overview } from './sizes.ts';

export type Outward = {
  readonly analysis: Analysis;
  readonly room: (head: number) => number;
  readonly between: number; // room for what runs from cluster to cluster, over or under them
};

/** The same object for the same analysis. */
export const outwardOf = memo((analysis: Analysis): Outward => {
  const bundles = new Map<number, Map<number, Set<string>>>();
  for (const { source, target, signal } of currentsOf(analysis).all.values()) {
    if (!target) continue;
    const [from, to] = [headOf(analysis, source.application), headOf(analysis, target.application)];
    if (from === to) continue;
    const own = bundles.get(from) ?? new Map<number, Set<string>>();
    bundles.set(from, own.set(to, (own.get(to) ?? new Set()).add(signal)));
  }
  const room = new Map([...bundles].map(([head, own]) => [head, roomFor([...own.values()].map(({ size }) => size))]));
  let between = 0;
  for (const [from, own] of bundles)
    for (const [to, { size }] of own)
      if (isClustered(analysis, from) && isClustered(analysis, to))
        between += overview.leastTrack + size * overview.strand;
  return { analysis, room: (head) => room.get(head) ?? overview.cluster.pad, between };
});

function isClustered({ topology }: Analysis, application: number): boolean {
  return topology.applications[application]?.cluster !== undefined;
}

function roomFor(counts: readonly number[]): number {
  const wide = counts.reduce((sum, count) => sum + (count - 1) * overview.strand + 2.5, 0);
  return Math.max(
    overview.cluster.pad,
    4 * Math.ceil((10 + wide + overview.leastTrack * (counts.length - 1) + 10) / 4),
  );
}

/** How far the strands on an application's column reach to the left and to the right of it: what rails send up, then what goes down to them. */
export function columnReach(
  analysis: Analysis,
  client: number,
  isRail: (application: number) => boolean,
): { readonly left: number; readonly right: number } {
  const up = new Set<string>();
  const down = new Set<string>();
  for (const { source, target, signal } of currentsAt(analysis).get(client) ?? []) {
    if (target?.application === client && isRail(source.application)) up.add(signal);
    if (target && source.application === client && isRail(target.application)) down.add(signal);
  }
  const all = up.size + down.size + (up.size > 0 && down.size > 0 ? 1 : 0);
  const left = Math.floor(((up.size > 0 ? up.size : down.size) - 1) / 2);
  return {
    left: Math.max(0, left) * overview.strand + 1,
    right: Math.max(0, all - 1 - Math.max(0, left)) * overview.strand + 1,
  };
}

/** How far from a card's right edge its column runs. `reach`: how far strands run to the right of it; those of an end lie over its rows. */
export function columnInset(reach: number, isEnd: boolean): number {
  const { columnInset: least, edge, overRows } = overview.rail;
  return Math.max(least, reach + (isEnd ? overRows : edge));
}
