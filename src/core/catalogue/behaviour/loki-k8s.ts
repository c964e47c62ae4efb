// What the single-process Loki does: takes pushes, each unit by its own name.
import type { Behaviour } from '../behaviour.ts';
import { lokiK8sOperator } from '../sources.ts';
import { tracesByJaeger, tracesCharm } from './charm-tracing.ts';

export const lokiK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 3100, ingress: 'none' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'LokiPushApiProvider', endpoint: 'logging', with: { port: 3100, path: '/loki/api/v1/push' } },
    {
      library: 'MetricsEndpointProvider',
      endpoint: 'metrics-endpoint',
      // The leader's only: it is not made to be scaled.
      with: {
        jobs: [
          { port: 3100, target: 'unit', tls: true },
          { port: 9100, target: 'unit' },
        ],
      },
    },
    { library: 'GrafanaSourceProvider', endpoint: 'grafana-source', with: { type: 'loki', host: 'unit', port: 3100 } },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'DatasourceExchange', endpoint: 'send-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Loki' } },
    tracesCharm('charm-tracing'),
    tracesByJaeger('workload-tracing', 'loki'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'loki',
      gives: ['metrics', 'logs', 'workload-traces'],
      listens: [
        {
          port: 3100,
          tls: true,
          takes: [
            { path: '/metrics', signal: 'metrics', end: 'serves' },
            { path: '/loki/api/v1/push', signal: 'logs', end: 'store' },
            { path: '/loki/api', signal: 'queries', end: 'serves' },
          ],
        },
      ],
    },
    {
      name: 'node-exporter',
      gives: ['metrics', 'logs'],
      listens: [{ port: 9100, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    },
  ],
  opens: [{ while: 'always', ports: [3100] }],
  statuses: [],
  notes: [
    {
      about: 'An ingress per unit is not modelled: units go on naming themselves.',
      source: lokiK8sOperator('charmcraft.yaml'),
    },
    { about: 'That its workload traces go by Jaeger was not read.', source: lokiK8sOperator('charmcraft.yaml') },
  ],
};
