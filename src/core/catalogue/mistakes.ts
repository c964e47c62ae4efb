// Small drawings that are wrong, one for each finding, by its code: what a help page shows, and what the tests of the rules begin with.
// Written as tests write drawings: an application with its charm, units and options in brackets; a line with two dashes for a relation;
// what an application publishes after an equals sign.

/** `before`: how it was drawn first, where the mistake lies in the change. */
export type Mistake = { readonly before?: string; readonly drawing: string };

/** A cluster that lacks nothing, and neither sends nor tells anything of itself. */
const loki = `loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all`;

const lokiInTwo = `loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-front (loki-worker-k8s, role-read=true, role-write=true)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-front`;

const tempo = `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
tempo-all (tempo-worker-k8s, units 3)
tempo:s3 -- tempo-s3
tempo:tempo-cluster -- tempo-all`;

const mimir = `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
mimir-all (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir:mimir-cluster -- mimir-all`;

export const mistakes: Readonly<Record<string, Mistake>> = {
  'relation/interfaces-differ': {
    drawing: `loki (loki-coordinator-k8s)
prometheus (prometheus-k8s)
loki:s3 -- prometheus:metrics-endpoint`,
  },
  'relation/same-side': {
    drawing: `loki (loki-coordinator-k8s)
mimir (mimir-coordinator-k8s)
loki:self-metrics-endpoint -- mimir:self-metrics-endpoint`,
  },
  'relation/unknown-endpoint': {
    drawing: `loki (loki-coordinator-k8s)
prometheus (prometheus-k8s)
loki:metrics-endpoint -- prometheus:metrics-endpoint`,
  },
  'relation/ambiguous': {
    drawing: `tempo (tempo-coordinator-k8s)
otelcol (opentelemetry-collector-k8s)
tempo -- otelcol`,
  },
  'relation/no-match': {
    drawing: `loki-read (loki-worker-k8s)
prometheus (prometheus-k8s)
loki-read -- prometheus`,
  },
  'relation/limit-exceeded': {
    drawing: `loki (loki-coordinator-k8s)
one (s3-integrator)
two (s3-integrator)
loki:s3 -- one
loki:s3 -- two`,
  },
  'relation/drawn-twice': {
    drawing: `loki (loki-coordinator-k8s)
loki-read (loki-worker-k8s)
loki -- loki-read
loki:loki-cluster -- loki-read`,
  },
  'relation/itself': {
    drawing: `loki (loki-coordinator-k8s)
loki:logging -- loki:logging-consumer`,
  },
  'relation/both-far': {
    drawing: `charm store: provides logging loki_push_api
charm source: requires logs loki_push_api
far-logs (store, saas admin/one.logs)
far-app (source, saas admin/two.app)
far-logs:logging -- far-app:logs`,
  },
  'relation/unknown-application': {
    drawing: `loki (loki-coordinator-k8s)
?otelcol:receive-loki-logs -- loki:logging-consumer`,
  },
  'relation/malformed': {
    drawing: `loki (loki-coordinator-k8s)
loki-read (loki-worker-k8s)
loki:loki-cluster:read -- loki-read`,
  },
  'cluster/no-workers': { drawing: 'loki (loki-coordinator-k8s)' },
  'cluster/role-missing': { drawing: lokiInTwo },
  'cluster/role-without-unit': {
    before: `${lokiInTwo}
loki-backend (loki-worker-k8s, role-backend=true)
loki:loki-cluster -- loki-backend`,
    drawing: `${lokiInTwo}
loki-backend (loki-worker-k8s, units 0, role-backend=true)
loki:loki-cluster -- loki-backend`,
  },
  'cluster/no-s3': {
    drawing: `loki (loki-coordinator-k8s)
loki-all (loki-worker-k8s, role-all=true)
loki:loki-cluster -- loki-all`,
  },
  'cluster/s3-incomplete': {
    drawing: `loki (loki-coordinator-k8s)
loki-s3 (s3-integrator, assume false)
loki-all (loki-worker-k8s, role-all=true)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all`,
  },
  'cluster/frozen': {
    before: loki,
    drawing: `loki (loki-coordinator-k8s)
loki-all (loki-worker-k8s, units 3, role-all=true)
loki:loki-cluster -- loki-all`,
  },
  'cluster/across-models': {
    drawing: `loki (loki-coordinator-k8s, model cos)
loki-all (loki-worker-k8s, model far, role-all=true)
loki:loki-cluster -- loki-all`,
  },
  'cluster/no-replication': {
    drawing: `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
tempo-all (tempo-worker-k8s)
tempo:s3 -- tempo-s3
tempo:tempo-cluster -- tempo-all`,
  },
  'cluster/below-recommended': {
    drawing: `loki (loki-coordinator-k8s, 2/stable)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, 2/stable, units 2, role-all=true)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all`,
  },
  'cluster/idle-role': { drawing: tempo },
  'cluster/role-outside-all': { drawing: mimir },
  'worker/no-coordinator': { drawing: 'loki-read (loki-worker-k8s, role-read=true)' },
  'worker/no-role': {
    drawing: `${loki}
loki-idle (loki-worker-k8s)
loki:loki-cluster -- loki-idle`,
  },
  'worker/several-roles': { drawing: 'tempo-querier (tempo-worker-k8s, role-querier=true)' },
  'worker/role-outdated': {
    before: `${loki}
loki-read (loki-worker-k8s, role-read=true)
loki:loki-cluster -- loki-read`,
    drawing: `${loki}
loki-read (loki-worker-k8s, role-read=false)
loki:loki-cluster -- loki-read`,
  },
  'metrics/nobody-scrapes': { drawing: loki },
  'metrics/several-scrapers': {
    drawing: `${loki}
one (prometheus-k8s)
two (prometheus-k8s)
loki:self-metrics-endpoint -- one:metrics-endpoint
loki:self-metrics-endpoint -- two:metrics-endpoint`,
  },
  'metrics/duplicated': {
    drawing: `otelcol (opentelemetry-collector-k8s)
prometheus (prometheus-k8s, units 2)
alertmanager (alertmanager-k8s)
alertmanager:self-metrics-endpoint -- otelcol:metrics-endpoint
otelcol:send-remote-write -- prometheus:receive-remote-write`,
  },
  'metrics/scheme-differs': {
    drawing: `pyroscope (pyroscope-coordinator-k8s)
pyroscope-s3 (s3-integrator)
pyroscope-all (pyroscope-worker-k8s, units 3)
prometheus (prometheus-k8s)
ca (self-signed-certificates)
pyroscope:s3 -- pyroscope-s3
pyroscope:pyroscope-cluster -- pyroscope-all
pyroscope:metrics-endpoint -- prometheus:metrics-endpoint
pyroscope:certificates -- ca`,
  },
  'metrics/across-models': {
    drawing: `alertmanager (alertmanager-k8s, model cos)
prometheus (prometheus-k8s, model far)
alertmanager:self-metrics-endpoint -- prometheus:metrics-endpoint`,
  },
  'logs/no-destination': { drawing: loki },
  'logs/endpoint-missing': {
    drawing: `${loki}
charm store: provides logging loki_push_api
logs (store)
logs:logging = {}
logs/0:logging = {}
loki:logging-consumer -- logs:logging`,
  },
  'logs/duplicated': {
    drawing: `alertmanager (alertmanager-k8s)
loki (loki-coordinator-k8s, units 2)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
alertmanager:logging -- loki:logging`,
  },
  'logs/target-kept': {
    before: `${loki}
otelcol (opentelemetry-collector-k8s)
loki:logging-consumer -- otelcol:receive-loki-logs`,
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)`,
  },
  'traces/no-destination': { drawing: loki },
  'traces/only-charm': {
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)
loki:charm-tracing -- otelcol:receive-traces`,
  },
  'traces/only-workload': {
    drawing: `${loki}
${tempo}
loki:workload-tracing -- tempo:tracing`,
  },
  'traces/protocol-not-offered': {
    drawing: `${loki}
charm store: provides tracing tracing
traces (store)
traces:tracing = {"receivers": [{"protocol": {"name": "zipkin", "type": "http"}, "url": "http://traces:9411"}]}
loki:workload-tracing -- traces:tracing`,
  },
  'traces/wrong-port': {
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)
loki:workload-tracing -- otelcol:receive-traces`,
  },
  'traces/into-itself': { drawing: tempo },
  'traces/destination-kept': {
    before: `${loki}
