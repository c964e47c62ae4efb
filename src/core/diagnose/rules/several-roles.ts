// A worker with several roles, of a product whose workers may have one.
import { tempoOperators } from '../../catalogue/sources.ts';
import { dropRole } from '../cluster-fixes.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';

export const severalRoles: Rule = {
  code: 'worker/several-roles',
  severity: 'error',
  title: 'A worker with several roles where it may have one',
  explanation:
    'Workers of some products run one role each. With several switched on the worker stays blocked, and its coordinator fails over the roles that are published joined by a comma.',
  remedy: 'Switch all but one off; a role that is on by itself counts, too.',
  evidence: 'observed',
  sources: [tempoOperators('worker/src/charm.py', '47-53'), tempoOperators('coordinator/src/charm.py', '1000-1014')],
  find: ({ topology, part = topology }) =>
    part.applications
      .filter(({ kind, product, roles }) => kind === 'worker' && product?.rolesPerWorker === 'one' && roles.length > 1)
      .map((worker) => ({
        subject: { application: worker.id },
        message: `${worker.id} has the roles ${listed(worker.roles)}, and may have one only.`,
        fixes: worker.roles.flatMap((role) => dropRole(worker, role)),
      })),
};
