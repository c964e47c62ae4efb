// What processes go on doing because of relations that are no longer there: left over from before.
import { applicationOf as applicationOfRef } from '../document/name.ts';
import { grouped } from '../flow/grouped.ts';
import type { Process } from '../settle/settlement.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import type { Fix } from './diagnostic.ts';
import { relateTo } from './fixes.ts';
import type { Judged } from './rule.ts';
import { applicationOf } from './whose.ts';

/** A place to which a process still sends, and the relation that once named it. */
type Kept = { readonly relation: string; readonly url: string };
export type KeptBy = { readonly application: TopologyApplication; readonly kept: readonly Kept[] };

/** By application. Nothing in a drawing that is settled from nothing. */
export function keptDestinations(judged: Judged, what: 'logs' | 'charm-traces'): readonly KeptBy[] {
  if (judged.settlement.from !== 'before') return [];
  const keeping = [...judged.settlement.processes.values()].flatMap((process) => {
    const application = applicationOf(judged, process.id);
    const kept = (what === 'logs' ? logTargets(process) : charmTraces(process)).flatMap(({ via, url }) =>
      via.filter((relation) => !isThere(judged, relation)).map((relation) => ({ relation, url })),
    );
    return application === undefined || kept.length === 0 ? [] : [{ application, kept }];
  });
  const byApplication = grouped(keeping, ({ application }) => application);
  return [...byApplication].map(([application, same]) => ({ application, kept: same.flatMap(({ kept }) => kept) }));
}

/** Draws the relations anew that once named the places, where both of their ends are still there. */
export function relateAgain({ topology }: Judged, kept: KeptBy['kept']): readonly Fix[] {
  const lines = [...new Set(kept.map(({ relation }) => relation))].map((id) => id.split(' '));
  return lines.flatMap(([one = '', other = '']) => {
    const isDrawable = [one, other].every((ref) => topology.application(applicationOfRef(ref)) !== undefined);
    return isDrawable ? [relateTo(one, other)] : [];
  });
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
