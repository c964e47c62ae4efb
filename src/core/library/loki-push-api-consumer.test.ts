import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('a collector passes logs on to every URL once, and ships rules', () => {
  const { processes, databags } = derive(
    drawing(`
otelcol (opentelemetry-collector-k8s)
a (logging-store)
b (logging-store, units 2)
otelcol:send-loki-logs -- a:logging
otelcol:send-loki-logs -- b:logging
`),
  ).settlement;
  const sent = processes.get('otelcol/0 otelcol')?.sends.filter(({ signal }) => signal === 'logs');
  expect(sent?.map(({ relays, via }) => ({ relays, via }))).toEqual([
    { relays: true, via: ['a:logging otelcol:send-loki-logs'] },
    { relays: true, via: ['b:logging otelcol:send-loki-logs'] },
    { relays: true, via: ['b:logging otelcol:send-loki-logs'] },
  ]);
  expect(databags.get('a:logging otelcol:send-loki-logs')?.get('otelcol')?.application).toHaveProperty('alert_rules');
});
