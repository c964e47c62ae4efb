// An application that several others scrape.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';
import { partnersOn, usesOf } from '../uses.ts';

export const severalScrapers: Rule = {
  code: 'metrics/several-scrapers',
  severity: 'info',
  title: 'Scraped more than once',
  explanation:
    'An endpoint for metrics takes any number of relations, and each scraper gets the same jobs. Everything is fetched by each of them, and kept as many times where they lead to the same store.',
  remedy: 'Take all relations but one away, unless each scraper keeps the metrics for a purpose of its own.',
  evidence: 'read',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '378-384')],
  find: ({ topology, part = topology }) =>
    part.applications.flatMap((application) =>
      usesOf(application, 'MetricsEndpointProvider').flatMap(({ endpoint, with: { jobs } }) => {
        const partners = partnersOn(topology, application, endpoint);
        if (partners.length < 2 || endpoint === undefined || jobs.length === 0) return [];
        const scrapers = partners.map((partner) => partner.application.id);
        return [
          {
            subject: { application: application.id, endpoint },
            message: `${refOf(application.id, endpoint)} is scraped by ${listed(scrapers)}, each for itself.`,
            fixes: partners.map(({ relation }) => takeAwayBetween(relation.id)),
          },
        ];
      }),
    ),
};
