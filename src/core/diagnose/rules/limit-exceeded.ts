// More relations on an endpoint than its charm allows.
import { jujuRelations } from '../../catalogue/sources.ts';
import type { Topology } from '../../topology/topology.ts';
import { brokenLines } from '../broken-lines.ts';
import { mostChoices, takeAway, takeAwayBetween } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const limitExceeded: Rule = {
  code: 'relation/limit-exceeded',
  severity: 'error',
  reach: 'drawing',
  title: 'The endpoint is taken',
  explanation:
    'The charm allows only so many relations on this endpoint, and Juju refuses the next one. A worker has one coordinator, a coordinator one object store and one receiver for each kind of traces. The lines are counted in the order of their names.',
  remedy: 'Take one of the lines away.',
  evidence: 'read',
  sources: [jujuRelations('domain/relation/state/relation.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'limit-exceeded').map(({ id, why, subject }) => ({
      subject: { ...subject, endpoint: why.endpoint },
      message: `${why.application}:${why.endpoint} takes ${why.limit === 1 ? 'one relation' : `${why.limit} relations`} and is taken, so ${why.refs[0]} and ${why.refs[1]} cannot be related.`,
      fixes: [takeAway(id), ...others(topology, why).map(takeAwayBetween)],
    })),
};

/** The lines that take the endpoint: which of all is too many is for the reader to say. */
function others(
  topology: Topology,
  { application, endpoint }: { application: string; endpoint: string },
): readonly string[] {
  const taken = topology.application(application)?.endpoints.get(endpoint)?.relations ?? [];
  return taken.flatMap((index) => topology.relations[index]?.id ?? []).slice(0, mostChoices);
}
