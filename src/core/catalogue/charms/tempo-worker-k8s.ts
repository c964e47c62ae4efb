// Tempo worker: its endpoints, options and containers.
import { tempoWorkerBehaviour } from '../behaviour/tempo-worker-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { workerNotDone } from '../not-done.ts';
import { tempoOperators } from '../sources.ts';

export const tempoWorkerK8s: Charm = {
  name: 'tempo-worker-k8s',
  title: 'Tempo worker',
  kind: 'worker',
  product: 'tempo',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'tempo-cluster',
      role: 'requires',
      interface: 'tempo_cluster',
      limit: 1,
      optional: false,
      about:
        "Worker side of the cluster relation: announces the application's roles and each unit's address, and receives the config to run plus telemetry destinations.",
    },
  ],
  config: [
    { name: 'role-all', type: 'boolean', default: true, role: 'all', about: 'Run every role in one process.' },
    {
      name: 'role-querier',
      type: 'boolean',
      default: false,
      role: 'querier',
      about: 'Run the querier role in every unit of this application.',
    },
    {
      name: 'role-query-frontend',
      type: 'boolean',
      default: false,
      role: 'query-frontend',
      about: 'Run the query-frontend role in every unit of this application.',
    },
    {
      name: 'role-ingester',
      type: 'boolean',
      default: false,
      role: 'ingester',
      about: 'Run the ingester role in every unit of this application.',
    },
    {
      name: 'role-distributor',
      type: 'boolean',
      default: false,
      role: 'distributor',
      about: 'Run the distributor role in every unit of this application.',
    },
    {
      name: 'role-compactor',
      type: 'boolean',
      default: false,
      role: 'compactor',
      about: 'Run the compactor role in every unit of this application.',
    },
    {
      name: 'role-metrics-generator',
      type: 'boolean',
      default: false,
      role: 'metrics-generator',
      about: 'Run the metrics-generator role in every unit of this application.',
    },
    { name: 'cpu_limit', type: 'string', default: null, about: 'CPU limit patched on the workload container.' },
    { name: 'memory_limit', type: 'string', default: null, about: 'Memory limit patched on the workload container.' },
  ],
  containers: ['tempo'],
  tracks: [],
  behaviour: tempoWorkerBehaviour,
  notDone: workerNotDone,
  source: tempoOperators('worker/charmcraft.yaml'),
};
