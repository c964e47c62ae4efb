import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('producers are told an address without a scheme, and a collector pushes there what it receives', () => {
  const { databags, processes } = derive(
    drawing(`
pyroscope (pyroscope-coordinator-k8s)
otelcol (opentelemetry-collector-k8s)
otelcol:send-profiles -- pyroscope:profiling
`),
  ).settlement;
  expect(databags.get('otelcol:send-profiles pyroscope:profiling')?.get('pyroscope')?.application).toEqual({
    otlp_grpc_endpoint_url: 'pyroscope.default.svc.cluster.local:42424',
    insecure: true,
  });
  expect(processes.get('otelcol/0 otelcol')?.sends).toMatchObject([{ signal: 'profiles', relays: true }]);
});
