// A role that makes metrics of its own, in a cluster that is told no place for them.
import { tempoOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { candidates } from '../candidates.ts';
import { relateTo } from '../fixes.ts';
import { named } from '../listed.ts';
import type { Rule } from '../rule.ts';
import { endpointOf, isFree } from '../uses.ts';

export const idleRole: Rule = {
  code: 'cluster/idle-role',
  severity: 'warning',
  title: 'A role with nothing to do',
  explanation:
    'Some roles make metrics of what passes through them and push them to a store of metrics. Without a relation for that the role is idle: a worker that has it alone stays blocked, one that has all roles stays active, and so does the coordinator, with a word about it.',
  remedy: 'Relate the coordinator to a store that takes metrics over remote write, or take the role away.',
  evidence: 'observed',
  sources: [tempoOperators('worker/src/charm.py', '54-71')],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const { coordinator, table } = acting;
      const endpoint = endpointOf(coordinator, 'PrometheusRemoteWriteConsumer');
      const idle = table.remoteWrite && isFree(coordinator, endpoint) ? pushingRoles(acting) : [];
      if (idle.length === 0) return [];
      const ref = refOf(coordinator.id, endpoint);
      return [
        {
          subject: { application: coordinator.id, ...(endpoint === undefined ? {} : { endpoint }) },
          message: `Workers of ${coordinator.id} have ${named(idle, 'role')}, which is idle: ${ref} is related to no store of metrics.`,
          fixes: candidates(judged.topology, 'PrometheusRemoteWriteProvider', coordinator).map((store) =>
            relateTo(ref, store.ref),
          ),
        },
      ];
    }),
};

function pushingRoles({ cluster, workers }: Acting): readonly string[] {
  const roles = workers.flatMap(({ charm }) => charm?.behaviour?.worker?.remoteWriteRoles ?? []);
  return [...new Set(roles)].filter((role) => (cluster.roles.get(role) ?? 0) > 0);
}
