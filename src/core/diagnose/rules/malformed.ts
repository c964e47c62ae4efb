// A line whose ends are not written as Juju writes them.
import { brokenLines } from '../broken-lines.ts';
import { takeAway } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';

export const malformed: Rule = {
  code: 'relation/malformed',
  severity: 'error',
  reach: 'drawing',
  title: 'The line cannot be read',
  explanation:
    'An end of a relation is written as the name of an application, or as that name, a colon and the name of an endpoint. Anything else cannot be looked up.',
  remedy: 'Write each end anew, or take the line away.',
  evidence: 'ours',
  sources: [],
  find: ({ topology }) =>
    brokenLines(topology, 'malformed').map(({ id, why, subject }) => ({
      subject,
      message: `The line between ${listed(why.refs)} cannot be read: an end is written application or application:endpoint.`,
      fixes: [takeAway(id)],
    })),
};
