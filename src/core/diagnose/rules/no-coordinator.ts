// A worker that is related to no coordinator.
import type { Product } from '../../catalogue/catalogue.ts';
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { EndpointRef } from '../../document/document.ts';
import { refOf } from '../../document/name.ts';
import type { Topology } from '../../topology/topology.ts';
import { clusterEndpoint } from '../cluster-fixes.ts';
import { mostChoices, relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const noCoordinator: Rule = {
  code: 'worker/no-coordinator',
  severity: 'error',
  reach: 'drawing',
  title: 'A worker without a coordinator',
  explanation:
    'A worker learns everything over the cluster relation: its configuration, its certificates, where its logs and traces go. Without one it stays blocked with "Missing relation to a coordinator charm", runs nothing, and nobody scrapes it.',
  remedy: 'Relate the worker to a coordinator of its product.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/worker.py', '257-258')],
  find: ({ topology }) => {
    const coordinators = coordinatorsByProduct(topology);
    return topology.applications.flatMap((worker) => {
      const endpoint = worker.kind === 'worker' ? clusterEndpoint(worker, worker.product) : undefined;
      if (endpoint === undefined || worker.endpoints.get(endpoint)?.relations.length !== 0) return [];
      const there = coordinators.get(worker.product) ?? [];
      return [
        {
          subject: { application: worker.id, endpoint },
          message: `${worker.id} is related to no coordinator, so it stays blocked and runs nothing.`,
          fixes: there.map((coordinator) => relateTo(coordinator, refOf(worker.id, endpoint))),
        },
      ];
    });
  },
};

/** The endpoints to which a worker can be related: the first few of each product. */
function coordinatorsByProduct({ applications }: Topology): ReadonlyMap<Product | undefined, readonly EndpointRef[]> {
  const refs = new Map<Product | undefined, EndpointRef[]>();
  for (const coordinator of applications) {
    const { id, kind, product } = coordinator;
    const known = refs.get(product) ?? [];
    const endpoint =
      kind === 'coordinator' && known.length < mostChoices ? clusterEndpoint(coordinator, product) : undefined;
    if (endpoint !== undefined) refs.set(product, [...known, refOf(id, endpoint)]);
  }
  return refs;
}
