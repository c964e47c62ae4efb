// A line to an application that is not in the drawing.
import { addApplication } from '../../document/application.ts';
import { brokenLines } from '../broken-lines.ts';
import { takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const unknownApplication: Rule = {
  code: 'relation/unknown-application',
  severity: 'error',
  reach: 'drawing',
  title: 'There is no such application',
  explanation:
    'A line leads to an application that the drawing does not have. Perhaps its name is spelt differently, or it stands in another file.',
  remedy: 'Add it, or take the line away.',
  evidence: 'ours',
  sources: [],
  find: ({ topology }) =>
    brokenLines(topology, 'unknown-application').map(({ id, why, subject }) => ({
      subject,
      message: `The line from ${why.refs[0]} to ${why.refs[1]} needs ${why.application}, which is not in the drawing.`,
      fixes: [{ label: `Add ${why.application}`, edit: addApplication(why.application) }, takeAway(id)],
    })),
};
