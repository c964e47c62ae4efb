import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('protocols are asked for even while the charm is blocked', () => {
  const { databags, statuses } = derive(
    drawing(`
loki (loki-coordinator-k8s)
store (tracing-store)
loki:workload-tracing -- store:tracing
`),
  ).settlement;
  expect(statuses.get('loki/0')?.name).toBe('blocked');
  const side = databags.get('loki:workload-tracing store:tracing')?.get('loki');
  expect(side?.application).toEqual({ receivers: ['jaeger_thrift_http'] });
});

test('a collector passes on what it receives, and sends its own traces elsewhere', () => {
  const { processes } = derive(
    drawing(`
otelcol (opentelemetry-collector-k8s)
a (tracing-store)
b (tracing-store)
otelcol:send-traces -- a:tracing
otelcol:send-charm-traces -- b:tracing
`),
  ).settlement;
  expect(processes.get('otelcol/0 otelcol')?.sends).toMatchObject([
    { signal: 'traces', url: 'http://a.default.svc.cluster.local:4318/v1/traces', relays: true },
  ]);
  expect(processes.get('otelcol/0 charm')?.sends).toMatchObject([
    { signal: 'charm-traces', url: 'http://b.default.svc.cluster.local:4318/v1/traces', relays: false },
  ]);
});

test('what is not offered is not sent', () => {
  const { processes } = derive(
    drawing(`
charm stores: provides tracing tracing
grafana (grafana-k8s)
store (stores)
store:tracing = {"receivers": [{"protocol": {"name": "zipkin", "type": "http"}, "url": "http://x:9411"}]}
grafana:charm-tracing -- store:tracing
`),
  ).settlement;
  expect(processes.get('grafana/0 charm')).toMatchObject({ sends: [], gives: ['charm-traces'] });
});
