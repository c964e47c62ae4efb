// Workers with the role for everything, and roles that it leaves out.
import { mimirOperators } from '../../catalogue/sources.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { addWorker, wholeRole } from '../cluster-fixes.ts';
import { named } from '../listed.ts';
import { publishedRoles } from '../published-roles.ts';
import type { Judged, Rule } from '../rule.ts';

export const roleOutsideAll: Rule = {
  code: 'cluster/role-outside-all',
  severity: 'info',
  title: 'Not all roles are in "all"',
  explanation:
    'The role that stands for all others leaves some out, of which other such names know. The cluster is complete without them, and the coordinator active; the routes of nginx that lead to them are not there.',
  remedy: 'Add a worker with the role, if what it does is wanted.',
  evidence: 'observed',
  sources: [mimirOperators('coordinator/src/mimir_config.py', '48-68')],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const { id } = acting.coordinator;
      const outside = outsideOf(judged, acting);
      if (outside.length === 0) return [];
      return [
        {
          subject: { application: id },
          message: `The workers of ${id} have the role ${wholeOf(acting)}, which leaves out ${named(outside, 'role')}: nginx has no way there.`,
          fixes: outside.flatMap((role) => addWorker(judged.topology, acting.coordinator, role)),
        },
      ];
    }),
};

function wholeOf({ cluster: { product } }: Acting): string | undefined {
  return product && wholeRole(product);
}

/** Roles that another meta-role stands for, the whole one does not, and nobody holds. */
function outsideOf(judged: Judged, acting: Acting): readonly string[] {
  const whole = wholeOf(acting);
  const { cluster } = acting;
  const { metaRoles = {} } = cluster.product ?? {};
  const inside = metaRoles[whole ?? ''];
  const isHeld = publishedRoles(judged, cluster).some(({ roles }) => roles.some((role) => role === whole));
  if (inside === undefined || !isHeld) return [];
  const others = new Set(Object.values(metaRoles).flat());
  return [...others].filter((role) => !inside.includes(role) && !cluster.roles.has(role)).sort();
}
