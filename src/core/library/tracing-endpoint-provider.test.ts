import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

function receivers(store: string, endpoint: string, more = '') {
  const { databags } = derive(
    drawing(`
store (${store})
a (coordinator)
b (coordinator)
a:charm-tracing -- store:${endpoint}
b:workload-tracing -- store:${endpoint}
b:workload-tracing = {"receivers": ["zipkin", "otlp_grpc"]}
${more}`),
  ).settlement;
  return databags.get(`a:charm-tracing store:${endpoint}`)?.get('store')?.application.receivers;
}

test('every client is told of all that any client asked for, gRPC without a scheme', () => {
  const host = 'store.default.svc.cluster.local';
  expect(receivers('tracing-store', 'tracing')).toEqual([
    { protocol: { name: 'otlp_grpc', type: 'grpc' }, url: `${host}:4317` },
    { protocol: { name: 'otlp_http', type: 'http' }, url: `http://${host}:4318` },
    { protocol: { name: 'zipkin', type: 'http' }, url: `http://${host}:9411` },
  ]);
});

test('a collector names two ports for all of them', () => {
  const host = 'store-0.store-endpoints.default.svc.cluster.local';
  expect(receivers('opentelemetry-collector-k8s', 'receive-traces')).toEqual([
    { protocol: { name: 'otlp_grpc', type: 'grpc' }, url: `${host}:4317` },
    { protocol: { name: 'otlp_http', type: 'http' }, url: `http://${host}:4318` },
    { protocol: { name: 'zipkin', type: 'http' }, url: `http://${host}:4318` },
  ]);
});

test('a coordinator that may not act tells nobody', () => {
  expect(receivers('tempo-coordinator-k8s', 'tracing')).toBeUndefined();
});
