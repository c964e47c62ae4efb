// Charm code that sends its traces over TLS to a name that is not in the certificate.
import { coordinatedWorkers, tempoOperators } from '../../catalogue/sources.ts';
import { actingClusters } from '../acting.ts';
import type { Rule } from '../rule.ts';
import { relateTracing } from '../tracing-pair.ts';
import { usesOf } from '../uses.ts';

export const tracesToLocalhost: Rule = {
  code: 'tls/traces-to-localhost',
  severity: 'warning',
  title: 'Traces of the charm code fail verification',
  explanation:
    'A coordinator that keeps its own traces pushes those of its charm code to localhost. Once it has a certificate it does so over https, and the certificate is for the unit, its service and its workers, not for localhost: verification fails, and the traces of its charm code are lost. Those of its workers are not affected.',
  remedy: 'Relate the endpoint for traces of its charm code to another store.',
  evidence: 'derived',
  sources: [
    tempoOperators('coordinator/src/charm.py', '106-125'),
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '883-898'),
  ],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const { coordinator, leader } = acting;
      const sends = judged.settlement.processes.get(`${leader.id} charm`)?.sends ?? [];
      const lost = sends.find(({ url }) => url.startsWith('https://localhost'));
      if (lost === undefined) return [];
      const use = usesOf(coordinator, 'TracingEndpointRequirer').find((one) => one.with.for === 'charm');
      return [
        {
          subject: { application: coordinator.id },
          message: `The charm code of ${coordinator.id} sends its traces to ${lost.url}, and its certificate is not for localhost: they are lost.`,
          fixes: use === undefined ? [] : relateTracing(judged, acting, use),
        },
      ];
    }),
};
