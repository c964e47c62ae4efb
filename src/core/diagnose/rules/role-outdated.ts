// A worker whose databag names a role that its options do not switch on any more.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { giveRole } from '../cluster-fixes.ts';
import { named } from '../listed.ts';
import { publishedRoles } from '../published-roles.ts';
import { partOf, type Rule } from '../rule.ts';

export const roleOutdated: Rule = {
  code: 'worker/role-outdated',
  severity: 'warning',
  title: 'The coordinator believes in a role that is gone',
  explanation:
    'A role that a worker has published is never withdrawn. Switch its option off later, and the worker stops and wipes its files, while the coordinator still counts the role, keeps the worker in the upstreams of nginx and stays active.',
  remedy: 'Switch the role on again, or take the worker out of the cluster and put it in anew.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/worker.py', '465-471')],
  find: (judged) =>
    partOf(judged).clusters.flatMap((cluster) => {
      const coordinator = judged.topology.applications[cluster.coordinator];
      return publishedRoles(judged, cluster).flatMap(({ worker, relation, roles }) => {
        const gone = roles.filter((role) => !worker.roles.includes(role));
        if (gone.length === 0 || worker.charm?.behaviour?.worker === undefined || !coordinator) return [];
        return [
          {
            subject: { application: worker.id, relation },
            message: `${coordinator.id} still believes that ${worker.id} has ${named(gone, 'role')}, which its options do not switch on.`,
            fixes: gone.flatMap((role) => giveRole(worker, role)),
          },
        ];
      });
    }),
};
