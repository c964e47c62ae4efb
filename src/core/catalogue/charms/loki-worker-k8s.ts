// Loki worker: its endpoints, options and containers.
import { lokiWorkerBehaviour } from '../behaviour/loki-worker-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { workerNotDone } from '../not-done.ts';
import { lokiOperators } from '../sources.ts';

export const lokiWorkerK8s: Charm = {
  name: 'loki-worker-k8s',
  title: 'Loki worker',
  kind: 'worker',
  product: 'loki',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'loki-cluster',
      role: 'requires',
      interface: 'loki_cluster',
      limit: 1,
      optional: true,
      about:
        "Worker side of the cluster relation: announces the application's roles and each unit's address, and receives the config to run plus telemetry destinations.",
    },
  ],
  config: [
    {
      name: 'role-read',
      type: 'boolean',
      default: false,
      role: 'read',
      about: 'Run the read role in every unit of this application.',
    },
    {
      name: 'role-write',
      type: 'boolean',
      default: false,
      role: 'write',
      about: 'Run the write role in every unit of this application.',
    },
    {
      name: 'role-backend',
      type: 'boolean',
      default: false,
      role: 'backend',
      about: 'Run the backend role in every unit of this application.',
    },
    { name: 'role-all', type: 'boolean', default: false, role: 'all', about: 'Run every role in one process.' },
  ],
  containers: ['loki'],
  tracks: [],
  behaviour: lokiWorkerBehaviour,
  notDone: workerNotDone,
  source: lokiOperators('worker/charmcraft.yaml'),
};
