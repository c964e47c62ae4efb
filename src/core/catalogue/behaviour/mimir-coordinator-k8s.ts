// What the Mimir coordinator does. Routes and ports as its nginx configuration has them.
import type { Behaviour, UpstreamRow } from '../behaviour.ts';
import { coordinatorActive, coordinatorContainers, coordinatorStatuses, routes } from './coordinated-workers.ts';

const components = [
  'overrides-exporter',
  'query-scheduler',
  'flusher',
  'query-frontend',
  'querier',
  'store-gateway',
  'ingester',
  'distributor',
  'ruler',
  'alertmanager',
  'compactor',
] as const;

export const mimirCoordinatorBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 'nginx', ingress: 'replaces-all' },
  uses: [
    { library: 'IngressPerAppRequirer', endpoint: 'ingress', with: { port: 'nginx', stripPrefix: true } },
    { library: 'ClusterProvider', endpoint: 'mimir-cluster', with: {} },
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
    {
      library: 'GrafanaSourceProvider',
      endpoint: 'grafana-source',
      with: {
        type: 'prometheus',
        host: 'unit',
        port: 'nginx',
        path: '/prometheus',
        extra: { httpHeaderName1: 'X-Scope-OrgID' },
        secure: { httpHeaderValue1: 'anonymous' },
      },
    },
    {
      library: 'PrometheusRemoteWriteProvider',
      endpoint: 'receive-remote-write',
      with: { port: 'nginx', path: '/api/v1/push' },
    },
    { library: 'DatasourceExchange', endpoint: 'send-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Mimir' } },
  ],
  coordinator: {
    remoteWrite: false,
    tracesItself: false,
    upstreams: components.map((role): UpstreamRow => ({ name: role, port: 'worker', of: { role } })),
    servers: [
      {
        port: 'nginx',
        locations: [
          ...routes('distributor', undefined, ['/distributor']),
          ...routes('distributor', 'metrics', ['/api/v1/push', '/otlp/v1/metrics']),
          ...routes('ruler', 'rules', [
            '/prometheus/config/v1/rules',
            '/prometheus/api/v1/rules',
            '/prometheus/api/v1/alerts',
            '= /ruler/ring',
          ]),
          ...routes('alertmanager', undefined, ['/alertmanager', '/multitenant_alertmanager/status', '/api/v1/alerts']),
          ...routes('query-frontend', 'queries', ['/prometheus', '= /api/v1/status/buildinfo']),
          ...routes('compactor', undefined, ['= /api/v1/upload/block/']),
        ],
      },
    ],
    upstreamTls: true,
    pages: ['health', 'status'],
    exporterReads: 'nginx',
    workerPorts: [{ ports: [8080, 9095] }],
    rules: { path: '/prometheus/config/v1/rules', from: ['receive-remote-write'] },
  },
  processes: [],
  opens: [{ while: 'ready', ports: ['nginx'] }],
  statuses: [...coordinatorStatuses, coordinatorActive],
};
