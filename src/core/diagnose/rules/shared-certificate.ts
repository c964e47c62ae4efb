// A cluster whose workers are all given one certificate.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { actingClusters } from '../acting.ts';
import { applicationKey } from '../bags.ts';
import { counted } from '../listed.ts';
import type { Judged, Rule } from '../rule.ts';
import { processesByUnit } from '../whose.ts';

export const sharedCertificate: Rule = {
  code: 'tls/shared-certificate',
  severity: 'info',
  title: 'One certificate for all workers',
  explanation:
    'All workers of a cluster are given the certificate of the coordinator that leads, which names each of them, and serve it where their product serves TLS at all. So every worker that comes or goes means a new request, a new certificate, and a restart of all workers.',
  remedy: 'Nothing is to be mended; scale a cluster with TLS in one step rather than in many.',
  evidence: 'read',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '883-898')],
  find: (judged) =>
    actingClusters(judged).flatMap(({ cluster, coordinator, workers }) => {
      const isGiven = cluster.workers.some(({ relation }) => {
        const id = judged.topology.relations[relation]?.id ?? '';
        return applicationKey(judged.settlement, id, coordinator.id, 'server_cert') !== undefined;
      });
      if (!isGiven) return [];
      const units = workers.reduce((sum, worker) => sum + worker.units.length, 0);
      return [
        {
          subject: { application: coordinator.id },
          message: `${counted(units, 'worker')} of ${coordinator.id} ${does(units, serveTls(judged, workers))}: when one comes or goes, all restart.`,
        },
      ];
    }),
};

function serveTls({ topology, settlement }: Judged, workers: readonly TopologyApplication[]): boolean {
  const running = processesByUnit(settlement);
  const units = workers.flatMap((worker) => worker.units.flatMap((index) => topology.units[index]?.id ?? []));
  return units.some((unit) => running.get(unit)?.some(({ listens }) => listens.some(({ tls }) => tls)));
}

function does(units: number, isServed: boolean): string {
  if (isServed) return `${units === 1 ? 'serves' : 'serve'} its one certificate`;
  const given = units === 1 ? ['is', 'does'] : ['are', 'do'];
  return `${given[0]} given its one certificate, and ${given[1]} not serve it`;
}
