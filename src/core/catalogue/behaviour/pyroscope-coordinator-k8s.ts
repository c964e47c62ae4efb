// What the Pyroscope coordinator does. Its workers are always spoken to in plain http, and never proxied.
import type { Behaviour, UpstreamRow } from '../behaviour.ts';
import { coordinatorContainers, coordinatorStatuses, routes } from './coordinated-workers.ts';

const components = [
  'querier',
  'query-frontend',
  'query-scheduler',
  'ingester',
  'distributor',
  'compactor',
  'store-gateway',
  'tenant-settings',
  'ad-hoc-profiles',
] as const;

export const pyroscopeCoordinatorBehaviour: Behaviour = {
  address: { advertises: 'service', port: 'nginx', ingress: 'replaces-all' },
  uses: [
    { library: 'TraefikRouteRequirer', endpoint: 'ingress', with: { ports: ['nginx', 42424] } },
    { library: 'PeerData', endpoint: 'peers', with: { key: 'fqdn' } },
    { library: 'ClusterProvider', endpoint: 'pyroscope-cluster', with: {} },
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'S3Requirer', endpoint: 's3', with: {} },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'LokiPushApiConsumer', endpoint: 'logging', with: {} },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: coordinatorContainers } },
    { library: 'TracingEndpointRequirer', endpoint: 'charm-tracing', with: { for: 'charm', protocols: ['otlp_http'] } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'workload-tracing',
      with: { for: 'workload', protocols: ['jaeger_thrift_http'] },
    },
    { library: 'Nginx', with: {} },
    { library: 'NginxPrometheusExporter', with: {} },
    { library: 'MetricsEndpointProvider', endpoint: 'metrics-endpoint', with: { jobs: 'cluster' } },
    { library: 'Coordinator', with: {} },
    {
      library: 'GrafanaSourceProvider',
      endpoint: 'grafana-source',
      with: { type: 'grafana-pyroscope-datasource', host: 'unit', port: 'nginx' },
    },
    { library: 'ProfilingEndpointProvider', endpoint: 'profiling', with: { port: 42424 } },
    { library: 'DatasourceExchange', endpoint: 'send-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Pyroscope' } },
  ],
  coordinator: {
    remoteWrite: false,
    tracesItself: false,
    upstreams: [
      ...components.map((role): UpstreamRow => ({ name: role, port: 'worker', of: { role } })),
      { name: 'worker', port: 'worker', of: 'every-address' },
    ],
    servers: [
      {
        port: 'nginx',
        locations: [
          ...routes('worker', undefined, ['= /', '/assets']),
          ...routes('distributor', 'profiles', ['= /ingest']),
          ...routes('query-frontend', 'queries', ['/pyroscope', '/querier']),
          ...routes('tenant-settings', undefined, ['/settings']),
          ...routes('ad-hoc-profiles', undefined, ['/adhocprofiles']),
        ],
      },
      {
        port: 42424,
        locations: [{ match: '/opentelemetry.proto.collector', to: 'distributor', grpc: true, signal: 'profiles' }],
      },
    ],
    upstreamTls: false,
    pages: ['status'],
    // The library's default. With a certificate it asks at 443, while this nginx stays on its port.
    exporterReads: { http: 8080, https: 443 },
    workerPorts: [{ ports: [4040, 7946] }],
  },
  processes: [],
  opens: [{ while: 'always', ports: ['nginx', 42424] }],
  statuses: [...coordinatorStatuses, { when: { is: 'nothing-else' }, name: 'active', message: 'UI ready at {url}' }],
};
