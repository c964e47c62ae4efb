// A line without endpoints, for which no pair would do.
import { jujuRelations } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { fittingLines, takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const noMatch: Rule = {
  code: 'relation/no-match',
  severity: 'error',
  reach: 'drawing',
  title: 'No endpoints fit',
  explanation:
    'Where a line leaves endpoints out, Juju looks for a pair with the same interface of which one side provides and the other requires. There is none. Often a charm stands in between, or the line was meant for another application.',
  remedy: 'Relate them by way of the charm that stands between, or take the line away.',
  evidence: 'read',
  sources: [jujuRelations('domain/relation/state/relation.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'no-match').map(({ id, why, subject, ends }) => ({
      subject,
      message: sayNoMatch(...why.refs),
      fixes: [...fittingLines(id, ends[0], ends[1]), takeAway(id)],
    })),
};

function sayNoMatch(one: string, other: string): string {
  if (one.includes(':')) return `No endpoint of ${other} fits ${one}.`;
  return `No endpoint of ${one} fits ${other.includes(':') ? other : `one of ${other}`}.`;
}
