// What both OpenTelemetry collectors do: scrape and receive, and pass each signal on where a relation says so.
import type { Pair, ProcessTable, Receiver, StatusRow, Use } from '../behaviour.ts';
import { tracesCharm } from './charm-tracing.ts';
import { receivers } from './receivers.ts';

/** Open only on request or by option; its own options name three of them. */
const collectorReceivers = receivers.map(({ always: _, option, ...receiver }): Receiver => {
  const isOption = ['zipkin', 'jaeger_grpc', 'jaeger_thrift_http'].includes(receiver.protocol);
  return { ...receiver, ...(isOption && option !== undefined ? { option } : {}) };
});

export const collectorUses: readonly Use[] = [
  { library: 'TLSCertificatesRequires', endpoint: 'receive-server-cert', with: {} },
  { library: 'LokiPushApiProvider', endpoint: 'receive-loki-logs', with: { port: 3500, path: '/loki/api/v1/push' } },
  { library: 'LokiPushApiConsumer', endpoint: 'send-loki-logs', with: { process: 'otelcol', looksFor: 'url' } },
  { library: 'MetricsEndpointConsumer', endpoint: 'metrics-endpoint', with: { process: 'otelcol' } },
  {
    library: 'PrometheusRemoteWriteConsumer',
    endpoint: 'send-remote-write',
    with: { process: 'otelcol', rules: true },
  },
  { library: 'ProfilingEndpointProvider', endpoint: 'receive-profiles', with: { port: 4317 } },
  { library: 'ProfilingEndpointRequirer', endpoint: 'send-profiles', with: { process: 'otelcol' } },
  {
    library: 'TracingEndpointProvider',
    endpoint: 'receive-traces',
    // It names two ports for all protocols, whatever port the receiver has.
    with: { receivers: collectorReceivers, advertises: { http: 4318, grpc: 4317 } },
  },
  {
    library: 'TracingEndpointRequirer',
    endpoint: 'send-traces',
    with: {
      for: 'relay',
      protocols: ['otlp_http', 'otlp_grpc'],
      sends: [{ process: 'otelcol', protocol: 'otlp_http', suffix: '/v1/traces' }],
    },
  },
  // It likes gRPC best, but its sister offers HTTP only. Each signal that an endpoint takes goes there.
  {
    library: 'OtlpRequirer',
    endpoint: 'send-otlp',
    with: { process: 'otelcol', protocols: ['grpc', 'http'], telemetries: ['logs', 'metrics', 'traces'] },
  },
  tracesCharm('send-charm-traces'),
  { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboards-provider', with: {} },
  { library: 'Workload', with: {} },
];

export const collectorProcess: ProcessTable = {
  name: 'otelcol',
  gives: ['metrics', 'logs'],
  receives: 'relay',
  listens: [
    {
      port: 3500,
      tls: true,
      while: 'receive-loki-logs',
      takes: [{ path: '/loki/api/v1/push', signal: 'logs', end: 'relay' }],
    },
    {
      port: 4317,
      tls: true,
      while: 'receive-profiles',
      takes: [{ path: '/opentelemetry.proto.collector', signal: 'profiles', end: 'relay' }],
    },
    {
      port: 4318,
      tls: true,
      while: 'receive-otlp',
      takes: [
        { path: '/v1/logs', signal: 'logs', end: 'relay' },
        { path: '/v1/metrics', signal: 'metrics', end: 'relay' },
        { path: '/v1/traces', signal: 'traces', end: 'relay' },
      ],
    },
    { port: 8888, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] },
    { port: 13133, takes: [] },
  ],
  scrapesItself: { port: 8888, path: '/metrics' },
};

const pairs: readonly Pair[] = [
  { incoming: 'metrics-endpoint', outgoing: ['send-remote-write', 'send-otlp', 'cloud-config'] },
  { incoming: 'receive-loki-logs', outgoing: ['send-loki-logs', 'send-otlp', 'cloud-config'] },
  { incoming: 'receive-traces', outgoing: ['send-traces', 'send-otlp', 'cloud-config'] },
  { incoming: 'grafana-dashboards-consumer', outgoing: ['grafana-dashboards-provider', 'cloud-config'] },
  {
    incoming: 'receive-otlp',
    outgoing: ['send-otlp', 'send-traces', 'send-loki-logs', 'send-remote-write', 'cloud-config'],
  },
];

export const collectorStatuses: readonly StatusRow[] = [
  { when: { is: 'unpaired', pairs }, name: 'blocked', message: '{missing}' },
  {
    when: { is: 'sent-back', incoming: 'receive-otlp', outgoing: 'send-otlp' },
    name: 'blocked',
    message: 'cyclic OTLP relations exist',
  },
  {
    when: { is: 'no-certificate-yet', endpoint: 'receive-server-cert' },
    name: 'waiting',
    message: 'CSR sent; otelcol down while waiting for a cert',
  },
];
