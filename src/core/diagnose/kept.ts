// What processes go on doing because of relations that are no longer there: left over from before.
import { applicationOf as applicationOfRef } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import type { Process } from '../settle/settlement.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import type { Fix } from './diagnostic.ts';
import { relateTo } from './fixes.ts';
import { type Judged, partOf } from './rule.ts';
import { processesByUnit } from './whose.ts';

/** A place to which a process still sends, and the relation that once named it. */
type Kept = { readonly relation: string; readonly url: string };
export type KeptBy = { readonly application: TopologyApplication; readonly kept: readonly Kept[] };

/** By application. Nothing in a drawing that is settled from nothing. */
export function keptDestinations(judged: Judged, what: 'logs' | 'charm-traces'): readonly KeptBy[] {
  if (judged.settlement.from !== 'before') return [];
  return flatMap(partOf(judged).applications, (application) => {
    const destinations = flatMap(processesOf(judged, application), what === 'logs' ? logTargets : charmTraces);
    const kept = flatMap(destinations, ({ via, url }) =>
      via.filter((relation) => !isThere(judged, relation)).map((relation) => ({ relation, url })),
    );
    return kept.length === 0 ? [] : [{ application, kept }];
  });
}

/** Draws the relations anew that once named the places, where both of their ends are still there. */
export function relateAgain({ topology }: Judged, kept: KeptBy['kept']): readonly Fix[] {
  const lines = [...new Set(kept.map(({ relation }) => relation))].map((id) => id.split(' '));
  return flatMap(lines, ([one = '', other = '']) => {
    const isDrawable = [one, other].every((ref) => topology.application(applicationOfRef(ref)) !== undefined);
    return isDrawable ? [relateTo(one, other)] : [];
  });
}

function processesOf({ topology, settlement }: Judged, { units }: TopologyApplication): readonly Process[] {
  const running = processesByUnit(settlement);
  return flatMap(units, (index) => running.get(topology.units[index]?.id ?? '') ?? []);
}

type Destination = { readonly via: readonly string[]; readonly url: string };

function logTargets({ logTargets: targets }: Process): readonly Destination[] {
  return Object.values(targets).map(({ via, location }) => ({ via, url: location }));
}

function charmTraces({ sends }: Process): readonly Destination[] {
  return sends.filter(({ signal }) => signal === 'charm-traces');
}

function isThere({ topology }: Judged, relation: string): boolean {
  return topology.relation(relation)?.state === 'joined';
}
