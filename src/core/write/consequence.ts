// What a what-if or a comparison comes to, as JSON. The same question gives the same bytes; whole analyses are not repeated.

import type { Comparison, SignalTable } from '../compare/compare.ts';
import type { DrawnChange } from '../compare/drawn-changes.ts';
import { type Change, storesOf } from '../compare/fate.ts';
import { type Repair, repairOf } from '../compare/repair.ts';
import { type Consequence, differences } from '../compare/whatif.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Diagnostic } from '../diagnose/diagnostic.ts';
import type { Json } from '../document/document.ts';
import { sayChanges, sayGreen, sayOutcome, sayRepair } from '../narrate/consequence.ts';
import { sayCut } from '../narrate/cut.ts';
import { sayDrawnChange } from '../narrate/drawn-change.ts';

/** `now`: what happens to what runs; `deployedSo`: what there would be from nothing, of which `differs` lists the origins that fare otherwise. */
export function writeConsequence(consequence: Consequence): string {
  const { cuts, now, fresh } = consequence;
  const value = {
    orrery: 1,
    cuts: cuts.map((cut) => ({ ...cut, says: sayCut(cut) })),
    now: comparisonJson(now),
    deployedSo: comparisonJson(fresh),
    differs: differences(consequence).map((one) => ({
      signal: one.now.signal,
      origin: one.now.origin,
      now: one.now.fate,
      deployedSo: one.fresh.fate,
    })),
    repair: repairJson(repairOf(consequence)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function writeComparison(comparison: Comparison, changes: readonly DrawnChange[]): string {
  const changed = changes.map((change) => ({ ...change, says: sayDrawnChange(change) }));
  return `${JSON.stringify({ orrery: 1, changed, ...comparisonJson(comparison) }, null, 2)}\n`;
}

function comparisonJson(comparison: Comparison) {
  const { tables, statuses, green, appeared, gone } = comparison;
  return {
    says: sayOutcome(comparison),
    signals: Object.fromEntries(tables.map((table) => [table.signal, tableJson(comparison, table)])),
    statuses: statuses.map(({ unit, before = null, after = null }) => ({ unit, before, after })),
    green: green.map((one) => ({ ...one, says: sayGreen(comparison, [one])[0] ?? '' })),
    findings: { new: appeared.map(findingJson), gone: gone.map(findingJson) },
  };
}

function tableJson(comparison: Comparison, { lost, gained, moved, doubled, same, nowhere }: SignalTable): Json {
  const told = (changes: readonly Change[]) => changes.map((change) => changeJson(comparison, change));
  return {
    lost: told(lost),
    gained: told(gained),
    moved: told(moved),
    doubled: told(doubled),
    still: same.length,
    nowhere: nowhere.length,
  };
}

function changeJson(comparison: Comparison, change: Change): Json {
  const { before, after } = comparison;
  return {
    origin: change.origin,
    fate: change.fate,
    before: flowJson(before, change.before),
    after: flowJson(after, change.after),
    says: sayChanges(comparison, [change])[0] ?? '',
  };
}

function flowJson(analysis: Analysis, flow: Change['before']): Json {
  if (flow === undefined) return null;
  return { end: flow.end, stores: [...storesOf(analysis, flow)], duplicates: flow.duplicates };
}

function findingJson({ code, severity, subject, message }: Diagnostic): Json {
  return { code, severity, subject: { ...subject }, message };
}

function repairJson(repair: Repair): Json {
  const says = sayRepair(repair).join(' ');
  switch (repair.tag) {
    case 'needless':
      return { found: repair.tag, says };
    case 'none':
      return { found: repair.tag, tried: repair.tried, bounded: repair.isBounded, says };
    default:
      return { found: repair.tag, tried: repair.tried, edits: repair.fixes.map(({ label }) => label), says };
  }
}
