// What Prometheus does: scrapes and keeps, takes what is pushed, and gives its own telemetry away like any other charm.
import type { Behaviour } from '../behaviour.ts';
import { prometheusK8sOperator } from '../sources.ts';
import { tracesByGrpc, tracesCharm } from './charm-tracing.ts';

export const prometheusK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 9090, ingress: 'none' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'MetricsEndpointConsumer', endpoint: 'metrics-endpoint', with: { process: 'prometheus' } },
    {
      library: 'MetricsEndpointProvider',
      endpoint: 'self-metrics-endpoint',
      with: { jobs: [{ port: 9090, tls: true }] },
    },
    {
      library: 'PrometheusRemoteWriteProvider',
      endpoint: 'receive-remote-write',
      with: { port: 9090, path: '/api/v1/write' },
    },
    {
      library: 'GrafanaSourceProvider',
      endpoint: 'grafana-source',
      with: { type: 'prometheus', host: 'unit', port: 9090 },
    },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['prometheus'], rules: true } },
    { library: 'DatasourceExchange', endpoint: 'send-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Prometheus' } },
    tracesCharm('charm-tracing'),
    tracesByGrpc('workload-tracing', 'prometheus'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'prometheus',
      gives: ['metrics', 'logs', 'workload-traces'],
      listens: [
        {
          port: 9090,
          tls: true,
          takes: [
            { path: '/metrics', signal: 'metrics', end: 'serves' },
            { path: '/api/v1/write', signal: 'metrics', end: 'store' },
            { path: '/api', signal: 'queries', end: 'serves' },
          ],
        },
      ],
      scrapesItself: { port: 9090, path: '/metrics' },
    },
  ],
  opens: [{ while: 'always', ports: [9090] }],
  statuses: [],
  notes: [
    {
      about: 'An ingress per unit is not modelled: units go on naming themselves.',
      source: prometheusK8sOperator('charmcraft.yaml'),
    },
    {
      about: 'That its workload traces go by OTLP over gRPC was not read.',
      source: prometheusK8sOperator('charmcraft.yaml'),
    },
  ],
};
