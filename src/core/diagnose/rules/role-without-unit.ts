// A needed role that is published, and no unit holds it.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { setUnits } from '../../document/application.ts';
import { expandRoles } from '../../topology/roles.ts';
import type { Cluster, TopologyApplication } from '../../topology/topology.ts';
import type { Fix } from '../diagnostic.ts';
import { named } from '../listed.ts';
import { lackingRoles, publishedRoles } from '../published-roles.ts';
import { type Judged, partOf, type Rule } from '../rule.ts';

export const roleWithoutUnit: Rule = {
  code: 'cluster/role-without-unit',
  severity: 'error',
  title: 'A role without a unit',
  explanation:
    'Whether a cluster is complete is decided by the roles that its databags name, not by how many units hold them. Workers that were scaled to zero leave their role behind: the coordinator stays active, while nginx has neither an upstream nor a location for it, and whatever needs the role fails.',
  remedy: 'Scale the worker up again, or give the role to another.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '318-336'),
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '166-168'),
  ],
  find: (judged) =>
    partOf(judged).clusters.flatMap((cluster) => {
      const coordinator = judged.topology.applications[cluster.coordinator];
      const { unmanned } = lackingRoles(judged, cluster);
      if (!coordinator || unmanned.length === 0) return [];
      return [
        {
          subject: { application: coordinator.id },
          message: `No unit of ${coordinator.id} holds ${named(unmanned, 'role')}; ${coordinator.id} counts ${unmanned.length === 1 ? 'it' : 'them'} as there and does not complain.`,
          fixes: emptyWorkers(judged, cluster, unmanned).map(scaleUp),
        },
      ];
    }),
};

function emptyWorkers(judged: Judged, cluster: Cluster, unmanned: readonly string[]): readonly TopologyApplication[] {
  return publishedRoles(judged, cluster)
    .filter(({ roles }) => expandRoles(roles, cluster.product).some((role) => unmanned.includes(role)))
    .map(({ worker }) => worker);
}

function scaleUp({ id }: TopologyApplication): Fix {
  return { label: `Scale ${id} to one unit`, edit: setUnits(id, 1) };
}
