// Containers that go on pushing logs to where a relation, now gone, once told them.
import { lokiOperators } from '../../catalogue/sources.ts';
import { keptDestinations, relateAgain } from '../kept.ts';
import type { Rule } from '../rule.ts';

export const targetKept: Rule = {
  code: 'logs/target-kept',
  severity: 'warning',
  title: 'Logs still go where they went',
  explanation:
    'When the last relation for logs is removed, workers switch their log targets off. The containers of the coordinator do not: the library that forwards them returns early where there is no address left, and pebble goes on pushing to the old one. Removing one of several relations works.',
  remedy: 'Replace the units of the coordinator, or relate it to a new place for logs.',
  evidence: 'observed',
  sources: [lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '2467-2480')],
  find: (judged) =>
    keptDestinations(judged, 'logs').map(({ application, kept }) => ({
      subject: { application: application.id },
      message: `Containers of ${application.id} still push their logs to ${kept[0]?.url}, although no relation says so any more.`,
      fixes: relateAgain(judged, kept),
    })),
};
