// A line to an endpoint that the charm does not have.
import { jujuRelations } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { fittingLines, takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const unknownEndpoint: Rule = {
  code: 'relation/unknown-endpoint',
  severity: 'error',
  reach: 'drawing',
  title: 'There is no such endpoint',
  explanation:
    'A line names an endpoint, and the charm of the application has none of that name on this track. Names differ between charms that do the same: what one calls logging another calls logging-consumer.',
  remedy: 'Look the endpoints of the charm up, or leave the endpoint out where only one fits.',
  evidence: 'read',
  sources: [jujuRelations('domain/relation/state/relation.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'unknown-endpoint').map(({ id, why, subject, ends }) => {
      const charm = topology.application(why.application)?.charmName ?? 'its charm';
      return {
        subject: { ...subject, endpoint: why.endpoint },
        message: `${why.application} has no endpoint ${why.endpoint}: ${charm} does not know it.`,
        fixes: [...fittingLines(id, ends[0], ends[1]), takeAway(id)],
      };
    }),
};
