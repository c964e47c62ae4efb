// Deployments of any size with a bit of everything: sites of twenty applications each, three units an application, a model to a site.
// A site has three clusters, stores beside them, a collector in the middle, and applications of charms that nobody knows.
import { parsed } from './drawing.mjs';

const units = 3;

/** @param {number} applications a multiple of the size of a site gives exactly as many */
export function mixture(applications) {
  const sites = Array.from({ length: Math.ceil(applications / members.length) }, (_, number) => site(number));
  return parsed({
    orrery: 1,
    applications: Object.fromEntries(sites.flatMap((one) => one.applications).slice(0, applications)),
    relations: sites.flatMap((one) => one.relations),
    charms: { client: { endpoints: clientEndpoints } },
  });
}

const clientEndpoints = {
  logging: { role: 'requires', interface: 'loki_push_api' },
  metrics: { role: 'provides', interface: 'prometheus_scrape' },
  tracing: { role: 'requires', interface: 'tracing' },
};

/** @type {readonly (readonly [name: string, charm: string, config?: Readonly<Record<string, boolean>>])[]} */
const members = [
  ['ca', 'self-signed-certificates'],
  ['s3', 's3-integrator'],
  ['loki', 'loki-coordinator-k8s'],
  ['loki-read', 'loki-worker-k8s', { 'role-read': true }],
  ['loki-write', 'loki-worker-k8s', { 'role-write': true }],
  ['loki-backend', 'loki-worker-k8s', { 'role-backend': true }],
  ['mimir', 'mimir-coordinator-k8s'],
  ['mimir-worker', 'mimir-worker-k8s', { 'role-all': true }],
  ['tempo', 'tempo-coordinator-k8s'],
  ['tempo-worker', 'tempo-worker-k8s'],
  ['otelcol', 'opentelemetry-collector-k8s'],
  ['prometheus', 'prometheus-k8s'],
  ['grafana', 'grafana-k8s'],
  ['alertmanager', 'alertmanager-k8s'],
  ['traefik', 'traefik-k8s'],
  ['catalogue', 'catalogue-k8s'],
  ['client-a', 'client'],
  ['client-b', 'client'],
  ['client-c', 'client'],
  ['client-d', 'client'],
];

/** @type {readonly (readonly [string, string])[]} */
const lines = [
  ['loki:loki-cluster', 'loki-read:loki-cluster'],
  ['loki:loki-cluster', 'loki-write:loki-cluster'],
  ['loki:loki-cluster', 'loki-backend:loki-cluster'],
  ['mimir:mimir-cluster', 'mimir-worker:mimir-cluster'],
  ['tempo:tempo-cluster', 'tempo-worker:tempo-cluster'],
  ...['loki', 'mimir', 'tempo'].map((store) => /** @type {const} */ ([`${store}:s3`, 's3:s3-credentials'])),
  ['loki:logging-consumer', 'otelcol:receive-loki-logs'],
  ['mimir:logging-consumer', 'otelcol:receive-loki-logs'],
  ['tempo:logging', 'otelcol:receive-loki-logs'],
  ['grafana:logging', 'otelcol:receive-loki-logs'],
  ['loki:logging', 'otelcol:send-loki-logs'],
  ['loki:self-metrics-endpoint', 'otelcol:metrics-endpoint'],
  ['mimir:self-metrics-endpoint', 'otelcol:metrics-endpoint'],
  ['tempo:metrics-endpoint', 'otelcol:metrics-endpoint'],
  ['alertmanager:self-metrics-endpoint', 'prometheus:metrics-endpoint'],
  ['grafana:metrics-endpoint', 'prometheus:metrics-endpoint'],
  ['mimir:receive-remote-write', 'otelcol:send-remote-write'],
  ['tempo:send-remote-write', 'mimir:receive-remote-write'],
  ['loki:charm-tracing', 'otelcol:receive-traces'],
  ['mimir:charm-tracing', 'otelcol:receive-traces'],
  ['tempo:tracing', 'otelcol:send-traces'],
  ['loki:alertmanager', 'alertmanager:alerting'],
  ['mimir:alertmanager', 'alertmanager:alerting'],
  ['grafana:grafana-source', 'prometheus:grafana-source'],
  ['traefik:ingress', 'alertmanager:ingress'],
  ['traefik:ingress', 'grafana:ingress'],
  ['traefik:traefik-route', 'otelcol:ingress'],
  ['ca:certificates', 'loki:certificates'],
  ['ca:certificates', 'grafana:certificates'],
  ['catalogue:catalogue', 'grafana:catalogue'],
  ...['client-a', 'client-b', 'client-c', 'client-d'].flatMap(
    (client) =>
      /** @type {const} */ ([
        [`${client}:logging`, 'otelcol:receive-loki-logs'],
        [`${client}:metrics`, 'otelcol:metrics-endpoint'],
        [`${client}:tracing`, 'otelcol:receive-traces'],
      ]),
  ),
];

/** The model's number stands in front, as names of applications may not end in one. @param {number} number */
function site(number) {
  /** @param {string} ref */
  const own = (ref) => `s${number}-${ref}`;
  const model = `site-${number}`;
  return {
    applications: members.map(([name, charm, config = {}]) => [own(name), { charm, model, units, config }]),
    relations: lines.map(([one, other]) => [own(one), own(other)]),
  };
}
