// A line without endpoints, for which several pairs would do.
import { jujuRelations } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { relateInstead, takeAway } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';

export const ambiguous: Rule = {
  code: 'relation/ambiguous',
  severity: 'error',
  reach: 'drawing',
  title: 'Several endpoints fit',
  explanation:
    'Where a line leaves endpoints out, Juju takes the only pair that fits. Here several do, and it refuses to choose.',
  remedy: 'Write the endpoints that are meant.',
  evidence: 'read',
  sources: [jujuRelations('domain/relation/state/relation.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'ambiguous').map(({ id, why, subject }) => ({
      subject,
      message: `${why.refs[0]} and ${why.refs[1]} can be related in ${why.candidates.length} ways: ${listed(
        why.candidates.map(([one, other]) => `${one} with ${other}`),
        'or',
      )}.`,
      fixes: [...why.candidates.map(([one, other]) => relateInstead(id, one, other)), takeAway(id)],
    })),
};
