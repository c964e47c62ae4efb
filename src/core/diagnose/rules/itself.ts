// An application related to itself.
import { jujuEndpoints } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const itself: Rule = {
  code: 'relation/itself',
  severity: 'error',
  reach: 'drawing',
  title: 'An application is related to itself',
  explanation:
    'Juju relates an application to itself through peer relations only, and those are there without being drawn.',
  remedy:
    'Take the line away. A store that is to keep its own telemetry needs a collector in between, or does it without a relation, as Tempo does.',
  evidence: 'read',
  sources: [jujuEndpoints('state/endpoint.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'itself').map(({ id, why, subject }) => ({
      subject,
      message: `${why.application} cannot be related to itself, as the line from ${why.refs[0]} to ${why.refs[1]} would have it.`,
      fixes: [takeAway(id)],
    })),
};
