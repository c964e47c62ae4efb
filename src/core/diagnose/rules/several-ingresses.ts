// A coordinator with two kinds of ingress at once.
import { tempoOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';
import { partnersOn } from '../uses.ts';

export const severalIngresses: Rule = {
  code: 'ingress/several',
  severity: 'error',
  title: 'Two kinds of ingress',
  explanation:
    'The charm takes one of several kinds of ingress. With two related it is blocked and uses its address inside the cluster. An ingress does not touch its own telemetry in any case: it is scraped at inner addresses.',
  remedy: 'Take one of the two away.',
  evidence: 'observed',
  sources: [tempoOperators('coordinator/src/charm.py', '376-424,637-643')],
  find: ({ topology, part = topology }) =>
    part.applications.flatMap((application) =>
      (application.charm?.behaviour?.statuses ?? []).flatMap(({ when }) => {
        if (when.is !== 'several-ingresses') return [];
        const taken = when.endpoints.flatMap((endpoint) =>
          partnersOn(topology, application, endpoint).map((partner) => ({ endpoint, partner })),
        );
        if (new Set(taken.map(({ endpoint }) => endpoint)).size < 2) return [];
        const refs = taken.map(({ endpoint }) => refOf(application.id, endpoint));
        return [
          {
            subject: { application: application.id },
            message: `${listed(refs)} are related, and ${application.id} takes one kind of ingress: it is blocked.`,
            fixes: taken.map(({ partner }) => takeAwayBetween(partner.relation.id)),
          },
        ];
      }),
    ),
};
