// What the Pyroscope worker does. It never serves TLS.
import type { Behaviour } from '../behaviour.ts';
import { jaegerTracing, workerStatuses } from './coordinated-workers.ts';

export const pyroscopeWorkerBehaviour: Behaviour = {
  uses: [
    { library: 'ClusterRequirer', endpoint: 'pyroscope-cluster', with: {} },
    { library: 'ManualLogForwarder', with: { containers: ['pyroscope'] } },
    { library: 'Worker', with: {} },
  ],
  worker: {
    process: 'pyroscope',
    gives: ['metrics', 'logs', 'workload-traces'],
    command: '/usr/bin/pyroscope -config.file=/etc/worker/config.yaml -target={roles}',
    environment: {},
    tracing: jaegerTracing,
    ready: { port: 4040, path: '/ready' },
    servesTls: false,
    legacyPorts: [],
    takes: [
      { port: 4040, path: '/metrics', signal: 'metrics', end: 'serves' },
      { port: 4040, path: '/ingest', signal: 'profiles', end: 'store', roles: ['distributor'] },
      { port: 4040, path: '/opentelemetry.proto.collector', signal: 'profiles', end: 'store', roles: ['distributor'] },
      { port: 4040, path: '/pyroscope', signal: 'queries', end: 'serves', roles: ['query-frontend'] },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
};
