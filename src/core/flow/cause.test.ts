import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { hopsBecauseOf, standsAt, stepOf, stepsBehind } from './cause.ts';

const { settlement, flows } = derive(
  drawing(`
loki (loki-coordinator-k8s, 2/stable)
write (loki-worker-k8s, 2/stable, role-write=true, role-read=true, role-backend=true)
s3 (s3-integrator)
logs (logging-store)
loki:loki-cluster -- write:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- logs:logging
`),
);

function firstHop(signal: string, origin: string) {
  const hop = flows.find((flow) => flow.signal === signal && flow.origin === origin)?.hops[0];
  if (hop === undefined) throw new Error(`no ${signal} of ${origin}`);
  return hop;
}

describe('the steps behind a hop', () => {
  test('go back from the key that named its destination to those that this was made of', () => {
    const hop = firstHop('logs', 'write/0 loki');
    const steps = stepsBehind(settlement, hop);
    const keys = steps.map(({ unit, set }) => `${unit} ${Object.keys(set)}`);
    expect(keys).toContain('logs/0 endpoint');
    expect(keys.at(-1)).toBe('loki/0 loki_endpoints');
    expect(steps.at(-1)?.id).toBe(stepOf(hop));
    expect(steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id).sort((a, b) => a - b));
  });

  test('let it stand once all of them are written, and not before', () => {
    const hop = firstHop('logs', 'write/0 loki');
    const step = stepOf(hop) ?? 0;
    expect(standsAt(hop, step)).toBe(true);
    expect(standsAt(hop, step - 1)).toBe(false);
  });

  test('are none where no write named it', () => {
    const hop = { because: [] };
    expect(stepOf(hop)).toBeUndefined();
    expect(stepsBehind(settlement, hop)).toEqual([]);
    expect(standsAt(hop, 0)).toBe(true);
  });
});

test('a step is asked for the hops that it led to', () => {
  const published = settlement.steps.find(({ set }) => Object.hasOwn(set, 'endpoint') && !Object.hasOwn(set, 'bucket'));
  const led = hopsBecauseOf(settlement, flows, published?.id ?? 0).map(({ hop }) => hop.from);
  expect(new Set(led)).toEqual(new Set(['loki/0 nginx', 'loki/0 nginx-prometheus-exporter', 'write/0 loki']));
});
