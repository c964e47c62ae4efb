// The databag keys that a relation carries for a signal: what its tags say, and how much room they need.
import type { Analysis } from '../diagnose/analysis.ts';
import type { RelationId } from '../document/document.ts';
import { type Carried, carriedKeys, signalsOfRelation } from '../flow/carried.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { widthIn } from './lettering.ts';

/** `others`: alert rules that its writer writes beside it. `step`: when it was first written. */
export type OnRelation = { readonly carried: Carried; readonly others: readonly string[]; readonly step: number };

/** For each signal the key that names an address; with it what its writer writes beside it for the same signal. */
export function keysOn(
  analysis: Analysis,
  relations: readonly RelationId[],
  shown: readonly Signal[],
  most = 2,
): readonly OnRelation[] {
  const found = new Map<string, OnRelation>();
  for (const signal of shown)
    for (const id of relations) {
      const one = keyOn(analysis, id, signal);
      if (one && !found.has(one.carried.key)) found.set(one.carried.key, one);
    }
  return [...found.values()].slice(0, most);
}

/** None where the relation does not belong to the signal: what else stands in its databags says nothing of it. */
function keyOn(analysis: Analysis, id: RelationId, signal: Signal): OnRelation | undefined {
  const { topology, settlement } = analysis;
  if (!signalsOfRelation(analysis, id).includes(signal)) return undefined;
  const keys = carriedKeys(topology, settlement, id, signal);
  const carried = keys.find(({ names }) => names) ?? keys[0];
  if (!carried) return undefined;
  const isBeside = ({ application, bag, key }: Carried) =>
    application === carried.application && bag === carried.bag && key.endsWith('_rules');
  const others = [...new Set(keys.filter(isBeside).map(({ key }) => key))];
  return { carried, others, step: Math.min(...carried.steps) };
}

/** The room that the widest tag needs, whichever signal is chosen. */
export function widestTag(analysis: Analysis, relations: readonly RelationId[]): number {
  const tags = keysOn(analysis, relations, signals, Number.POSITIVE_INFINITY);
  return Math.max(0, ...tags.map(({ carried }) => widthIn('label-tag', carried.key) + 18));
}
