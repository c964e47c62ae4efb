// Two endpoints on the same side of an interface.
import { jujuEndpoints } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { fittingLines, takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const sameSide: Rule = {
  code: 'relation/same-side',
  severity: 'error',
  reach: 'drawing',
  title: 'Both ends are on the same side',
  explanation:
    'Of the two ends of a relation one provides the interface and the other requires it. Which one does says nothing about the direction of the data. Two that provide, or two that require, cannot be related; an endpoint for peers joins the units of its own application and nothing else.',
  remedy: 'Choose one endpoint that provides and one that requires, or take the line away.',
  evidence: 'read',
  sources: [jujuEndpoints('state/endpoint.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'same-side').map(({ id, why, subject, ends }) => ({
      subject,
      message:
        why.role === 'peers'
          ? `${why.refs[0]} and ${why.refs[1]} cannot be related: an endpoint for peers joins units of one application only.`
          : `${why.refs[0]} and ${why.refs[1]} both ${verbs[why.role]} the interface; one must provide it and the other require it.`,
      fixes: [...fittingLines(id, ends[0], ends[1]), takeAway(id)],
    })),
};

const verbs = { provides: 'provide', requires: 'require' } as const;
