// What the Loki worker does.
import type { Behaviour } from '../behaviour.ts';
import { jaegerTracing, modelProxy, workerStatuses } from './coordinated-workers.ts';

export const lokiWorkerBehaviour: Behaviour = {
  uses: [
    { library: 'ClusterRequirer', endpoint: 'loki-cluster', with: {} },
    { library: 'ManualLogForwarder', with: { containers: ['loki'] } },
    { library: 'Worker', with: {} },
  ],
  worker: {
    process: 'loki',
    gives: ['metrics', 'logs', 'workload-traces'],
    command: '/bin/loki --config.file=/etc/worker/config.yaml -target {roles}',
    environment: modelProxy,
    // By the role as it is set: the charm does not look into meta-roles here.
    environmentByRole: [
      {
        roles: ['backend', 'write'],
        set: {
          AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
          AWS_REQUEST_CHECKSUM_VALIDATION: 'when_required',
        },
      },
    ],
    tracing: jaegerTracing,
    ready: { port: 3100, path: '/ready' },
    servesTls: true,
    legacyPorts: [3100],
    takes: [
      { port: 3100, path: '/metrics', signal: 'metrics', end: 'serves' },
      { port: 3100, path: '/loki/api/v1/push', signal: 'logs', end: 'store', roles: ['write'] },
      { port: 3100, path: '/loki/api/v1/rules', signal: 'rules', end: 'serves', roles: ['backend'] },
      { port: 3100, path: '/loki/api', signal: 'queries', end: 'serves', roles: ['read'] },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
};
