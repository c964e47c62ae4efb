// Which libraries an application uses, on which endpoint, and who is at the other end of it.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { EndpointName } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

export type UseOf<Name extends LibraryName> = Extract<Use, { readonly library: Name }>;

/** In the order in which the charm makes them; none where nothing is known of the charm. */
export function usesOf<Name extends LibraryName>(
  { charm }: TopologyApplication,
  library: Name,
): readonly UseOf<Name>[] {
  const isThat = (use: Use): use is UseOf<Name> => use.library === library;
  return (charm?.behaviour?.uses ?? []).filter(isThat);
}

export function endpointOf(application: TopologyApplication, library: LibraryName): EndpointName | undefined {
  return usesOf(application, library)[0]?.endpoint;
}

export type Joined = Extract<TopologyRelation, { state: 'joined' }>;

/** Who is at the other end of a relation, on which endpoint. */
export type Partner = {
  readonly relation: Joined;
  readonly application: TopologyApplication;
  readonly endpoint: EndpointName;
};

/** By relation. None for an endpoint that is not there. */
export function partnersOn(
  topology: Topology,
  application: TopologyApplication,
  endpoint: EndpointName | undefined,
): readonly Partner[] {
  const indices = application.endpoints.get(endpoint ?? '')?.relations ?? [];
  return flatMap(indices, (index) => {
    const relation = topology.relations[index];
    if (relation?.state !== 'joined') return [];
    const far = relation.provider.application === application.index ? relation.requirer : relation.provider;
    const other = topology.applications[far.application];
    return other === undefined ? [] : [{ relation, application: other, endpoint: far.endpoint }];
  });
}

/** Whether the endpoint is there and nothing is related to it. */
export function isFree(application: TopologyApplication, endpoint: EndpointName | undefined): boolean {
  return application.endpoints.get(endpoint ?? '')?.relations.length === 0;
}

/** Whether we can tell what an application writes on an endpoint: its charm is known, or its databags are stated. */
export function isTold({ charm, stated }: TopologyApplication, endpoint: EndpointName): boolean {
  return charm?.behaviour !== undefined || Object.hasOwn(stated.publishes ?? {}, endpoint);
}
