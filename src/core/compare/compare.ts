// Two settlements set against each other: for each signal what is gained, lost, moved and doubled; and what their units say of it.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Diagnostic } from '../diagnose/diagnostic.ts';
import { flatMap } from '../flat-map.ts';
import { type Flow, type Signal, signals } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { memo } from '../memo.ts';
import { type Change, fateOf } from './fate.ts';
import { type GreenUnit, greenUnits, type StatusChange, statusChanges } from './statuses.ts';

/** By signal in the order of the type, those without telemetry left out; changes by origin, in the order of the flows. */
export type Comparison = {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly tables: readonly SignalTable[];
  readonly statuses: readonly StatusChange[];
  readonly green: readonly GreenUnit[]; // say that all is well although telemetry of theirs is lost
  readonly appeared: readonly Diagnostic[];
  readonly gone: readonly Diagnostic[];
};

/** `lost` holds what is lost in part as well; `same` what is stored as before; `nowhere` what neither stores. */
export type SignalTable = {
  readonly signal: Signal;
  readonly gained: readonly Change[];
  readonly lost: readonly Change[];
  readonly moved: readonly Change[];
  readonly doubled: readonly Change[];
  readonly same: readonly Change[];
  readonly nowhere: readonly Change[];
};

/** Any two: before and after, direct and proxied, two documents. The same object for the same two. */
export const compare = memo((before: Analysis, after: Analysis): Comparison => {
  const tables = tablesOf(before, after);
  return {
    before,
    after,
    tables,
    statuses: statusChanges(before, after),
    green: greenUnits(
      after,
      flatMap(tables, ({ lost }) => lost),
    ),
    appeared: without(after.diagnostics, before.diagnostics),
    gone: without(before.diagnostics, after.diagnostics),
  };
});

/** Whether any telemetry, status or finding is not what it was. */
export function isChanged({ tables, statuses, appeared, gone }: Comparison): boolean {
  const isMoved = tables.some(
    ({ gained, lost, moved, doubled }) => gained.length + lost.length + moved.length + doubled.length > 0,
  );
  return isMoved || statuses.length + appeared.length + gone.length > 0;
}

function tablesOf(before: Analysis, after: Analysis): readonly SignalTable[] {
  const [had, has] = [bySignal(before.flows), bySignal(after.flows)];
  return flatMap(signals, (signal) => {
    const [one, other] = [had.get(signal) ?? new Map(), has.get(signal) ?? new Map()];
    const origins = [...new Set([...one.keys(), ...other.keys()])];
    if (origins.length === 0) return [];
    const changes = origins.map((origin): Change => {
      const [was, is] = [one.get(origin), other.get(origin)];
      return { signal, origin, before: was, after: is, fate: fateOf(before, was, after, is) };
    });
    return [tableOf(signal, changes)];
  });
}

function bySignal(flows: readonly Flow[]): ReadonlyMap<Signal, ReadonlyMap<string, Flow>> {
  const all = new Map<Signal, Map<string, Flow>>();
  for (const flow of flows) {
    const known = all.get(flow.signal);
    if (known === undefined) all.set(flow.signal, new Map([[flow.origin, flow]]));
    else known.set(flow.origin, flow);
  }
  return all;
}

function tableOf(signal: Signal, changes: readonly Change[]): SignalTable {
  const byPlace = grouped(changes, placeOf);
  const at = (place: Place) => byPlace.get(place) ?? [];
  return {
    signal,
    gained: at('gained'),
    lost: at('lost'),
    moved: at('moved'),
    doubled: at('doubled'),
    same: at('same'),
    nowhere: at('nowhere'),
  };
}

type Place = Exclude<keyof SignalTable, 'signal'>;

function placeOf({ fate, after }: Change): Place {
  if (fate === 'partly-lost') return 'lost';
  return fate === 'same' && (after?.stores.length ?? 0) === 0 ? 'nowhere' : fate;
}

/** A finding that only says it in other words, or of another number, is neither new nor gone; nor is the very same one. */
function without(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const [all, others] = [unlike(found, before), unlike(before, found)];
  const said = new Set(others.map(wholeName));
  const own = new Set(all.map(wholeName));
  const turned = new Map<string, number>();
  for (const other of others)
    if (!own.has(wholeName(other))) turned.set(nameOf(other), (turned.get(nameOf(other)) ?? 0) + 1);
  return all.filter((diagnostic) => {
    if (said.has(wholeName(diagnostic))) return false;
    const left = turned.get(nameOf(diagnostic)) ?? 0;
    turned.set(nameOf(diagnostic), left - 1);
    return left <= 0;
  });
}

function unlike(some: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

function wholeName(diagnostic: Diagnostic): string {
  return `${nameOf(diagnostic)} ${diagnostic.message}`;
}

function nameOf({ code, subject }: Diagnostic): string {
  return JSON.stringify([code, subject]);
}
