// Mimir worker: its endpoints, options and containers.
import { mimirWorkerBehaviour } from '../behaviour/mimir-worker-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { workerNotDone } from '../not-done.ts';
import { mimirOperators } from '../sources.ts';

export const mimirWorkerK8s: Charm = {
  name: 'mimir-worker-k8s',
  title: 'Mimir worker',
  kind: 'worker',
  product: 'mimir',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'mimir-cluster',
      role: 'requires',
      interface: 'mimir_cluster',
      limit: 1,
      optional: false,
      about:
        "Worker side of the cluster relation: announces the application's roles and each unit's address, and receives the config to run plus telemetry destinations.",
    },
  ],
  config: [
    {
      name: 'role-compactor',
      type: 'boolean',
      default: false,
      role: 'compactor',
      about: 'Run the compactor role in every unit of this application.',
    },
    {
      name: 'role-distributor',
      type: 'boolean',
      default: false,
      role: 'distributor',
      about: 'Run the distributor role in every unit of this application.',
    },
    {
      name: 'role-ingester',
      type: 'boolean',
      default: false,
      role: 'ingester',
      about: 'Run the ingester role in every unit of this application.',
    },
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
      name: 'role-store-gateway',
      type: 'boolean',
      default: false,
      role: 'store-gateway',
      about: 'Run the store-gateway role in every unit of this application.',
    },
    {
      name: 'role-alertmanager',
      type: 'boolean',
      default: false,
      role: 'alertmanager',
      about: 'Run the alertmanager role in every unit of this application.',
    },
    {
      name: 'role-overrides-exporter',
      type: 'boolean',
      default: false,
      role: 'overrides-exporter',
      about: 'Run the overrides-exporter role in every unit of this application.',
    },
    {
      name: 'role-query-scheduler',
      type: 'boolean',
      default: false,
      role: 'query-scheduler',
      about: 'Run the query-scheduler role in every unit of this application.',
    },
    {
      name: 'role-ruler',
      type: 'boolean',
      default: false,
      role: 'ruler',
      about: 'Run the ruler role in every unit of this application.',
    },
    {
      name: 'role-flusher',
      type: 'boolean',
      default: false,
      role: 'flusher',
      about: 'Run the flusher role in every unit of this application.',
    },
    { name: 'role-read', type: 'boolean', default: false, role: 'read', about: 'Run querier and query-frontend.' },
    { name: 'role-write', type: 'boolean', default: false, role: 'write', about: 'Run distributor and ingester.' },
    {
      name: 'role-backend',
      type: 'boolean',
      default: false,
      role: 'backend',
      about: 'Run alertmanager, compactor, overrides-exporter, query-scheduler, ruler and store-gateway.',
    },
    {
      name: 'role-all',
      type: 'boolean',
      default: false,
      role: 'all',
      about: 'Run compactor, distributor, ingester, querier, query-frontend, ruler and store-gateway in one process.',
    },
  ],
  containers: ['mimir'],
  tracks: [],
  behaviour: mimirWorkerBehaviour,
  notDone: workerNotDone,
  source: mimirOperators('worker/charmcraft.yaml'),
};
