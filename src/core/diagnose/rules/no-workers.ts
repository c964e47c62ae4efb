// A coordinator to which no worker is related.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { addWorker, relateWorkers, wholeRole } from '../cluster-fixes.ts';
import type { Rule } from '../rule.ts';

export const noWorkers: Rule = {
  code: 'cluster/no-workers',
  severity: 'error',
  reach: 'drawing',
  title: 'A coordinator without workers',
  explanation:
    'A coordinator without any cluster relation stays blocked with "[consistency] Missing any worker relation.". It configures neither nginx nor the exporter.',
  remedy: 'Relate worker applications to it.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '423-430,925-926')],
  find: ({ topology, part = topology }) =>
    part.clusters.flatMap(({ coordinator: index, workers }) => {
      const coordinator = topology.applications[index];
      if (!coordinator || workers.length > 0) return [];
      const role = coordinator.product && wholeRole(coordinator.product);
      return [
        {
          subject: { application: coordinator.id },
          message: `${coordinator.id} has no workers, so it stays blocked and runs nothing.`,
          fixes: [
            ...relateWorkers(topology, coordinator, coordinator.product?.roles ?? []),
            ...(role === undefined ? [] : addWorker(topology, coordinator, role)),
          ],
        },
      ];
    }),
};
