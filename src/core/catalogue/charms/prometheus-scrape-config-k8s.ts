// Prometheus scrape config: no workload; edits scrape jobs on their way.
import type { Charm } from '../catalogue.ts';
import { prometheusScrapeConfigK8sOperator } from '../sources.ts';

export const prometheusScrapeConfigK8s: Charm = {
  name: 'prometheus-scrape-config-k8s',
  title: 'Prometheus scrape config',
  about: 'Changes scrape jobs on their way to the scraper.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      about: 'Re-publishes the modified scrape jobs.',
    },
    {
      name: 'configurable-scrape-jobs',
      role: 'requires',
      interface: 'prometheus_scrape',
      about: 'Takes scrape jobs, to be re-published with changed settings.',
    },
  ],
  config: [
    { name: 'forward_alert_rules', type: 'boolean', default: true, about: 'Pass rules of related applications on.' },
  ],
  containers: [],
  tracks: [],
  notDone: [],
  source: prometheusScrapeConfigK8sOperator('charmcraft.yaml'),
};
