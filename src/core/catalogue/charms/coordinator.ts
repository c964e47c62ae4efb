// The coordinator as the pattern's description names it.
import { coordinatorBehaviour } from '../behaviour/coordinator.ts';
import type { Charm } from '../catalogue.ts';
import { coordinatorNotDone } from '../not-done.ts';
import { pattern } from '../sources.ts';

export const coordinator: Charm = {
  name: 'coordinator',
  title: 'Coordinator',
  kind: 'coordinator',
  product: 'generic',
  ofPattern: true,
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'cluster',
      role: 'provides',
      interface: 'generic_cluster',
      about: 'Tells every worker its configuration and where its logs and traces go; learns their addresses and roles.',
    },
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      optional: true,
      about: 'Describes nginx and every worker to the scraper, and hands over the alert rules.',
    },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      optional: true,
      about: 'Learns where logs are pushed: those of nginx, and through the cluster relation those of the workers.',
    },
    {
      name: 'charm-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Learns where the charm code of coordinator and workers sends its traces.',
    },
    {
      name: 'workload-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Learns where the workloads of the workers send their traces.',
    },
  ],
  config: [],
  containers: ['nginx', 'nginx-prometheus-exporter'],
  tracks: [],
  behaviour: coordinatorBehaviour,
  notDone: coordinatorNotDone,
  source: pattern('spec.md'),
};
