// What the worker of the pattern's description does: one workload with its metrics, told by its coordinator where the rest goes.
import type { Behaviour } from '../behaviour.ts';
import { otlpTracing, workerStatuses } from './coordinated-workers.ts';

export const workerBehaviour: Behaviour = {
  uses: [
    { library: 'ClusterRequirer', endpoint: 'cluster', with: {} },
    { library: 'ManualLogForwarder', with: { containers: ['workload'] } },
    { library: 'Worker', with: {} },
  ],
  worker: {
    process: 'workload',
    gives: ['metrics', 'logs', 'workload-traces'],
    command: '/bin/workload -config.file=/etc/worker/config.yaml -target {roles}',
    environment: {},
    tracing: otlpTracing,
    ready: { port: 8080, path: '/ready' },
    servesTls: true,
    legacyPorts: [],
    takes: [
      { port: 8080, path: '/metrics', signal: 'metrics', end: 'serves' },
      { port: 8080, path: '/', signal: 'queries', end: 'serves' },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
};
