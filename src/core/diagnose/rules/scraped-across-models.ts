// Metrics that are to be scraped across models.

import type { EndpointName } from '../../document/document.ts';
import { refOf } from '../../document/name.ts';
import type { Topology, TopologyApplication } from '../../topology/topology.ts';
import { candidates, type User } from '../candidates.ts';
import { relateInstead, takeAwayBetween } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { type Joined, usesOf } from '../uses.ts';

export const scrapedAcrossModels: Rule = {
  code: 'metrics/across-models',
  severity: 'warning',
  title: 'Scraped across models',
  explanation:
    'Whoever is scraped names addresses that are known within its own cluster and model. A scraper elsewhere may not reach them, with an ingress or without: an ingress does not change what is scraped. What is pushed, logs, traces and metrics over remote write, works across models.',
  remedy: 'Scrape with a collector in the same model, and let it push what it gets to the other.',
  evidence: 'read',
  sources: [{ repository: 'canonical/observability-stack', commit: 'main', path: 'docs/reference/networking.md' }],
  find: ({ topology, part = topology }) =>
    part.relations.flatMap((relation) => {
      if (relation.state !== 'joined' || !relation.crossModel) return [];
      const [provider, requirer] = [relation.provider, relation.requirer].map((end) => ({
        application: topology.applications[end.application],
        endpoint: end.endpoint,
      }));
      if (!provider?.application || !requirer?.application || !isScraping(topology, relation)) return [];
      const scraped = provider.application;
      return [
        {
          subject: { application: scraped.id, relation: relation.id },
          message: `${refOf(requirer.application.id, requirer.endpoint)} is to scrape ${refOf(provider.application.id, provider.endpoint)} in another model, and may not reach it.`,
          fixes: [
            ...candidates(topology, 'MetricsEndpointConsumer', scraped, isHere).map((scraper) =>
              relateInstead(relation.id, refOf(scraped.id, provider.endpoint), scraper.ref),
            ),
            takeAwayBetween(relation.id),
          ],
        },
      ];
    }),
};

function isHere({ application }: User): boolean {
  return application.stated.saas === undefined;
}

function isScraping({ applications }: Topology, { provider, requirer }: Joined): boolean {
  const [one, other] = [applications[provider.application], applications[requirer.application]];
  return (
    uses(one, provider.endpoint, 'MetricsEndpointProvider') || uses(other, requirer.endpoint, 'MetricsEndpointConsumer')
  );
}

function uses(
  application: TopologyApplication | undefined,
  endpoint: EndpointName,
  library: 'MetricsEndpointProvider' | 'MetricsEndpointConsumer',
): boolean {
  return application !== undefined && usesOf(application, library).some((use) => use.endpoint === endpoint);
}
