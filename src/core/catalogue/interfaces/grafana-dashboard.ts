// grafana_dashboard: dashboards on their way to Grafana.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'dashboards',
    writer: 'provider',
    bag: 'application',
    about: 'Compressed dashboards.',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v0/grafana_dashboard.py'),
  },
];

export const grafanaDashboard: readonly Interface[] = [
  {
    name: 'grafana_dashboard',
    about: 'The provider hands dashboards over; Grafana, or a collector that passes them on, takes them.',
    keys,
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v0/grafana_dashboard.py'),
  },
];