${tempo}
loki:charm-tracing -- tempo:tracing`,
    drawing: `${loki}
${tempo}`,
  },
  'nginx/locations-collide': {
    drawing: `${tempo}
charm store: provides write prometheus_remote_write
one (store)
two (store)
one/0:write = {"remote_write": {"url": "http://10.64.140.43/cos-one/api/v1/write"}}
two/0:write = {"remote_write": {"url": "http://10.64.140.43/cos-two/api/v1/write"}}
tempo:send-remote-write -- one:write
tempo:send-remote-write -- two:write`,
  },
  'nginx/server-without-host': {
    drawing: `${mimir}
${tempo}
otelcol (opentelemetry-collector-k8s)
otelcol:send-traces -- tempo:tracing
mimir:charm-tracing -- tempo:tracing`,
  },
  'nginx/host-routed': {
    drawing: `${mimir}
${loki}
traefik (traefik-k8s, external_hostname=cos.example, routing_mode=subdomain)
loki:ingress -- traefik:ingress
mimir:logging-consumer -- loki:logging`,
  },
  'nginx/exporter-blind': { drawing: tempo },
  'nginx/foreign-servers': {
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)
loki:logging-consumer -- otelcol:receive-loki-logs`,
  },
  'tls/destination-untrusted': {
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)
ca (self-signed-certificates)
otelcol:receive-server-cert -- ca
loki:logging-consumer -- otelcol:receive-loki-logs`,
  },
  'tls/traces-to-localhost': {
    drawing: `${tempo}
