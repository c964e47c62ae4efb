// What follows if a deployment were not as it is drawn: settled from the state before, and once from nothing, as if it had been deployed so.
import type { Analysis } from '../diagnose/analysis.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Edit, UnitId } from '../document/document.ts';
import { trace } from '../flow/trace.ts';
import { settle } from '../settle/settle.ts';
import type { Settlement } from '../settle/settlement.ts';
import { resolve } from '../topology/resolve.ts';
import type { Topology } from '../topology/topology.ts';
import { type Comparison, compare } from './compare.ts';
import { type Cut, edited, editOf } from './cut.ts';
import type { Change } from './fate.ts';
import { moveLeaders, stoppedBy } from './stopped.ts';

/**
 * `now`: what happens to what runs. `fresh`: what there would be had it been deployed so, with the same units put down afterwards.
 * Both against `before`, in which nothing is cut. `drawn`: what there is of it to see, with the relations that are cut still in their place.
 */
export type Consequence = {
  readonly cuts: readonly Cut[];
  readonly before: Analysis;
  readonly drawn: Topology;
  readonly now: Comparison;
  readonly fresh: Comparison;
};

/** Cuts that cannot be made are left out; `whyNot` says why. Leaves no trace in the document. */
export function whatif(before: Analysis, cuts: readonly Cut[]): Consequence {
  const supposed = suppose(before, cuts);
  const now = analyse(supposed.topology, before.settlement, supposed.stopped);
  return { cuts, before, drawn: supposed.drawn, now: compare(before, now), fresh: compare(before, deployed(supposed)) };
}

/** A deployment with some of its units down. */
export type Supposed = { readonly topology: Topology; readonly stopped: ReadonlySet<UnitId> };

/** One cut after the other, as each may change what the next one finds; relations last, by their names. */
function suppose({ topology }: Analysis, cuts: readonly Cut[]): Supposed & { readonly drawn: Topology } {
  const stopped = stoppedBy(topology, cuts);
  const changed = cuts.filter(isNoRelation).reduce((found, cut) => resolveAfter(found, editOf(found, [cut])), topology);
  const drawn = resolveAfter(changed, moveLeaders(changed, stopped));
  const relations = cuts.filter((cut) => !isNoRelation(cut));
  return { topology: resolveAfter(drawn, editOf(drawn, relations)), stopped, drawn };
}

function isNoRelation({ tag }: Cut): boolean {
  return tag !== 'relation';
}

function resolveAfter(topology: Topology, edit: Edit): Topology {
  const deployment = edited(topology.deployment, edit);
  return deployment === topology.deployment ? topology : resolve(deployment, topology.catalogue);
}

/** Settled from nothing; what is down went down once all was settled. */
export function deployed({ topology, stopped }: Supposed): Analysis {
  return analyse(topology, stopped.size === 0 ? undefined : settle(topology), stopped);
}

export function analyse(topology: Topology, from: Settlement | undefined, stopped: ReadonlySet<UnitId>): Analysis {
  const settlement = settle(topology, from, stopped);
  const flows = trace(topology, settlement);
  return { topology, settlement, flows, diagnostics: diagnose(topology, settlement, flows) };
}

/** What becomes of the same flow now, and if it had been deployed so, where the two differ. */
export type Difference = { readonly now: Change; readonly fresh: Change };

export function differences({ now, fresh }: Consequence): readonly Difference[] {
  const others = new Map(changesOf(fresh).map((change) => [nameOf(change), change]));
  return changesOf(now).flatMap((change) => {
    const other = others.get(nameOf(change));
    return other === undefined || other.fate === change.fate ? [] : [{ now: change, fresh: other }];
  });
}

function changesOf({ tables }: Comparison): readonly Change[] {
  return tables.flatMap(({ gained, lost, moved, doubled, same, nowhere }) => [
    ...lost,
    ...gained,
    ...moved,
    ...doubled,
    ...same,
    ...nowhere,
  ]);
}

function nameOf({ signal, origin }: Change): string {
  return `${signal} ${origin}`;
}
