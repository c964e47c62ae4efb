import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('each unit publishes its own URL', () => {
  const { databags } = derive(
    drawing(`
logs (loki-k8s, units 2)
grafana (grafana-k8s)
grafana:logging -- logs:logging
`),
  ).settlement;
  expect(databags.get('grafana:logging logs:logging')?.get('logs')?.units.get('logs/1')).toEqual({
    endpoint: { url: 'http://logs-1.logs-endpoints.default.svc.cluster.local:3100/loki/api/v1/push' },
  });
});

test('behind an ingress every unit publishes the URL outside', () => {
  const { databags } = derive(
    drawing(`
loki (loki-coordinator-k8s, dev/edge, units 2)
grafana (grafana-k8s)
charm gate: provides ingress ingress
gate (gate)
gate:ingress = {"ingress": {"url": "http://10.64.140.43/cos-loki"}}
loki:ingress -- gate:ingress
grafana:logging -- loki:logging
`),
  ).settlement;
  const units = databags.get('grafana:logging loki:logging')?.get('loki')?.units;
  const endpoint = { endpoint: { url: 'http://10.64.140.43/cos-loki/loki/api/v1/push' } };
  expect([...(units?.values() ?? [])]).toEqual([endpoint, endpoint]);
});
