// What telemetry runs together between large cards, and where at a process row each of it begins or ends.
import type { Analysis } from '../diagnose/analysis.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { type Current, type Spot, unitCurrentsOf } from './currents.ts';
import type { Survey } from './lanes.ts';
import { membersOf } from './sheet-members.ts';

/** All currents of one signal that end at the same process. `rank`: which card that is, the coordinator first, then the ends downwards. */
export type Net = {
  readonly signal: Signal;
  readonly target: Spot;
  readonly rank: number;
  readonly currents: readonly Current[];
};

export type Nets = {
  readonly all: readonly Net[]; // by rank, then signal
  readonly leaving: (spot: Spot) => readonly Net[];
  readonly arriving: (application: number, name: string) => readonly Net[];
};

/** The same object for the same analysis. */
export const netsOf = memo((analysis: Analysis, survey: Survey): Nets => {
  const ends = membersOf(analysis, survey)?.ends.map(({ index }) => index) ?? [];
  const found = new Map<string, Current[]>();
  for (const current of unitCurrentsOf(analysis).all.values()) {
    const { signal, target } = current;
    if (!target) continue;
    const key = `${signal} ${target.application} ${target.name}`;
    found.set(key, [...(found.get(key) ?? []), current]);
  }
  const all = [...found.values()].flatMap((currents): Net[] => {
    const [first] = currents;
    if (!first?.target) return [];
    return [{ signal: first.signal, target: first.target, rank: ends.indexOf(first.target.application), currents }];
  });
  all.sort((a, b) => a.rank - b.rank || signals.indexOf(a.signal) - signals.indexOf(b.signal));
  return {
    all,
    leaving: (spot) => all.filter(({ currents }) => currents.some(({ source }) => isSame(source, spot))),
    arriving: (application, name) =>
      all.filter(({ target }) => target.application === application && target.name === name),
  };
});

export function isSame(one: Spot, other: Spot): boolean {
  return one.application === other.application && one.name === other.name && one.unit === other.unit;
}

const apart = { most: 18, edge: 7 }; // between two lines at one row, and from its edge

/** The row that so many lines need at one side of it. */
export function heightFor(lines: number, least: number): number {
  return Math.max(least, (lines - 1) * apart.most + 2 * apart.edge + 2);
}

/** How far from the middle of a row of this height the one at `index` of `count` lines runs. */
export function slotAt(index: number, count: number, height: number): number {
  if (count < 2) return 0;
  const pitch = Math.min(apart.most, (height - 2 * apart.edge) / (count - 1));
  return (index - (count - 1) / 2) * pitch;
}
