import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { document } from '../testing.ts';
import { movingToModel } from './move-to-model.ts';

const drawn = document(`
  loki (loki-coordinator-k8s, model cos)
  reader (loki-worker-k8s, model cos)
  otelcol (opentelemetry-collector-k8s, model cos)
  loki -- reader
  loki:logging-consumer -- otelcol:receive-loki-logs
  loki:charm-tracing -- otelcol:receive-traces`);

test('applications that go to another model get the offers that their relations need', () => {
  const { deployment } = movingToModel(derive(drawn.deployment).topology, ['otelcol'], 'far')(drawn);
  expect(deployment.applications['otelcol']).toMatchObject({
    model: 'far',
    offers: { otelcol: ['receive-traces', 'receive-loki-logs'] },
  });
  expect(deployment.applications['loki']?.offers).toBeUndefined();
  expect(derive(deployment).topology.relations.filter(({ state }) => state === 'broken')).toEqual([]);
});

test('what goes together needs no offers', () => {
  const { deployment } = movingToModel(derive(drawn.deployment).topology, ['loki', 'reader', 'otelcol'], 'far')(drawn);
  expect(Object.values(deployment.applications).map(({ model, offers }) => [model, offers])).toEqual([
    ['far', undefined],
    ['far', undefined],
    ['far', undefined],
  ]);
});
