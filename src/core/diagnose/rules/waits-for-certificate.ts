// A collector that stands still until it has a certificate.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { applicationKey } from '../bags.ts';
import { takeAwayBetween } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { isTold, partnersOn } from '../uses.ts';

export const waitsForCertificate: Rule = {
  code: 'collector/waits-for-certificate',
  severity: 'warning',
  title: 'The collector waits for a certificate',
  explanation:
    'A collector that is related to an authority is stopped until its request is answered. It says that it waits; those who send to it say nothing.',
  remedy: 'Have the authority sign the request, or take the relation away.',
  evidence: 'read',
  sources: [opentelemetryCollectorK8sOperator('src/charm.py', '206-390')],
  find: ({ topology, settlement, part = topology }) =>
    part.applications.flatMap((application) =>
      (application.charm?.behaviour?.statuses ?? []).flatMap(({ when }) => {
        if (when.is !== 'no-certificate-yet') return [];
        const silent = partnersOn(topology, application, when.endpoint).filter(
          ({ relation, application: authority, endpoint }) =>
            isTold(authority, endpoint) &&
            applicationKey(settlement, relation.id, authority.id, 'certificates') === undefined,
        );
        return silent.map(({ relation, application: authority, endpoint }) => ({
          subject: { application: application.id, relation: relation.id },
          message: `${refOf(authority.id, endpoint)} has not answered ${application.id}, which is stopped until then.`,
          fixes: [takeAwayBetween(relation.id)],
        }));
      }),
    ),
};
