// A drawing whose charms do not come to rest.
import type { Rule } from '../rule.ts';

export const unsettled: Rule = {
  code: 'drawing/unsettled',
  severity: 'error',
  reach: 'drawing',
  title: 'The charms do not come to rest',
  explanation:
    'Charms answer each other until none has anything new to write. Here they still write after many rounds, as two charms would that each change what the other reads. What is shown is the state after the last round.',
  remedy: 'Look at the databags that are stated: they may be the cause.',
  evidence: 'ours',
  sources: [],
  find: ({ settlement }) =>
    settlement.isSettled
      ? []
      : [
          {
            subject: {},
            message: `After ${settlement.rounds} rounds the charms still write to each other; what is shown is the state after the last.`,
          },
        ],
};
