// A cluster whose metrics nobody collects.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { actingClusters } from '../acting.ts';
import { candidates } from '../candidates.ts';
import { relateTo } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { isFree, usesOf } from '../uses.ts';

export const nobodyScrapes: Rule = {
  code: 'metrics/nobody-scrapes',
  severity: 'info',
  title: 'Nobody collects the metrics',
  explanation:
    'A coordinator works out what to scrape of itself and of its workers, and publishes it to whoever scrapes. Without such a relation it publishes nothing and stays active. The exporter and the workers serve their metrics all the same; nobody asks for them.',
  remedy: 'Relate the endpoint for its own metrics to a scraper or a collector, unless nobody is to have them.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '378-384,811-881')],
  find: (judged) =>
    actingClusters(judged).flatMap(({ coordinator }) =>
      usesOf(coordinator, 'MetricsEndpointProvider')
        .filter(({ endpoint, with: { jobs } }) => jobs === 'cluster' && isFree(coordinator, endpoint))
        .map(({ endpoint = '' }) => {
          const ref = refOf(coordinator.id, endpoint);
          return {
            subject: { application: coordinator.id, endpoint },
            message: `Nobody collects the metrics of ${coordinator.id} and its workers: ${ref} is related to no scraper.`,
            fixes: candidates(judged.topology, 'MetricsEndpointConsumer', coordinator).map((scraper) =>
              relateTo(ref, scraper.ref),
            ),
          };
        }),
    ),
};
