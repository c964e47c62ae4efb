// What the Tempo worker does. Which receivers it opens follows from the ports its coordinator names.
import type { Behaviour, WorkerIntake } from '../behaviour.ts';
import { tempoConfig } from '../sources.ts';
import { otlpTracing, workerStatuses } from './coordinated-workers.ts';
import { receivers } from './receivers.ts';

const intakes = receivers.map(
  ({ port, path }): WorkerIntake => ({
    port,
    path,
    signal: 'traces',
    end: 'store',
    roles: ['distributor'],
    receiver: true,
  }),
);

export const tempoWorkerBehaviour: Behaviour = {
  uses: [
    { library: 'ClusterRequirer', endpoint: 'tempo-cluster', with: {} },
    { library: 'ManualLogForwarder', with: { containers: ['tempo'] } },
    { library: 'Worker', with: {} },
  ],
  worker: {
    process: 'tempo',
    gives: ['metrics', 'logs', 'workload-traces'],
    command: '/bin/tempo -config.file=/etc/worker/config.yaml -target {roles}',
    targets: { all: 'scalable-single-binary' },
    environment: {},
    tracing: otlpTracing,
    remoteWriteRoles: ['metrics-generator'],
    ready: { port: 3200, path: '/ready' },
    servesTls: true,
    legacyPorts: [3200, 4317, 4318, 7946, 9096, 9411, 14250, 14268],
    takes: [
      { port: 3200, path: '/metrics', signal: 'metrics', end: 'serves' },
      { port: 3200, path: '/', signal: 'queries', end: 'serves', roles: ['query-frontend'] },
      { port: 9096, path: '/', signal: 'queries', end: 'serves', roles: ['query-frontend'] },
      ...intakes,
    ],
    handings: [
      { role: 'distributor', signal: 'traces', does: 'passes', to: { role: 'ingester', port: 9096, which: 'copies' } },
      {
        role: 'distributor',
        signal: 'traces',
        does: 'passes',
        to: { role: 'metrics-generator', port: 9096, which: 'any', ifSends: 'metrics' },
      },
      { role: 'ingester', signal: 'traces', does: 'keeps', to: 'object-store' },
      { role: 'query-frontend', signal: 'queries', does: 'queues', to: { role: 'querier', port: 9096, which: 'any' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: { role: 'ingester', port: 9096, which: 'each' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: 'object-store' },
    ],
  },
  processes: [],
  opens: [],
  statuses: [
    { when: { is: 'several-roles' }, name: 'blocked', message: 'cannot have more than 1 enabled role: {role-list}' },
    {
      when: { is: 'role-without-remote-write', role: 'all' },
      name: 'active',
      message: 'metrics-generator disabled. No prometheus remote-write relation configured on the coordinator',
    },
    {
      when: { is: 'role-without-remote-write', role: 'metrics-generator' },
      name: 'blocked',
      message: 'No prometheus remote-write relation configured on the coordinator',
    },
    ...workerStatuses,
  ],
  notes: [
    {
      about:
        'Queriers come for queries to the service of the frontends; spans reach a generator only where it is told where to write.',
      source: tempoConfig('coordinator/src/tempo.py'),
    },
  ],
};
