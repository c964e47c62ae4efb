// Tempo coordinator: its endpoints, options and containers.
import { tempoCoordinatorBehaviour } from '../behaviour/tempo-coordinator-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { coordinatorNotDone } from '../not-done.ts';
import { tempoOperators } from '../sources.ts';

export const tempoCoordinatorK8s: Charm = {
  name: 'tempo-coordinator-k8s',
  title: 'Tempo coordinator',
  kind: 'coordinator',
  product: 'tempo',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'tempo-cluster',
      role: 'provides',
      interface: 'tempo_cluster',
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
      about:
        'Scrape jobs for each coordinator unit (exporter) and each worker unit (via the proxy port), plus alert rules.',
    },
    {
      name: 'tracing',
      role: 'provides',
      interface: 'tracing',
      optional: true,
      about: 'Trace intake for other applications; publishes every receiver anyone asked for, plus otlp_http always.',
    },
    {
      name: 'probes',
      role: 'provides',
      interface: 'blackbox_exporter_probes',
      optional: true,
      about: 'Publishes probe targets for the blackbox exporter.',
    },
    {
      name: 'tempo-api',
      role: 'provides',
      interface: 'tempo_api',
      optional: true,
      about: 'Publishes the Tempo HTTP and gRPC API URLs.',
    },
    {
      name: 'provide-cmr-mesh',
      role: 'provides',
      interface: 'cross_model_mesh',
      optional: true,
      about: "Tells the remote side this application's identity so that cross-model mesh policies can be written.",
    },
    {
      name: 's3',
      role: 'requires',
      interface: 's3',
      limit: 1,
      about: 'Receives bucket, endpoint and credentials; without it the coordinator stays blocked.',
    },
    {
      name: 'self-charm-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about:
        'Sends the charm-code traces of the coordinator and of all its workers to another Tempo (or a collector). Without it Tempo keeps its own traces.',
    },
    {
      name: 'self-workload-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about:
        'Sends the traces of the Tempo worker processes to another Tempo (or a collector). Without it Tempo keeps its own traces.',
    },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      optional: true,
      about: 'Push target for logs of nginx, the exporter and all workers.',
    },
    {
      name: 'ingress',
      role: 'requires',
      interface: 'traefik_route',
      optional: true,
      about: 'Programs raw Traefik routers and entry points (needed for non-HTTP-80 receiver ports).',
    },
    {
      name: 'istio-ingress',
      role: 'requires',
      interface: 'istio_ingress_route',
      limit: 1,
      optional: true,
      about: 'Requests HTTP/gRPC listeners and routes on the Istio gateway.',
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
      name: 'send-remote-write',
      role: 'requires',
      interface: 'prometheus_remote_write',
      optional: true,
      about:
        'Where the metrics-generator role pushes span metrics and service graphs; only URLs are used, no alert rules are sent.',
    },
    {
      name: 'receive-datasource',
      role: 'requires',
      interface: 'grafana_datasource_exchange',
      optional: true,
      about:
        'Gets data source ids of Loki and Mimir/Prometheus for trace-to-log, trace-to-metric and service-graph links (symmetric interface).',
    },
    {
      name: 'catalogue',
      role: 'requires',
      interface: 'catalogue',
      optional: true,
      about: 'Adds a link entry to the catalogue page.',
    },
    {
      name: 'service-mesh',
      role: 'requires',
      interface: 'service_mesh',
      limit: 1,
      optional: true,
      about: 'Joins the mesh and submits authorisation policies.',
    },
    {
      name: 'require-cmr-mesh',
      role: 'requires',
      interface: 'cross_model_mesh',
      optional: true,
      about: "Learns a cross-model client's identity so that mesh policies can admit it.",
    },
    {
      name: 'peers',
      role: 'peers',
      interface: 'tempo_peers',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [
    { name: 'retention-period', type: 'int', default: 720, about: 'How long data is kept.' },
    {
      name: 'always_enable_zipkin',
      type: 'boolean',
      default: false,
      about: 'Open this receiver even if nobody requests it.',
    },
    {
      name: 'always_enable_otlp_grpc',
      type: 'boolean',
      default: false,
      about: 'Open this receiver even if nobody requests it.',
    },
    {
      name: 'always_enable_otlp_http',
      type: 'boolean',
      default: false,
      about: 'Open this receiver even if nobody requests it (otlp_http is always open anyway).',
    },
    {
      name: 'always_enable_jaeger_thrift_http',
      type: 'boolean',
      default: false,
      about: 'Open this receiver even if nobody requests it.',
    },
    {
      name: 'always_enable_jaeger_grpc',
      type: 'boolean',
      default: false,
      about: 'Open this receiver even if nobody requests it.',
    },
    { name: 'cpu_limit', type: 'string', default: null, about: 'CPU limit patched on the workload container.' },
    { name: 'memory_limit', type: 'string', default: null, about: 'Memory limit patched on the workload container.' },
  ],
  containers: ['nginx', 'nginx-prometheus-exporter'],
  tracks: [],
  behaviour: tempoCoordinatorBehaviour,
  notDone: coordinatorNotDone,
  source: tempoOperators('coordinator/charmcraft.yaml'),
};
