// A cluster whose workloads are traced, and its charm code is not.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { Rule } from '../rule.ts';
import { relateTracing, tracingPairs } from '../tracing-pair.ts';

export const onlyWorkloadTraces: Rule = {
  code: 'traces/only-workload',
  severity: 'info',
  title: 'Workloads are traced, charm code is not',
  explanation:
    'Traces of charm code and traces of workloads are configured over two endpoints. Only the one for workloads is related: the charm code of the workers finds no receiver for itself and sets no destination, and neither does that of the coordinator. No status says so.',
  remedy: 'Relate the endpoint for traces of charm code too, if they are wanted.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/worker.py', '691-696')],
  find: (judged) =>
    tracingPairs(judged)
      .filter(({ acting, isCharmFree, isWorkloadFree }) => isCharmFree && !isWorkloadFree && !acting.table.tracesItself)
      .map(({ acting, charm }) => {
        const { id } = acting.coordinator;
        return {
          subject: { application: id, ...(charm.endpoint === undefined ? {} : { endpoint: charm.endpoint }) },
          message: `What the workers of ${id} run is traced, charm code is not: ${refOf(id, charm.endpoint)} is related to nothing.`,
          fixes: relateTracing(judged, acting, charm),
        };
      }),
};
