// A cluster below the recommended deployment, on a track that says so.
import { hasFeature } from '../../catalogue/behaviour/features.ts';
import { actingClusters } from '../acting.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';
import { scaleRole } from '../scale.ts';

export const belowRecommended: Rule = {
  code: 'cluster/below-recommended',
  severity: 'info',
  title: 'Below the recommended deployment',
  explanation:
    'On older tracks a coordinator compares its workers with a recommended deployment. Below it the status is active with the word "Degraded.", and does not say what is missing. Nothing else follows. From version 3 of the library on there is no such status.',
  remedy: 'Add units of the roles that are named, or leave it.',
  evidence: 'observed',
  sources: [
    {
      repository: 'canonical/cos-coordinated-workers',
      commit: 'v2.2.6',
      path: 'src/coordinated_workers/coordinator.py',
      note: 'removed for 3.0.0 with commit ca2d294',
    },
  ],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const { cluster, coordinator } = acting;
      if (!hasFeature(coordinator.track?.library, 'degraded-status')) return [];
      const few = Object.entries(cluster.product?.recommended ?? {})
        .map(([role, wanted]) => ({ role, wanted, has: cluster.roles.get(role) ?? 0 }))
        .filter(({ has, wanted }) => has < wanted);
      if (few.length === 0) return [];
      const having = few.map(({ role, wanted, has }) => `${has} of ${wanted} units of ${role}`);
      return [
        {
          subject: { application: coordinator.id },
          message: `${coordinator.id} says "Degraded.": of what is recommended it has ${listed(having)}.`,
          fixes: few.slice(0, 1).flatMap(({ role, wanted }) => scaleRole(acting, role, wanted)),
        },
      ];
    }),
};
