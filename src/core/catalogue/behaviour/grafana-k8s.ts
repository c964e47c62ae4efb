// What Grafana does for its own telemetry, and for those it shows.
import type { Behaviour } from '../behaviour.ts';
import { grafanaK8sOperator } from '../sources.ts';
import { tracesByGrpc, tracesCharm } from './charm-tracing.ts';

export const grafanaK8sBehaviour: Behaviour = {
  address: { advertises: 'service', port: 3000, ingress: 'replaces-all' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'IngressPerAppRequirer', endpoint: 'ingress', with: { port: 3000, stripPrefix: true } },
    {
      library: 'MetricsEndpointProvider',
      endpoint: 'metrics-endpoint',
      with: { jobs: [{ port: 3000, tls: true }] },
    },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['grafana'], rules: true } },
    {
      library: 'GrafanaSourceConsumer',
      endpoint: 'grafana-source',
      with: {
        process: 'grafana',
        asks: {
          loki: { method: 'GET', path: '/loki/api/v1/query_range' },
          prometheus: { method: 'GET', path: '/api/v1/query_range' },
          tempo: { method: 'GET', path: '/api/search' },
          'grafana-pyroscope-datasource': {
            method: 'POST',
            path: '/querier.v1.QuerierService/SelectMergeStacktraces',
          },
        },
      },
    },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Grafana' } },
    tracesCharm('charm-tracing'),
    tracesByGrpc('workload-tracing', 'grafana'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'grafana',
      gives: ['metrics', 'logs', 'workload-traces'],
      listens: [{ port: 3000, tls: true, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    },
  ],
  opens: [{ while: 'always', ports: [3000] }],
  statuses: [],
  notes: [
    {
      about: 'Of what it asks of a data source one request stands for all; other requests may go to other roles.',
      source: grafanaK8sOperator('src/charm.py'),
    },
    {
      about: 'That its workload traces go by OTLP over gRPC was not read.',
      source: grafanaK8sOperator('charmcraft.yaml'),
    },
  ],
};
