// What the Loki worker does.
import type { Behaviour } from '../behaviour.ts';
import { lokiDocs, lokiOperators } from '../sources.ts';
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
    // Each role is several components in one process: what they hand to one another there is no hop.
    handings: [
      {
        role: 'write',
        signal: 'logs',
        does: 'passes',
        to: { role: 'write', port: 9095, which: 'copies', countedBy: 'backend' },
      },
      { role: 'write', signal: 'logs', does: 'keeps', to: 'object-store' },
      { role: 'read', signal: 'queries', does: 'asks', to: { role: 'write', port: 9095, which: 'each' } },
      { role: 'read', signal: 'queries', does: 'asks', to: 'object-store' },
      { role: 'backend', signal: 'rules', does: 'keeps', to: 'object-store' },
      {
        role: 'backend',
        signal: 'rules',
        does: 'alerts',
        to: { endpoint: 'alertmanager', key: 'url', path: '/api/v2/alerts' },
      },
    ],
  },
  processes: [],
  opens: [],
  statuses: workerStatuses,
  notes: [
    {
      about: 'Write holds distributor and ingester, read the queriers, backend the rulers.',
      source: lokiDocs('docs/sources/get-started/deployment-modes.md'),
    },
    {
      about: 'What readers ask of the index gateways and query schedulers of backend workers is not modelled.',
      source: lokiDocs('docs/sources/get-started/deployment-modes.md'),
    },
    {
      about: 'Rules are kept in the object store beside the logs, and alerts go to every Alertmanager that is related.',
      source: lokiOperators('coordinator/src/loki_config.py'),
    },
  ],
};
