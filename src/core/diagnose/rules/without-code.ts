// A relation on an endpoint that a charm declares and does nothing with.
import { lokiOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { partnersOn } from '../uses.ts';

export const withoutCode: Rule = {
  code: 'endpoint/without-code',
  severity: 'warning',
  title: 'Nothing stands behind the endpoint',
  explanation:
    'The charm declares the endpoint in its metadata, and no code of it reads or writes there. Juju relates it, both sides are active, and nothing ever happens.',
  remedy: 'Take the line away, and relate whoever really does this.',
  evidence: 'read',
  sources: [lokiOperators('coordinator/charmcraft.yaml')],
  find: ({ topology, part = topology }) =>
    part.applications.flatMap((application) =>
      (application.charm?.endpoints ?? [])
        .filter(({ isEmpty }) => isEmpty)
        .flatMap(({ name }) =>
          partnersOn(topology, application, name).map(({ relation, application: other }) => ({
            subject: { application: application.id, relation: relation.id, endpoint: name },
            message: `${other.id} is related to ${refOf(application.id, name)}, and nothing in ${application.charmName ?? 'its charm'} does anything there.`,
            fixes: [takeAway(relation.id)],
          })),
        ),
    ),
};
