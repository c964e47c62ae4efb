// A worker whose options switch no role on.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { publishedRoles } from '../../topology/roles.ts';
import type { Topology, TopologyApplication } from '../../topology/topology.ts';
import { clusterEndpoint, giveRole, wholeRole } from '../cluster-fixes.ts';
import type { Rule } from '../rule.ts';

export const noRole: Rule = {
  code: 'worker/no-role',
  severity: 'error',
  title: 'A worker without a role',
  explanation:
    'A worker runs the roles that its options switch on, and some charms switch none on by themselves. Without a role it stays blocked with "Node offline: no role assigned…" and runs nothing, while the coordinator describes it to the scraper all the same, which finds it down.',
  remedy: 'Switch a role on.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/worker.py', '263-268'),
    coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '338-360,369-392'),
  ],
  find: ({ topology, part = topology }) =>
    part.applications
      .filter((application) => application.kind === 'worker' && !hasRole(application))
      .map((worker) => ({
        subject: { application: worker.id },
        message: `${worker.id} has no role, so it stays blocked and runs nothing.`,
        fixes: wantedRoles(topology, worker).flatMap((role) => giveRole(worker, role)),
      })),
};

function hasRole(worker: TopologyApplication): boolean {
  const endpoint = clusterEndpoint(worker, worker.product);
  return worker.roles.length > 0 || (endpoint !== undefined && publishedRoles(worker.stated, endpoint) !== undefined);
}

/** What its cluster lacks, and the role that does for all: first where it lacks more than one. */
function wantedRoles({ clusters }: Topology, { cluster, product }: TopologyApplication): readonly string[] {
  const missing = cluster === undefined ? [] : (clusters[cluster]?.missingRoles ?? []);
  const whole = product && wholeRole(product);
  if (whole === undefined) return missing;
  return missing.length > 1 ? [whole, ...missing] : [...missing, whole];
}
