// Pyroscope worker: its endpoints, options and containers.
import { pyroscopeWorkerBehaviour } from '../behaviour/pyroscope-worker-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { workerNotDone } from '../not-done.ts';
import { pyroscopeOperators } from '../sources.ts';

export const pyroscopeWorkerK8s: Charm = {
  name: 'pyroscope-worker-k8s',
  title: 'Pyroscope worker',
  kind: 'worker',
  product: 'pyroscope',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'pyroscope-cluster',
      role: 'requires',
      interface: 'pyroscope_cluster',
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
      name: 'role-query-scheduler',
      type: 'boolean',
      default: false,
      role: 'query-scheduler',
      about: 'Run the query-scheduler role in every unit of this application.',
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
      name: 'role-store-gateway',
      type: 'boolean',
      default: false,
      role: 'store-gateway',
      about: 'Run the store-gateway role in every unit of this application.',
    },
    {
      name: 'role-tenant-settings',
      type: 'boolean',
      default: false,
      role: 'tenant-settings',
      about: 'Run the tenant-settings role in every unit of this application.',
    },
    {
      name: 'role-ad-hoc-profiles',
      type: 'boolean',
      default: false,
      role: 'ad-hoc-profiles',
      about: 'Run the ad-hoc-profiles role in every unit of this application.',
    },
    { name: 'cpu_limit', type: 'string', default: null, about: 'CPU limit patched on the workload container.' },
    { name: 'memory_limit', type: 'string', default: null, about: 'Memory limit patched on the workload container.' },
  ],
  containers: ['pyroscope'],
  tracks: [],
  behaviour: pyroscopeWorkerBehaviour,
  notDone: workerNotDone,
  source: pyroscopeOperators('worker/charmcraft.yaml'),
};
