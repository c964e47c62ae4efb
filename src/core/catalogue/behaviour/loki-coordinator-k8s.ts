// What the Loki coordinator does. Routes and ports as its nginx configuration has them.
import type { Behaviour } from '../behaviour.ts';
import { coordinatorActive, coordinatorContainers, coordinatorStatuses, routes } from './coordinated-workers.ts';

const multiTenant = {
  extra: { httpHeaderName1: 'X-Scope-OrgID' },
  secure: { httpHeaderValue1: 'anonymous' },
} as const;

export const lokiCoordinatorBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 'nginx', ingress: 'replaces-all' },
  uses: [
    { library: 'IngressPerAppRequirer', endpoint: 'ingress', with: { port: 'nginx', stripPrefix: true } },
    { library: 'ClusterProvider', endpoint: 'loki-cluster', with: {} },
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'S3Requirer', endpoint: 's3', with: {} },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboards-provider', with: {} },
    { library: 'LokiPushApiConsumer', endpoint: 'logging-consumer', with: {} },
    { library: 'LogForwarder', endpoint: 'logging-consumer', with: { containers: coordinatorContainers } },
    { library: 'TracingEndpointRequirer', endpoint: 'charm-tracing', with: { for: 'charm', protocols: ['otlp_http'] } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'workload-tracing',
      with: { for: 'workload', protocols: ['jaeger_thrift_http'] },
    },
    { library: 'Nginx', with: {} },
    { library: 'NginxPrometheusExporter', with: {} },
    { library: 'MetricsEndpointProvider', endpoint: 'self-metrics-endpoint', with: { jobs: 'cluster' } },
    { library: 'Coordinator', with: {} },
    { library: 'LokiPushApiProvider', endpoint: 'logging', with: { port: 'nginx', path: '/loki/api/v1/push' } },
    {
      library: 'GrafanaSourceProvider',
      endpoint: 'grafana-source',
      with: { type: 'loki', host: 'application', port: 'nginx', ...multiTenant },
    },
    { library: 'DatasourceExchange', endpoint: 'send-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Loki' } },
  ],
  coordinator: {
    remoteWrite: false,
    tracesItself: false,
    upstreams: [
      { name: 'read', port: 'worker', of: { role: 'read' } },
      { name: 'write', port: 'worker', of: { role: 'write' } },
      { name: 'backend', port: 'worker', of: { role: 'backend' } },
      { name: 'all', port: 'worker', of: { role: 'all' } },
      { name: 'worker', port: 'worker', of: 'every-address' },
    ],
    servers: [
      {
        port: 'nginx',
        locations: [
          ...routes('write', 'logs', ['= /loki/api/v1/push']),
          ...routes('backend', 'rules', ['^~ /loki/api/v1/rules', '~ /prometheus/.*']),
          { match: '= /api/v1/rules', to: 'backend', path: '/loki/api/v1/rules', signal: 'rules' },
          ...routes('read', 'queries', ['= /loki/api/v1/tail', '~ /loki/api/.*']),
          ...routes('worker', 'queries', ['= /loki/api/v1/format_query', '= /loki/api/v1/status/buildinfo', '= /ring']),
        ],
      },
    ],
    upstreamTls: true,
    pages: ['health', 'status'],
    exporterReads: 'nginx',
    workerPorts: [{ ports: [3100] }],
    rules: { path: '/loki/api/v1/rules', from: ['logging'] },
  },
  processes: [],
  opens: [{ while: 'always', ports: ['nginx'] }],
  statuses: [...coordinatorStatuses, coordinatorActive],
};
