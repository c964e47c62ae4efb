// The object store of a coordinator: the endpoint that asks for it, who could provide it, and which charm would.
import type { Catalogue, Charm } from '../catalogue/catalogue.ts';
import type { EndpointName, InterfaceName } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../topology/topology.ts';

/** Undefined where its product keeps nothing in an object store. */
export function storageEndpoint({ kind, product, endpoints }: TopologyApplication): ResolvedEndpoint | undefined {
  return kind === 'coordinator' ? endpoints.get(product?.objectStorage ?? '') : undefined;
}

export type Idle = { readonly application: TopologyApplication; readonly endpoint: EndpointName };

/** Endpoints by interface that provide it to nobody yet: a bucket is for one product. By application. */
export const idleProviders = memo(({ applications }: Topology): ReadonlyMap<InterfaceName, readonly Idle[]> => {
  const idle = new Map<InterfaceName, Idle[]>();
  for (const application of applications) {
    for (const { name: endpoint, role, interface: provided, relations } of application.endpoints.values()) {
      if (role !== 'provides' || relations.length > 0) continue;
      const known = idle.get(provided);
      if (known) known.push({ application, endpoint });
      else idle.set(provided, [{ application, endpoint }]);
    }
  }
  return idle;
});

/** The first charm of the catalogue that provides the interface. */
export function providerCharm(
  { charms }: Catalogue,
  wanted: InterfaceName,
): { readonly charm: Charm; readonly endpoint: EndpointName } | undefined {
  for (const charm of charms.values()) {
    const provider = charm.endpoints.find(({ role, interface: carried }) => role === 'provides' && carried === wanted);
    if (provider) return { charm, endpoint: provider.name };
  }
  return undefined;
}
