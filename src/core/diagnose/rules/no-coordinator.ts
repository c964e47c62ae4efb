// A worker that is related to no coordinator.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { Topology, TopologyApplication } from '../../topology/topology.ts';
import { clusterEndpoint } from '../cluster-fixes.ts';
import type { Fix } from '../diagnostic.ts';
import { relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const noCoordinator: Rule = {
  code: 'worker/no-coordinator',
  severity: 'error',
  title: 'A worker without a coordinator',
  explanation:
    'A worker learns everything over the cluster relation: its configuration, its certificates, where its logs and traces go. Without one it stays blocked with "Missing relation to a coordinator charm", runs nothing, and nobody scrapes it.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/worker.py', '257-258')],
  find: ({ topology }) =>
    topology.applications.flatMap((worker) => {
      const endpoint = worker.kind === 'worker' ? clusterEndpoint(worker, worker.product) : undefined;
      if (endpoint === undefined || worker.endpoints.get(endpoint)?.relations.length !== 0) return [];
      return [
        {
          subject: { application: worker.id, endpoint },
          message: `${worker.id} is related to no coordinator, so it stays blocked and runs nothing.`,
          fixes: coordinatorsOf(topology, worker).flatMap((other) => relateWorker(worker, endpoint, other)),
        },
      ];
    }),
};

function coordinatorsOf({ applications }: Topology, { product }: TopologyApplication): readonly TopologyApplication[] {
  return applications.filter((other) => other.kind === 'coordinator' && other.product === product);
}

function relateWorker(worker: TopologyApplication, endpoint: string, coordinator: TopologyApplication): readonly Fix[] {
  const theirs = clusterEndpoint(coordinator, coordinator.product);
  return theirs === undefined ? [] : [relateTo(refOf(coordinator.id, theirs), refOf(worker.id, endpoint))];
}
