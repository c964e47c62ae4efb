import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const line = 'far:receive-otlp near:send-otlp';
const collectors = `
near (opentelemetry-collector-k8s)
far (opentelemetry-collector-k8s)
near:send-otlp -- far:receive-otlp
`;

test('a collector says where it takes OTLP, and the sender passes every signal on there', () => {
  const { databags, processes } = derive(drawing(collectors)).settlement;
  expect(databags.get(line)?.get('far')?.application).toEqual({
    endpoints: [
      {
        protocol: 'http',
        endpoint: 'http://far-0.far-endpoints.default.svc.cluster.local:4318',
        telemetries: ['logs', 'metrics', 'traces'],
        insecure: true,
      },
    ],
  });
  expect(databags.get(line)?.get('near')?.application).toMatchObject({
    rules: '…',
    metadata: { application: 'near', charm_name: 'opentelemetry-collector-k8s' },
  });
  expect(processes.get('near/0 otelcol')?.sends.map(({ signal, url }) => `${signal} ${url}`)).toEqual([
    'logs http://far-0.far-endpoints.default.svc.cluster.local:4318/v1/logs',
    'metrics http://far-0.far-endpoints.default.svc.cluster.local:4318/v1/metrics',
    'traces http://far-0.far-endpoints.default.svc.cluster.local:4318/v1/traces',
  ]);
});

test('logs, metrics and traces of a worker go on over OTLP to the stores of the other collector', () => {
  const { flows } = derive(
    drawing(`${collectors}
coordinator (coordinator)
worker (worker)
coordinator -- worker
coordinator:logging -- near:receive-loki-logs
coordinator:workload-tracing -- near:receive-traces
near:metrics-endpoint -- coordinator:metrics-endpoint
logs (loki-k8s)
metrics (prometheus-k8s)
traces (tempo-k8s)
far:send-loki-logs -- logs:logging
far:send-remote-write -- metrics:receive-remote-write
far:send-traces -- traces:tracing`),
  );
  for (const [signal, store] of [
    ['logs', 'logs/0 loki'],
    ['metrics', 'metrics/0 prometheus'],
    ['workload-traces', 'traces/0 tempo'],
  ]) {
    const flow = flows.find((one) => one.signal === signal && one.origin === 'worker/0 workload');
    expect([signal, flow?.end, flow?.stores]).toEqual([signal, 'stored', [store]]);
    expect(
      flow?.hops.some(({ from, to, via }) => from === 'near/0 otelcol' && to === 'far/0 otelcol' && via.includes(line)),
    ).toBe(true);
  }
});

describe('of several endpoints', () => {
  const sendsTo = (endpoints: string) =>
    derive(
      drawing(`
charm cloud: provides in otlp
cloud (cloud)
near (opentelemetry-collector-k8s)
near:send-otlp -- cloud:in
cloud:in = {"endpoints": ${endpoints}}`),
    )
      .settlement.processes.get('near/0 otelcol')
      ?.sends.map(({ protocol, url }) => `${protocol} ${url}`);

  test('gRPC is chosen before HTTP, whatever fewer signals it takes', () => {
    expect(
      sendsTo(
        `[{"protocol": "http", "endpoint": "http://c:4318", "telemetries": ["logs", "metrics"]},
        {"protocol": "grpc", "endpoint": "http://c:4317", "telemetries": ["traces"]}]`.replaceAll('\n', ' '),
      ),
    ).toEqual(['otlp_grpc http://c:4317/opentelemetry.proto.collector.trace.v1.TraceService/Export']);
  });

  test('what it cannot speak, and signals it does not know, are left out', () => {
    expect(sendsTo('[{"protocol": "carrier-pigeon", "endpoint": "http://c:1", "telemetries": ["logs"]}]')).toEqual([]);
    expect(
      sendsTo('[{"protocol": "http", "endpoint": "http://c:4318/", "telemetries": ["profiles", "logs"]}]'),
    ).toEqual(['otlp_http http://c:4318/v1/logs']);
  });

  test('none counts where one cannot be read', () => {
    expect(sendsTo('[{"protocol": "http", "endpoint": "http://c:4318"}]')).toEqual([]);
    expect(sendsTo('"http://c:4318"')).toEqual([]);
  });
});

test('a collector is blocked where it sends to whoever sends to it, and not in wider circles', () => {
  const statusOf = (text: string) => derive(drawing(text)).settlement.statuses.get('a/0');
  const two = 'a (opentelemetry-collector-k8s)\nb (opentelemetry-collector-k8s)\na:send-otlp -- b:receive-otlp';
  expect(statusOf(`${two}\nb:send-otlp -- a:receive-otlp`)).toEqual({
    name: 'blocked',
    message: 'cyclic OTLP relations exist',
  });
  const three = `${two}\nc (opentelemetry-collector-k8s)\nb:send-otlp -- c:receive-otlp\nc:send-otlp -- a:receive-otlp`;
  expect(statusOf(three)?.name).toBe('active');
});
