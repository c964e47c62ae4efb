// What the Mimir worker does.
import type { Behaviour } from '../behaviour.ts';
import { mimirConfig, mimirDocs } from '../sources.ts';
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
    handings: [
      { role: 'distributor', signal: 'metrics', does: 'passes', to: { role: 'ingester', port: 9095, which: 'copies' } },
      { role: 'ingester', signal: 'metrics', does: 'keeps', to: 'object-store' },
      {
        role: 'query-frontend',
        signal: 'queries',
        does: 'passes',
        to: { role: 'query-scheduler', port: 9095, which: 'first' },
      },
      {
        role: 'query-frontend',
        signal: 'queries',
        does: 'queues',
        to: { role: 'querier', port: 9095, which: 'any' },
        unless: 'query-scheduler',
      },
      { role: 'query-scheduler', signal: 'queries', does: 'queues', to: { role: 'querier', port: 9095, which: 'any' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: { role: 'ingester', port: 9095, which: 'each' } },
      { role: 'querier', signal: 'queries', does: 'asks', to: { role: 'store-gateway', port: 9095, which: 'each' } },
      { role: 'store-gateway', signal: 'queries', does: 'asks', to: 'object-store' },
      { role: 'ruler', signal: 'rules', does: 'keeps', to: 'object-store' },
      { role: 'ruler', signal: 'rules', does: 'asks', to: { role: 'ingester', port: 9095, which: 'each' } },
      { role: 'ruler', signal: 'rules', does: 'asks', to: { role: 'store-gateway', port: 9095, which: 'each' } },
      { role: 'store-gateway', signal: 'rules', does: 'asks', to: 'object-store' },
      {
        role: 'ruler',
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
      about:
        'Who calls whom on port 9095, that queriers come for queries, and that a scheduler goes before a frontend.',
      source: mimirConfig('coordinator/src/mimir_config.py'),
    },
    {
      about: 'Rulers look for samples themselves, as no frontend is named to them.',
      source: mimirDocs('docs/sources/mimir/references/architecture/components/ruler/index.md'),
    },
    {
      about: 'What recording rules write back is not modelled.',
      source: mimirDocs('docs/sources/mimir/references/architecture/components/ruler/index.md'),
    },
  ],
};
