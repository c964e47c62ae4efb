// What units say before and after, and which of them go on saying that all is well although telemetry of theirs is lost.
import type { Analysis } from '../diagnose/analysis.ts';
import type { UnitId } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import type { ProcessId, Status } from '../settle/settlement.ts';
import type { Change } from './fate.ts';

/** Absent where the unit is not there. */
export type StatusChange = {
  readonly unit: UnitId;
  readonly before: Status | undefined;
  readonly after: Status | undefined;
};
export type GreenUnit = { readonly unit: UnitId; readonly signals: readonly Signal[] };

/** In the order of the units, those that are gone last. */
export function statusChanges(before: Analysis, after: Analysis): readonly StatusChange[] {
  const [had, has] = [before.settlement.statuses, after.settlement.statuses];
  const units = [...new Set([...has.keys(), ...had.keys()])];
  return units.flatMap((unit) => {
    const [one, other] = [had.get(unit), has.get(unit)];
    return isSame(one, other) ? [] : [{ unit, before: one, after: other }];
  });
}

function isSame(one: Status | undefined, other: Status | undefined): boolean {
  return one === other || (one?.name === other?.name && one?.message === other?.message);
}

/** Whose telemetry is lost, and who lost it on its way; in the order of the units. */
export function greenUnits({ settlement }: Analysis, lost: readonly Change[]): readonly GreenUnit[] {
  const touched = new Map<UnitId, Set<Signal>>();
  for (const { signal, origin, after } of lost) {
    for (const process of [origin, ...(after?.losses ?? []).map(({ at }) => at)]) {
      const unit = unitOf(process);
      touched.set(unit, (touched.get(unit) ?? new Set()).add(signal));
    }
  }
  return [...settlement.statuses].flatMap(([unit, { name }]) => {
    const own = touched.get(unit);
    if (name !== 'active' || own === undefined) return [];
    return [{ unit, signals: signals.filter((signal) => own.has(signal)) }];
  });
}

function unitOf(process: ProcessId): UnitId {
  return process.slice(0, process.indexOf(' '));
}
