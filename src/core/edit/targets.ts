// What an application could be related to: for every other one the lines that would be accepted, or why there is none.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, EndpointName } from '../document/document.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { isWhyNot, type Pairing, pairings } from './pairing.ts';
import type { End } from './purpose.ts';
import type { WhyNot } from './sift.ts';

export type Target =
  | { readonly state: 'legal'; readonly application: ApplicationId; readonly pairings: readonly Pairing[] } // the best first
  | { readonly state: 'illegal'; readonly application: ApplicationId; readonly why: WhyNot };

/** By id, itself included; none for an application that is not there. Linear in the applications. */
export function legalTargets(analysis: Analysis, id: ApplicationId, endpoint?: EndpointName): readonly Target[] {
  const { applications, application } = analysis.topology;
  const from = application(id);
  if (!from) return [];
  return applications.map((to): Target => {
    const found = pairings(analysis, from, to, endpoint);
    return isWhyNot(found)
      ? { state: 'illegal', application: to.id, why: found }
      : { state: 'legal', application: to.id, pairings: found };
  });
}

/** The lines that one makes between the two, all at once: no more on an endpoint than it takes, and none there and back. By rank. */
export function usualRelations(analysis: Analysis, one: ApplicationId, other: ApplicationId): readonly Pairing[] {
  const [from, to] = [analysis.topology.application(one), analysis.topology.application(other)];
  const found = from && to ? pairings(analysis, from, to) : [];
  if (isWhyNot(found)) return [];
  const taken = new Map<string, number>();
  const givers = new Map<string, TopologyApplication>();
  return found.filter(({ isUsual, ends, purpose }) => {
    if (!isUsual || !ends) return false;
    const both = [ends.provider, ends.requirer];
    const giver = givers.get(purpose) ?? ends.provider.application;
    if (giver !== ends.provider.application || !both.every((end) => hasRoom(end, taken))) return false;
    givers.set(purpose, giver);
    for (const end of both) taken.set(keyOf(end), (taken.get(keyOf(end)) ?? 0) + 1);
    return true;
  });
}

function hasRoom(end: End, taken: ReadonlyMap<string, number>): boolean {
  const { limit, relations } = end.application.endpoints.get(end.endpoint) ?? { limit: undefined, relations: [] };
  return limit === undefined || relations.length + (taken.get(keyOf(end)) ?? 0) < limit;
}

function keyOf({ application, endpoint }: End): string {
  return `${application.index}:${endpoint}`;
}
