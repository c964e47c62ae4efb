// What the Pyroscope worker does. It never serves TLS.
import type { Behaviour } from '../behaviour.ts';
import { pyroscopeDocs, pyroscopeOperators } from '../sources.ts';
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
      { port: 4040, path: '/querier', signal: 'queries', end: 'serves', roles: ['query-frontend'] },
    ],
    handings: [
      {
        role: 'distributor',
        signal: 'profiles',
        does: 'passes',
        to: { role: 'ingester', port: 4040, which: 'copies' },
      },
      { role: 'ingester', signal: 'profiles', does: 'keeps', to: 'object-store' },
      {
        role: 'query-frontend',
        signal: 'queries',
        does: 'passes',
        to: { role: 'query-scheduler', port: 4040, which: 'any' },
      },
      { role: 'query-scheduler', signal: 'queries', does: 'queues', to: { role: 'querier', port: 4040, which: 'any' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: { role: 'ingester', port: 4040, which: 'each' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: { role: 'store-gateway', port: 4040, which: 'each' } },
      { role: 'store-gateway', signal: 'queries', does: 'asks', to: 'object-store' },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
  notes: [
    {
      about: 'Queries wait with a scheduler until a querier comes for them.',
      source: pyroscopeDocs('docs/sources/reference-pyroscope-architecture/components/query-frontend/index.md'),
    },
    {
      about:
        'That its components call one another on the port of its API was concluded from the ports that are opened.',
      source: pyroscopeOperators('coordinator/src/charm.py', '94-131'),
    },
  ],
};
