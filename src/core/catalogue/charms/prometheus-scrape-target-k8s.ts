// Prometheus scrape target: no workload; describes targets outside Juju.
import type { Charm } from '../catalogue.ts';
import { prometheusScrapeTargetK8sOperator } from '../sources.ts';

export const prometheusScrapeTargetK8s: Charm = {
  name: 'prometheus-scrape-target-k8s',
  title: 'Prometheus scrape target',
  about: 'Describes targets outside Juju to a scraper.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      about: 'Publishes scrape jobs and metric alert rules for a scraper to pull.',
    },
  ],
  config: [],
  containers: [],
  tracks: [],
  notDone: [],
  source: prometheusScrapeTargetK8sOperator('charmcraft.yaml'),
};
