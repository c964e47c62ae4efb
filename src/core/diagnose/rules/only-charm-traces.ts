// A cluster whose charm code is traced, and its workloads are not.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { Rule } from '../rule.ts';
import { relateTracing, tracingPairs } from '../tracing-pair.ts';

export const onlyCharmTraces: Rule = {
  code: 'traces/only-charm',
  severity: 'info',
  title: 'Charm code is traced, workloads are not',
  explanation:
    'Traces of charm code and traces of workloads are configured over two endpoints. Only the one for charm code is related, so the code of coordinator and workers is traced, and what the workers run is not. No status says so.',
  remedy: 'Relate the endpoint for traces of workloads too, if they are wanted.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/worker.py', '691-696')],
  find: (judged) =>
    tracingPairs(judged)
      .filter(({ acting, isCharmFree, isWorkloadFree }) => !isCharmFree && isWorkloadFree && !acting.table.tracesItself)
      .map(({ acting, workload }) => {
        const { id } = acting.coordinator;
        return {
          subject: { application: id, ...(workload.endpoint === undefined ? {} : { endpoint: workload.endpoint }) },
          message: `The charm code of ${id} and its workers is traced, what the workers run is not: ${refOf(id, workload.endpoint)} is related to nothing.`,
          fixes: relateTracing(judged, acting, workload),
        };
      }),
};
