// What the Mimir worker does.
import type { Behaviour } from '../behaviour.ts';
import { jaegerTracing, modelProxy, workerStatuses } from './coordinated-workers.ts';

export const mimirWorkerBehaviour: Behaviour = {
  uses: [
    { library: 'ClusterRequirer', endpoint: 'mimir-cluster', with: {} },
    { library: 'ManualLogForwarder', with: { containers: ['mimir'] } },
    { library: 'Worker', with: {} },
  ],
  worker: {
    process: 'mimir',
    gives: ['metrics', 'logs', 'workload-traces'],
    command: '/bin/mimir --config.file=/etc/worker/config.yaml -target {roles} -auth.multitenancy-enabled=false',
    environment: modelProxy,
    tracing: jaegerTracing,
    ready: { port: 8080, path: '/ready' },
    servesTls: true,
    legacyPorts: [8080],
    takes: [
      { port: 8080, path: '/metrics', signal: 'metrics', end: 'serves' },
      { port: 8080, path: '/api/v1/push', signal: 'metrics', end: 'store', roles: ['distributor'] },
      { port: 8080, path: '/otlp/v1/metrics', signal: 'metrics', end: 'store', roles: ['distributor'] },
      { port: 8080, path: '/prometheus', signal: 'queries', end: 'serves', roles: ['query-frontend'] },
      { port: 8080, path: '/prometheus/config/v1/rules', signal: 'rules', end: 'serves', roles: ['ruler'] },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
};
