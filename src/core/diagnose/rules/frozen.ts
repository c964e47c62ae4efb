// A coordinator that may not act any more, while what it configured before runs on.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { statusOf } from '../acting.ts';
import { type Judged, partOf, type Rule } from '../rule.ts';

export const frozen: Rule = {
  code: 'cluster/frozen',
  severity: 'warning',
  title: 'The cluster is frozen, not stopped',
  explanation:
    'A coordinator that loses its object store or a needed role is blocked and takes no further notice of anything. What runs keeps running with its old configuration, databags keep their old values, and certificates are not renewed.',
  remedy: 'Bring back what is missing; until then nothing that is changed in the drawing reaches the cluster.',
  evidence: 'derived',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '416-452')],
  find: (judged) => {
    if (judged.settlement.from !== 'before') return [];
    const { applications } = partOf(judged);
    return applications
      .filter((coordinator) => coordinator.kind === 'coordinator' && statusOf(judged, coordinator) === 'blocked')
      .filter((coordinator) => runsNginx(judged, coordinator))
      .map(({ id }) => ({
        subject: { application: id },
        message: `${id} is blocked, and what runs goes on as it was configured before.`,
      }));
  },
};

function runsNginx({ topology, settlement }: Judged, { units }: TopologyApplication): boolean {
  return units.some((index) => {
    const process = settlement.processes.get(`${topology.units[index]?.id} nginx`);
    return (process?.nginx?.servers.length ?? 0) > 0;
  });
}
