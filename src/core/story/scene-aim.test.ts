import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { document } from '../testing.ts';
import { sceneAim } from './scene-aim.ts';

const { topology } = derive(
  document(`
  loki (loki-coordinator-k8s)
  store (s3-integrator)
  origin (loki-worker-k8s, units 2)
  loki:loki-cluster -- origin:loki-cluster`).deployment,
);
const line = 'loki:loki-cluster origin:loki-cluster';

test.each([
  ['loki', { of: 'application', id: 'loki' }],
  ['origin/1', { of: 'application', id: 'origin' }],
  [line, { of: 'relation', id: line }],
  [`relation ${line}`, { of: 'relation', id: line }],
  ['cluster loki', { of: 'cluster', id: 'loki' }],
  ['origin origin', { of: 'origin', id: 'origin' }],
  ['store nobody', undefined],
  ['nobody', undefined],
  ['relation loki', undefined],
  ['__proto__', undefined],
  ['', undefined],
])('a scene about “%s”', (focus, aim) => {
  expect(sceneAim(topology, focus)).toEqual(aim);
});

test('a line that reads like an aim is that line', () => {
  const { topology: odd } = derive(
    document(`
  origin (loki-coordinator-k8s)
  reader (loki-worker-k8s)
  origin -- reader`).deployment,
  );
  expect(sceneAim(odd, 'origin reader')).toEqual({ of: 'relation', id: 'origin reader' });
});
