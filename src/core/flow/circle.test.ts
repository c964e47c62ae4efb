import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { circleOf } from './circle.ts';
import type { Signal } from './flow.ts';

const loki = `
loki (loki-coordinator-k8s)
loki-read (loki-worker-k8s, role-read=true)
loki-write (loki-worker-k8s, role-write=true, role-backend=true)
s3 (s3-integrator)
otelcol (opentelemetry-collector-k8s)
loki:loki-cluster -- loki-read:loki-cluster
loki:loki-cluster -- loki-write:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- otelcol:receive-loki-logs
otelcol:send-loki-logs -- loki:logging
`;

function circle(text: string, signal: Signal, origin: string) {
  const analysis = derive(drawing(text));
  const flow = analysis.flows.find((one) => one.signal === signal && one.origin === origin);
  if (flow === undefined) throw new Error(`no ${signal} of ${origin}`);
  return circleOf(analysis, flow);
}

test('logs of a cluster that a collector brings back to it are a circle, by way of the collector', () => {
  expect(circle(loki, 'logs', 'loki-read/0 loki')).toEqual({
    store: 'loki',
    kept: ['loki-write'],
    through: ['otelcol'],
  });
});

test('a relay that sends on to others as well is named only where it leads back', () => {
  const more = `${loki}
agent (grafana-agent-k8s)
far (logging-store)
loki:logging-consumer -- agent:logging-provider
agent:logging-consumer -- far:logging`;
  expect(circle(more, 'logs', 'loki-read/0 loki')?.through).toEqual(['otelcol']);
});

test('a cluster that keeps its own without a relay goes through nobody', () => {
  const tempo = `
tempo (tempo-coordinator-k8s)
all (tempo-worker-k8s)
s3 (s3-integrator)
tempo:tempo-cluster -- all:tempo-cluster
tempo:s3 -- s3:s3-credentials`;
  expect(circle(tempo, 'charm-traces', 'tempo/0 charm')).toEqual({ store: 'tempo', kept: ['all'], through: [] });
});

test('what another store keeps is none, nor is what nobody keeps', () => {
  const elsewhere = loki.replace('otelcol:send-loki-logs -- loki:logging', 'far (logging-store)\notelcol -- far');
  expect(circle(elsewhere, 'logs', 'loki-read/0 loki')).toBeUndefined();
  expect(circle(loki, 'metrics', 'loki-read/0 loki')).toBeUndefined();
});
