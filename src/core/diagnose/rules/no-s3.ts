// A coordinator that needs an object store and is related to none.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { Application, EndpointRef, InterfaceName } from '../../document/document.ts';
import { refOf } from '../../document/name.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../../topology/topology.ts';
import type { Fix } from '../diagnostic.ts';
import { addRelated, mostChoices, relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const noS3: Rule = {
  code: 'cluster/no-s3',
  severity: 'error',
  title: 'No object store',
  explanation:
    'Workers keep what they store in an object store, and the coordinator stays blocked with "[s3] Missing S3 integration." until it knows one. The metadata of some charms calls the endpoint optional; the charm does not work without it.',
  remedy: 'Relate an object store, or an integrator that knows one.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '439-446,930-933')],
  find: ({ topology }) => {
    const idle = idleProviders(topology);
    return topology.applications.flatMap((coordinator) => {
      const endpoint = storageEndpoint(coordinator);
      if (!endpoint || endpoint.relations.length > 0) return [];
      const ref = refOf(coordinator.id, endpoint.name);
      const there = (idle.get(endpoint.interface) ?? []).map((provider) => relateTo(ref, provider));
      return [
        {
          subject: { application: coordinator.id, endpoint: endpoint.name },
          message: `${ref} is related to no object store, so ${coordinator.id} stays blocked.`,
          fixes: [...there, ...addProvider(topology, coordinator, endpoint)],
        },
      ];
    });
  },
};

function storageEndpoint({ kind, product, endpoints }: TopologyApplication): ResolvedEndpoint | undefined {
  return kind === 'coordinator' ? endpoints.get(product?.objectStorage ?? '') : undefined;
}

/** The first few endpoints by interface that provide it to nobody yet: a bucket is for one product. */
function idleProviders({ applications }: Topology): ReadonlyMap<InterfaceName, readonly EndpointRef[]> {
  const idle = new Map<InterfaceName, EndpointRef[]>();
  for (const { id, endpoints } of applications) {
    for (const { name, role, interface: provided, relations } of endpoints.values()) {
      if (role !== 'provides' || relations.length > 0) continue;
      const refs = idle.get(provided) ?? [];
      if (refs.length < mostChoices) idle.set(provided, [...refs, refOf(id, name)]);
    }
  }
  return idle;
}

/** The first charm of the catalogue that provides the interface. */
function addProvider(topology: Topology, coordinator: TopologyApplication, wanted: ResolvedEndpoint): readonly Fix[] {
  const { model } = coordinator.stated;
  for (const { name: charm, endpoints } of topology.catalogue.charms.values()) {
    const provider = endpoints.find((endpoint) => provides(endpoint, wanted));
    if (!provider) continue;
    const stated: Partial<Application> = { charm, model };
    const line = { from: refOf(coordinator.id, wanted.name), endpoint: provider.name };
    return [
      { label: `Add ${charm} for it`, edit: addRelated(topology, `${coordinator.id}-${wanted.name}`, stated, line) },
    ];
  }
  return [];
}

function provides(endpoint: { readonly role: string; readonly interface: string }, wanted: ResolvedEndpoint): boolean {
  return endpoint.role === 'provides' && endpoint.interface === wanted.interface;
}
