import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const settled = (text: string) => derive(drawing(text)).settlement;

describe('a collector', () => {
  test('listens for what it is related for, and scrapes itself', () => {
    const lone = settled('otelcol (opentelemetry-collector-k8s)').processes.get('otelcol/0 otelcol');
    expect(lone?.listens.map(({ port }) => port)).toEqual([8888, 13133]);
    expect(lone?.scrapes.map(({ targets }) => targets)).toEqual([['127.0.0.1:8888']]);
    const asked = settled(`
otelcol (opentelemetry-collector-k8s)
grafana (grafana-k8s)
grafana:logging -- otelcol:receive-loki-logs
grafana:charm-tracing -- otelcol:receive-traces
`).processes.get('otelcol/0 otelcol');
    expect(asked?.listens.map(({ port }) => port)).toEqual([3500, 4318, 8888, 13133]);
  });

  test('is blocked while it has nowhere to pass things on', () => {
    const { statuses } = settled(`
otelcol (opentelemetry-collector-k8s)
grafana (grafana-k8s)
grafana:logging -- otelcol:receive-loki-logs
`);
    expect(statuses.get('otelcol/0')?.name).toBe('blocked');
    expect(statuses.get('otelcol/0')?.message).toContain('receive-loki-logs');
  });
});

test('a charm of which only the endpoints are known has an unknown status', () => {
  expect(settled('charm x: provides y z\na (x)').statuses.get('a/0')).toEqual({ name: 'unknown', message: '' });
});
