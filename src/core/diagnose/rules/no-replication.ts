// A cluster with too few units to keep things more than once.
import { lokiOperators, mimirOperators, pyroscopeOperators, tempoOperators } from '../../catalogue/sources.ts';
import { type Acting, actingClusters } from '../acting.ts';
import type { Fix } from '../diagnostic.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';
import { scaleRole } from '../scale.ts';

export const noReplication: Rule = {
  code: 'cluster/no-replication',
  severity: 'info',
  title: 'One copy of what is kept',
  explanation:
    'A cluster keeps three copies of what it takes in from three units of certain roles on, and a single one below that. With a single copy, what a unit had not yet handed to the object store is lost with the unit. No status says so on newer tracks.',
  remedy: 'Scale the workers with that role up to three units, unless the loss does not matter.',
  evidence: 'read',
  sources: [
    lokiOperators('coordinator/src/loki_config.py', '18-56'),
    mimirOperators('coordinator/src/mimir_config.py', '25-110'),
    pyroscopeOperators('coordinator/src/pyroscope_config.py', '14-73'),
    tempoOperators('coordinator/src/tempo_config.py', '18-88'),
  ],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const few = fewOf(acting);
      if (few.length === 0) return [];
      const { id } = acting.coordinator;
      const having = few.map(
        ({ role, units, copies, has }) => `${copies} from ${units} units of ${role} on (it has ${has})`,
      );
      return [
        {
          subject: { application: id },
          message: `${id} keeps one copy of what it takes in; it would keep ${listed(having)}.`,
          fixes: oneEach(few.flatMap(({ role, units }) => scaleRole(acting, role, units))),
        },
      ];
    }),
};

/** Roles that are there and have too few units. One that is not there replicates nothing. */
function fewOf({ cluster }: Acting) {
  const rows = cluster.product?.replication ?? [];
  return rows
    .map(({ role, units, copies }) => ({ role, units, copies, has: cluster.roles.get(role) ?? 0 }))
    .filter(({ has, units }) => has > 0 && has < units);
}

function oneEach(fixes: readonly Fix[]): readonly Fix[] {
  return [...new Map(fixes.map((fix) => [fix.label, fix])).values()];
}
