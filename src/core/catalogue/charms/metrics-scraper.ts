// The metrics scraper as the pattern's description names it: scrapes, and keeps what it scraped.
import { metricsScraperBehaviour } from '../behaviour/metrics-scraper.ts';
import type { Charm } from '../catalogue.ts';
import { pattern } from '../sources.ts';

export const metricsScraper: Charm = {
  name: 'metrics-scraper',
  title: 'Metrics scraper',
  kind: 'telemetry-store',
  ofPattern: true,
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'metrics-endpoint',
      role: 'requires',
      interface: 'prometheus_scrape',
      about: 'Learns what to scrape, and scrapes it.',
    },
  ],
  config: [],
  containers: ['scraper'],
  tracks: [],
  behaviour: metricsScraperBehaviour,
  notDone: [],
  source: pattern('spec.md'),
};
