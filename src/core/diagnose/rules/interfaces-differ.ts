// Two endpoints that speak different interfaces.
import { jujuEndpoints } from '../../catalogue/sources.ts';
import { brokenLines } from '../broken-lines.ts';
import { fittingLines, takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const interfacesDiffer: Rule = {
  code: 'relation/interfaces-differ',
  severity: 'error',
  reach: 'drawing',
  title: 'The interfaces differ',
  explanation:
    'A relation joins two endpoints of the same interface, so that both charms know what the databags mean. Juju refuses any other.',
  remedy: 'Choose endpoints whose interfaces are the same, or take the line away.',
  evidence: 'read',
  sources: [jujuEndpoints('state/endpoint.go')],
  find: ({ topology }) =>
    brokenLines(topology, 'interfaces-differ').map(({ id, why, subject, ends }) => {
      const [one, other] = why.refs;
      return {
        subject,
        message: `${one} speaks ${why.interfaces[0]} and ${other} speaks ${why.interfaces[1]}, so they cannot be related.`,
        fixes: [...fittingLines(id, ends[0], ends[1]), takeAway(id)],
      };
    }),
};
