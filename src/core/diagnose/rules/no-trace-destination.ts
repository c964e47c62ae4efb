// A cluster whose traces go nowhere, of charm code and of workloads.
import { coordinatedWorkers, tempoOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { Rule } from '../rule.ts';
import { relateTracing, tracingPairs } from '../tracing-pair.ts';

export const noTraceDestination: Rule = {
  code: 'traces/no-destination',
  severity: 'info',
  title: 'Traces have no place to go',
  explanation:
    'Without relations for traces the coordinator tells its workers two empty lists: workloads get no environment for tracing, and charm code makes no traces that anybody sees. Every status is active. A coordinator of a store for traces is the exception: it then keeps its own.',
  remedy: 'Relate both endpoints for its own traces to a store of traces, unless nobody is to have them.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '521-581'),
    tempoOperators('coordinator/src/charm.py', '88-104'),
  ],
  find: (judged) =>
    tracingPairs(judged)
      .filter(({ acting, isCharmFree, isWorkloadFree }) => isCharmFree && isWorkloadFree && !acting.table.tracesItself)
      .map(({ acting, charm, workload }) => {
        const { id } = acting.coordinator;
        const refs = [charm, workload].map(({ endpoint }) => refOf(id, endpoint));
        return {
          subject: { application: id },
          message: `Traces of ${id} and its workers go nowhere: neither ${refs.join(' nor ')} is related to anything.`,
          fixes: [charm, workload].flatMap((use) => relateTracing(judged, acting, use)),
        };
      }),
};
