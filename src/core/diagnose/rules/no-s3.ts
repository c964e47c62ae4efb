// A coordinator that needs an object store and is related to none.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { Application } from '../../document/document.ts';
import { refOf } from '../../document/name.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../../topology/topology.ts';
import type { Fix } from '../diagnostic.ts';
import { addRelated, hasRoom, relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const noS3: Rule = {
  code: 'cluster/no-s3',
  severity: 'error',
  title: 'No object store',
  explanation:
    'Workers keep what they store in an object store, and the coordinator stays blocked with "[s3] Missing S3 integration." until it knows one. The metadata of some charms calls the endpoint optional; the charm does not work without it.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '439-446,930-933')],
  find: ({ topology }) =>
    topology.applications.flatMap((coordinator) => {
      const endpoint = storageEndpoint(coordinator);
      if (!endpoint || endpoint.relations.length > 0) return [];
      const ref = refOf(coordinator.id, endpoint.name);
      return [
        {
          subject: { application: coordinator.id, endpoint: endpoint.name },
          message: `${ref} is related to no object store, so ${coordinator.id} stays blocked.`,
          fixes: [...relateProvider(topology, ref, endpoint), ...addProvider(topology, coordinator, endpoint)],
        },
      ];
    }),
};

function storageEndpoint({ kind, product, endpoints }: TopologyApplication): ResolvedEndpoint | undefined {
  return kind === 'coordinator' ? endpoints.get(product?.objectStorage ?? '') : undefined;
}

/** Applications of the drawing that could serve, as long as nobody else uses them: a bucket is for one product. */
function relateProvider({ applications }: Topology, ref: string, wanted: ResolvedEndpoint): readonly Fix[] {
  return applications.flatMap(({ id, endpoints }) => {
    const idle = [...endpoints.values()].find(
      (one) => provides(one, wanted) && one.relations.length === 0 && hasRoom(one),
    );
    return idle ? [relateTo(ref, refOf(id, idle.name))] : [];
  });
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
