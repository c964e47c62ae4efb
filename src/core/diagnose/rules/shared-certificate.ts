// A cluster whose workers all serve one certificate.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { actingClusters } from '../acting.ts';
import { applicationKey } from '../bags.ts';
import { counted } from '../listed.ts';
import type { Rule } from '../rule.ts';

export const sharedCertificate: Rule = {
  code: 'tls/shared-certificate',
  severity: 'info',
  title: 'One certificate for all workers',
  explanation:
    'All workers of a cluster serve the certificate of the coordinator that leads, which names each of them. So every worker that comes or goes means a new request, a new certificate, and a restart of all workers.',
  remedy: 'Nothing is to be mended; scale a cluster with TLS in one step rather than in many.',
  evidence: 'read',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '883-898')],
  find: (judged) =>
    actingClusters(judged).flatMap(({ cluster, coordinator, workers }) => {
      const served = cluster.workers.some(({ relation }) => {
        const id = judged.topology.relations[relation]?.id ?? '';
        return applicationKey(judged.settlement, id, coordinator.id, 'server_cert') !== undefined;
      });
      if (!served) return [];
      const units = workers.reduce((sum, worker) => sum + worker.units.length, 0);
      return [
        {
          subject: { application: coordinator.id },
          message: `${counted(units, 'worker')} of ${coordinator.id} ${units === 1 ? 'serves' : 'serve'} its one certificate: when one comes or goes, all restart.`,
        },
      ];
    }),
};
