// A cluster whose logs go nowhere.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { actingClusters } from '../acting.ts';
import { candidates } from '../candidates.ts';
import { relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { isFree, usesOf } from '../uses.ts';

export const noLogDestination: Rule = {
  code: 'logs/no-destination',
  severity: 'info',
  title: 'Logs have no place to go',
  explanation:
    'Without a relation for logs the coordinator tells its workers an empty list, and no container of the cluster gets a log target: what they print stays where it is. Every status is active.',
  remedy: 'Relate the endpoint for its own logs to a store of logs or to a collector, unless nobody is to have them.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-670'),
    coordinatedWorkers('src/coordinated_workers/worker.py', '773-790'),
  ],
  find: (judged) =>
    actingClusters(judged).flatMap(({ coordinator }) =>
      usesOf(coordinator, 'LogForwarder')
        .filter(({ endpoint }) => isFree(coordinator, endpoint))
        .map(({ endpoint = '' }) => {
          const ref = refOf(coordinator.id, endpoint);
          return {
            subject: { application: coordinator.id, endpoint },
            message: `Logs of ${coordinator.id} and its workers go nowhere: ${ref} is related to nothing.`,
            fixes: candidates(judged.topology, 'LokiPushApiProvider', coordinator).map((store) =>
              relateTo(ref, store.ref),
            ),
          };
        }),
    ),
};
