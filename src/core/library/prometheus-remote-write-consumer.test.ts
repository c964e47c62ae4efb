import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('equal URLs of several units are one destination', () => {
  const { processes } = derive(
    drawing(`
charm writes: provides w prometheus_remote_write
a (writes, units 2)
a/0:w = {"remote_write": {"url": "http://outside/push"}}
a/1:w = {"remote_write": {"url": "http://outside/push"}}
otelcol (opentelemetry-collector-k8s)
otelcol:send-remote-write -- a:w
`),
  ).settlement;
  const pushed = processes.get('otelcol/0 otelcol')?.sends;
  expect(pushed?.map(({ url, signal, relays }) => ({ url, signal, relays }))).toEqual([
    { url: 'http://outside/push', signal: 'metrics', relays: true },
  ]);
});

test('each unit of a store that is not behind an ingress is a destination', () => {
  const { processes } = derive(
    drawing(`
prometheus (prometheus-k8s, units 2)
otelcol (opentelemetry-collector-k8s)
otelcol:send-remote-write -- prometheus:receive-remote-write
`),
  ).settlement;
  expect(processes.get('otelcol/0 otelcol')?.sends.map(({ url }) => url)).toEqual([
    'http://prometheus-0.prometheus-endpoints.default.svc.cluster.local:9090/api/v1/write',
    'http://prometheus-1.prometheus-endpoints.default.svc.cluster.local:9090/api/v1/write',
  ]);
});
