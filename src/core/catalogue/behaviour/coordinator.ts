// What the coordinator of the pattern's description does: an nginx with its exporter, and telemetry of all workers told or passed on.
import type { Behaviour } from '../behaviour.ts';
import { coordinatorActive, coordinatorContainers, coordinatorStatuses, routes } from './coordinated-workers.ts';

export const coordinatorBehaviour: Behaviour = {
  address: { advertises: 'service', port: 'nginx', ingress: 'none' },
  uses: [
    { library: 'ClusterProvider', endpoint: 'cluster', with: {} },
    { library: 'LokiPushApiConsumer', endpoint: 'logging', with: {} },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: coordinatorContainers } },
    { library: 'TracingEndpointRequirer', endpoint: 'charm-tracing', with: { for: 'charm', protocols: ['otlp_http'] } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'workload-tracing',
      with: { for: 'workload', protocols: ['otlp_http'] },
    },
    { library: 'Nginx', with: {} },
    { library: 'NginxPrometheusExporter', with: {} },
    { library: 'MetricsEndpointProvider', endpoint: 'metrics-endpoint', with: { jobs: 'cluster' } },
    { library: 'Coordinator', with: {} },
  ],
  coordinator: {
    remoteWrite: false,
    tracesItself: false,
    upstreams: [{ name: 'worker', port: 'worker', of: { role: 'worker' } }],
    servers: [{ port: 'nginx', locations: routes('worker', 'queries', ['/']) }],
    upstreamTls: true,
    pages: ['status'],
    exporterReads: 'nginx',
    workerPorts: [{ ports: [8080] }],
  },
  processes: [],
  opens: [{ while: 'always', ports: ['nginx'] }],
  statuses: [...coordinatorStatuses, coordinatorActive],
};
