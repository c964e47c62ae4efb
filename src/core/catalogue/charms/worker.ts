// The worker as the pattern's description names it. It has one role, which is on.
import { workerBehaviour } from '../behaviour/worker.ts';
import type { Charm } from '../catalogue.ts';
import { workerNotDone } from '../not-done.ts';
import { pattern } from '../sources.ts';

export const worker: Charm = {
  name: 'worker',
  title: 'Worker',
  kind: 'worker',
  product: 'generic',
  ofPattern: true,
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'cluster',
      role: 'requires',
      interface: 'generic_cluster',
      limit: 1,
      about: 'Publishes addresses and role; learns the configuration and where logs and traces go.',
    },
  ],
  config: [
    {
      name: 'role-worker',
      type: 'boolean',
      default: true,
      role: 'worker',
      about: 'Run the only role there is.',
    },
  ],
  containers: ['workload'],
  tracks: [],
  behaviour: workerBehaviour,
  notDone: workerNotDone,
  source: pattern('spec.md'),
};
