// A store of traces that keeps the traces of its own code and workers, without a relation for it.
import { tempoOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { Acting } from '../acting.ts';
import { listed } from '../listed.ts';
import type { Judged, Rule } from '../rule.ts';
import { relateTracing, tracingPairs } from '../tracing-pair.ts';
import { endpointOf, partnersOn } from '../uses.ts';

export const intoItself: Rule = {
  code: 'traces/into-itself',
  severity: 'info',
  title: 'It traces itself into itself',
  explanation:
    'A store of traces that has no relation for its own sends them to its own receivers. So one request may cause traces about storing traces, and while the store is down nothing tells of it. Behind an ingress its workers are given the address of the ingress, although they stand beside the store.',
  remedy: 'Relate the endpoints for its own traces to another store of traces, if that matters.',
  evidence: 'observed',
  sources: [
    tempoOperators('coordinator/src/charm.py', '88-104'),
    tempoOperators('coordinator/src/charm.py', '376-424,637-643'),
  ],
  find: (judged) =>
    tracingPairs(judged)
      .filter(({ acting, isCharmFree, isWorkloadFree }) => acting.table.tracesItself && (isCharmFree || isWorkloadFree))
      .map(({ acting, charm, workload, isCharmFree, isWorkloadFree }) => {
        const { id } = acting.coordinator;
        const free = [...(isCharmFree ? [charm] : []), ...(isWorkloadFree ? [workload] : [])];
        const refs = free.map(({ endpoint }) => refOf(id, endpoint));
        const what = [...(isCharmFree ? ['charm code'] : []), ...(isWorkloadFree ? ['workloads'] : [])];
        return {
          subject: { application: id },
          message: `${id} keeps the traces of its own ${listed(what)}: ${refs.length === 1 ? `${refs[0]} is not related` : `neither ${refs.join(' nor ')} is related`}${byIngress(judged, acting, isWorkloadFree)}.`,
          fixes: free.flatMap((use) => relateTracing(judged, acting, use)),
        };
      }),
};

/** What an ingress makes of it. */
function byIngress({ topology }: Judged, { coordinator }: Acting, ofWorkers: boolean): string {
  const [ingress] = partnersOn(topology, coordinator, endpointOf(coordinator, 'TraefikRouteRequirer'));
  return ingress === undefined || !ofWorkers ? '' : `, and its workers send theirs by way of ${ingress.application.id}`;
}
