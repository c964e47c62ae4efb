// A coordinator that needs an object store and is related to none.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../../topology/topology.ts';
import type { Fix } from '../diagnostic.ts';
import { addRelated, mostChoices, relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { idleProviders, providerCharm, storageEndpoint } from '../storage.ts';

export const noS3: Rule = {
  code: 'cluster/no-s3',
  severity: 'error',
  reach: 'drawing',
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
      const providers = (idle.get(endpoint.interface) ?? []).slice(0, mostChoices);
      const there = providers.map((one) => relateTo(ref, refOf(one.application.id, one.endpoint)));
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

/** The first charm of the catalogue that provides the interface. */
function addProvider(topology: Topology, coordinator: TopologyApplication, wanted: ResolvedEndpoint): readonly Fix[] {
  const { model } = coordinator.stated;
  const found = providerCharm(topology.catalogue, wanted.interface);
  if (!found) return [];
  const charm = found.charm.name;
  const line = { from: refOf(coordinator.id, wanted.name), endpoint: found.endpoint };
  const edit = addRelated(topology, `${coordinator.id}-${wanted.name}`, { charm, model }, line);
  return [{ label: `Add ${charm} for it`, edit }];
}
