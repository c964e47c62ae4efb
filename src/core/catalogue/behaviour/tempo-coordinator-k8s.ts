// What the Tempo coordinator does. One server per receiver that is open, one for each of its APIs, one for its workers' telemetry.
import type { Behaviour } from '../behaviour.ts';
import { coordinatorActive, coordinatorContainers, coordinatorStatuses } from './coordinated-workers.ts';
import { receivers } from './receivers.ts';

export const tempoCoordinatorBehaviour: Behaviour = {
  address: { advertises: 'service', ingress: 'replaces-host' },
  uses: [
    { library: 'TraefikRouteRequirer', endpoint: 'ingress', with: { ports: [3200, 9096], receivers: true } },
    {
      library: 'TracingEndpointProvider',
      endpoint: 'tracing',
      with: { receivers, while: 'ready' },
    },
    { library: 'PrometheusRemoteWriteConsumer', endpoint: 'send-remote-write', with: {} },
    { library: 'ClusterProvider', endpoint: 'tempo-cluster', with: {} },
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'S3Requirer', endpoint: 's3', with: {} },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'LokiPushApiConsumer', endpoint: 'logging', with: {} },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: coordinatorContainers } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'self-charm-tracing',
      with: { for: 'charm', protocols: ['otlp_http'] },
    },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'self-workload-tracing',
      with: { for: 'workload', protocols: ['otlp_http'] },
    },
    { library: 'Nginx', with: {} },
    { library: 'NginxPrometheusExporter', with: {} },
    { library: 'MetricsEndpointProvider', endpoint: 'metrics-endpoint', with: { jobs: 'cluster' } },
    { library: 'Coordinator', with: {} },
    { library: 'GrafanaSourceProvider', endpoint: 'grafana-source', with: { type: 'tempo', host: 'unit', port: 3200 } },
    { library: 'DatasourceExchange', endpoint: 'receive-datasource', with: { sources: 'grafana-source' } },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Tempo' } },
    { library: 'PeerData', endpoint: 'peers', with: { key: 'fqdn' } },
  ],
  coordinator: {
    remoteWrite: true,
    tracesItself: true,
    upstreams: [
      { each: 'receiver', of: { role: 'distributor' } },
      { name: 'tempo-http', port: 3200, of: { role: 'query-frontend' } },
      { name: 'tempo-grpc', port: 9096, of: { role: 'query-frontend' } },
    ],
    servers: [
      { each: 'receiver', locations: [{ match: '/', to: '{receiver}', signal: 'traces' }] },
      { port: 3200, locations: [{ match: '/', to: 'tempo-http', signal: 'queries' }] },
      { port: 9096, locations: [{ match: '/', to: 'tempo-grpc', grpc: true, signal: 'queries' }] },
    ],
    upstreamTls: true,
    pages: [],
    // The library's default, which this charm does not change: nothing of its nginx listens there.
    exporterReads: { http: 8080, https: 443 },
    workerPorts: [
      { ports: [3200, 7946] },
      { roles: ['all', 'distributor'], receivers: true },
      { roles: ['all', 'query-frontend'], ports: [9096] },
    ],
  },
  processes: [],
  opens: [{ while: 'ready', ports: [3300], likeWorker: 'all' }],
  statuses: [
    {
      when: { is: 'several-ingresses', endpoints: ['ingress', 'istio-ingress'] },
      name: 'blocked',
      message: "Multiple ingress relations are active ('ingress' and 'istio-ingress'). Remove one of the two.",
    },
    {
      when: { is: 'role-without-remote-write', role: 'metrics-generator' },
      name: 'active',
      message: 'metrics-generator disabled. Add a relation over send-remote-write',
    },
    ...coordinatorStatuses,
    coordinatorActive,
  ],
};
