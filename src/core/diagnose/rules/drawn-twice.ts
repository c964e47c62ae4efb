// Two lines that join the same endpoints.
import { jujuRelations } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const drawnTwice: Rule = {
  code: 'relation/drawn-twice',
  severity: 'error',
  reach: 'drawing',
  title: 'The relation is drawn twice',
  explanation:
    'Two lines join the same two endpoints, perhaps because one of them leaves an endpoint out. Juju has each relation once and refuses the second.',
  remedy: 'Take one of the two lines away.',
  evidence: 'read',
  sources: [jujuRelations('domain/relation/state/relation.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'drawn-twice').map(({ id, why, subject }) => ({
      subject,
      message: `The line from ${why.refs[0]} to ${why.refs[1]} joins what ${why.first.replace(' ', ' and ')} join already.`,
      fixes: [takeAway(id)],
    })),
};