ca (self-signed-certificates)
tempo:certificates -- ca`,
  },
  'tls/shared-certificate': {
    drawing: `${loki}
ca (self-signed-certificates)
loki:certificates -- ca`,
  },
  'collector/dead-end': {
    drawing: `otelcol (opentelemetry-collector-k8s)
alertmanager (alertmanager-k8s)
alertmanager:logging -- otelcol:receive-loki-logs`,
  },
  'collector/no-ingress': { drawing: 'otelcol (opentelemetry-collector-k8s, units 2)' },
  'collector/waits-for-certificate': {
    drawing: `charm authority: provides certificates tls-certificates
ca (authority)
ca:certificates = {}
otelcol (opentelemetry-collector-k8s)
otelcol:receive-server-cert -- ca:certificates`,
  },
  'collector/otlp-circle': {
    drawing: `one (opentelemetry-collector-k8s)
two (opentelemetry-collector-k8s)
one:send-otlp -- two:receive-otlp
two:send-otlp -- one:receive-otlp`,
  },
  'ingress/several': {
    drawing: `tempo (tempo-coordinator-k8s)
traefik (traefik-k8s)
istio (istio-ingress-k8s)
tempo:ingress -- traefik:traefik-route
tempo:istio-ingress -- istio:istio-ingress-route`,
  },
  'endpoint/without-code': {
    drawing: `loki (loki-coordinator-k8s)
otelcol (opentelemetry-collector-k8s)
loki:receive-remote-write -- otelcol:send-remote-write`,
  },
  'mesh/blocks-scraping': {
    drawing: `loki (loki-coordinator-k8s, 2/stable)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, 2/stable, units 3, role-all=true)
prometheus (prometheus-k8s)
beacon (istio-beacon-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
loki:self-metrics-endpoint -- prometheus:metrics-endpoint
loki:service-mesh -- beacon:service-mesh`,
  },
  'databag/not-json': {
    drawing: `charm store: provides logging loki_push_api
alertmanager (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": "http://10.1.2.3:3100/loki/api/v1/push"}
alertmanager:logging -- logs:logging`,
  },
  'databag/wrong-shape': {
    drawing: `charm store: provides logging loki_push_api
alertmanager (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": {"address": "http://10.1.2.3:3100/loki/api/v1/push"}}
alertmanager:logging -- logs:logging`,
  },
  'databag/no-scheme': {
    drawing: `charm store: provides logging loki_push_api
alertmanager (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": {"url": "10.1.2.3:3100/loki/api/v1/push"}}
alertmanager:logging -- logs:logging`,
  },
  'telemetry/observes-itself': {
    drawing: `${loki}
otelcol (opentelemetry-collector-k8s)
loki:logging-consumer -- otelcol:receive-loki-logs
otelcol:send-loki-logs -- loki:logging`,
  },
  'telemetry/lost': {
    drawing: `alertmanager (alertmanager-k8s)
logs (loki-k8s)
logs/0:logging = {"endpoint": {"url": "http://logs-0.logs-endpoints.default.svc.cluster.local:3200/loki/api/v1/push"}}
alertmanager:logging -- logs:logging`,
  },
  'telemetry/leaves-drawing': {
    drawing: `alertmanager (alertmanager-k8s)
logs (loki-k8s)
logs/0:logging = {"endpoint": {"url": "http://10.1.2.3:3100/loki/api/v1/push"}}
alertmanager:logging -- logs:logging`,
  },
  'application/raised': {
    drawing: `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
tempo-all (tempo-worker-k8s, role-all=true, role-querier=true)
tempo:s3 -- tempo-s3
tempo:tempo-cluster -- tempo-all`,
  },
  'application/unknown-charm': { drawing: 'db (mysql-k8s)' },
  'application/unknown-track': { drawing: 'loki (loki-coordinator-k8s, 1/stable)' },
};
