// Pyroscope coordinator: its endpoints, options and containers.
import { pyroscopeCoordinatorBehaviour } from '../behaviour/pyroscope-coordinator-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { coordinatorNotDone } from '../not-done.ts';
import { pyroscopeOperators } from '../sources.ts';

export const pyroscopeCoordinatorK8s: Charm = {
  name: 'pyroscope-coordinator-k8s',
  title: 'Pyroscope coordinator',
  kind: 'coordinator',
  product: 'pyroscope',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'pyroscope-cluster',
      role: 'provides',
      interface: 'pyroscope_cluster',
      about:
        'Coordinator side of the cluster relation: hands every related worker application its workload config, certificates and telemetry destinations; reads back roles and unit addresses.',
    },
    {
      name: 'grafana-dashboard',
      role: 'provides',
      interface: 'grafana_dashboard',
      optional: true,
      about: 'Hands bundled dashboards to Grafana.',
    },
    {
      name: 'grafana-source',
      role: 'provides',
      interface: 'grafana_datasource',
      optional: true,
      about: 'Registers this application as a Grafana data source; gets data source ids back.',
    },
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      optional: true,
      about: 'Scrape jobs for each coordinator unit (exporter) and each worker unit (direct), plus alert rules.',
    },
    {
      name: 'send-datasource',
      role: 'provides',
      interface: 'grafana_datasource_exchange',
      optional: true,
      about: 'Swaps data source ids with another store so Grafana can link signals.',
    },
    {
      name: 'profiling',
      role: 'provides',
      interface: 'profiling',
      optional: true,
      about: 'Profile intake for other applications (OTLP gRPC, port 42424).',
    },
    {
      name: 's3',
      role: 'requires',
      interface: 's3',
      limit: 1,
      about: 'Receives bucket, endpoint and credentials; without it the coordinator stays blocked.',
    },
    {
      name: 'charm-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Trace receivers (otlp_http) for the charm code of coordinator and workers.',
    },
    {
      name: 'workload-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Trace receivers (jaeger_thrift_http) for the Pyroscope worker processes.',
    },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      optional: true,
      about: 'Push target for logs of nginx, the exporter and all workers.',
    },
    {
      name: 'certificates',
      role: 'requires',
      interface: 'tls-certificates',
      limit: 1,
      optional: true,
      about: 'Requests a signed certificate; its presence switches the application to TLS.',
    },
    {
      name: 'catalogue',
      role: 'requires',
      interface: 'catalogue',
      optional: true,
      about: 'Adds a link entry to the catalogue page.',
    },
    {
      name: 'ingress',
      role: 'requires',
      interface: 'traefik_route',
      limit: 1,
      optional: true,
      about: 'Programs raw Traefik routers and entry points (needed for non-HTTP-80 receiver ports).',
    },
    {
      name: 'peers',
      role: 'peers',
      interface: 'pyroscope_peers',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [
    { name: 'cpu_limit', type: 'string', default: null, about: 'CPU limit patched on the workload container.' },
    { name: 'memory_limit', type: 'string', default: null, about: 'Memory limit patched on the workload container.' },
    { name: 'retention_period', type: 'string', default: '1d', about: 'How long blocks are kept.' },
    { name: 'deletion_delay', type: 'string', default: '12h', about: 'Grace time before a marked block is deleted.' },
    { name: 'cleanup_interval', type: 'string', default: '15m', about: 'Compactor clean-up period.' },
  ],
  containers: ['nginx', 'nginx-prometheus-exporter'],
  tracks: [],
  behaviour: pyroscopeCoordinatorBehaviour,
  notDone: coordinatorNotDone,
  source: pyroscopeOperators('coordinator/charmcraft.yaml'),
};
