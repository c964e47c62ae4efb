// A cluster that lacks a role of its minimal deployment.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { Cluster, TopologyApplication } from '../../topology/topology.ts';
import { addWorker, mannedAgain, relateWorkers } from '../cluster-fixes.ts';
import { listed, named } from '../listed.ts';
import { lackingRoles } from '../published-roles.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';

export const roleMissing: Rule = {
  code: 'cluster/role-missing',
  severity: 'error',
  reach: 'drawing',
  title: 'A role is missing',
  explanation:
    'The coordinator stays blocked with "[consistency] Cluster inconsistent." until every role of the minimal deployment is published by some worker, and does not say which one is missing. Meanwhile it configures neither nginx nor the workers, yet describes them to the scraper, which finds them down.',
  remedy: 'Add a worker with the role, or give the role to one that is there.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '431-438'),
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '680-687'),
  ],
  find: (judged) => partOf(judged).clusters.flatMap((cluster) => findIn(judged, cluster)),
};

function findIn(judged: Judged, cluster: Cluster): readonly Finding[] {
  const { topology } = judged;
  const coordinator = topology.applications[cluster.coordinator];
  const { absent } = lackingRoles(judged, cluster);
  if (!coordinator || cluster.workers.length === 0 || absent.length === 0) return [];
  return [
    {
      subject: { application: coordinator.id },
      message: sayMissing(coordinator, cluster, absent),
      fixes: [
        ...mannedAgain(topology, cluster, absent),
        ...relateWorkers(topology, coordinator, absent),
        ...absent.flatMap((role) => addWorker(topology, coordinator, role)),
      ],
    },
  ];
}

function sayMissing({ id }: TopologyApplication, { roles }: Cluster, missing: readonly string[]): string {
  const idle = missing.filter((role) => roles.has(role));
  const absent = missing.filter((role) => !roles.has(role));
  if (absent.length === 0)
    return `No unit of ${id} holds ${named(idle, 'role')}: the workers for it are scaled to zero, and the coordinator stays blocked.`;
  const scaled = idle.length === 0 ? '' : `, and no unit holds ${listed(idle)}`;
  return `No worker of ${id} has ${named(absent, 'role', 'role', 'or')}${scaled}, so the coordinator stays blocked and configures no worker.`;
}
