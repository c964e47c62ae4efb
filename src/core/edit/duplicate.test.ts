import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { document } from '../testing.ts';
import { clusterMembers, duplicating } from './duplicate.ts';

const drawn = document(`
  loki (loki-coordinator-k8s)
  loki-read (loki-worker-k8s, role-read=true)
  s3 (s3-integrator)
  traefik (traefik-k8s)
  tempo (tempo-coordinator-k8s)
  one (somebody)
  loki:loki-cluster -- loki-read:loki-cluster
  loki:s3 -- s3:s3-credentials
  loki:ingress -- traefik:ingress
  loki:charm-tracing -- tempo:tracing`);
const analysis = derive(drawn.deployment);

test('a cluster is its coordinator with its workers, whichever of them is asked', () => {
  expect(clusterMembers(analysis, 'loki')).toEqual(['loki', 'loki-read']);
  expect(clusterMembers(analysis, 'loki-read')).toEqual(['loki', 'loki-read']);
  expect(clusterMembers(analysis, 's3')).toEqual(['s3']);
  expect(clusterMembers(analysis, 'nobody')).toEqual([]);
});

test('a copy of a cluster has its inner relations and stands by itself', () => {
  const { edit, names } = duplicating(analysis, drawn, clusterMembers(analysis, 'loki'));
  expect(names).toEqual({ loki: 'loki2', 'loki-read': 'loki2-read' });
  const { relations } = edit(drawn).deployment;
  expect(Object.keys(relations).filter((id) => id.includes('loki2'))).toEqual([
    'loki2-read:loki-cluster loki2:loki-cluster',
  ]);
});

test('with its outer relations it is related like the original', () => {
  const { edit } = duplicating(analysis, drawn, clusterMembers(analysis, 'loki'), { outer: true });
  const { topology } = derive(edit(drawn).deployment);
  const own = topology.relations.filter(({ id }) => id.includes('loki2:') && id.includes(' '));
  expect(own.map(({ id }) => id)).toEqual([
    'loki2-read:loki-cluster loki2:loki-cluster',
    'loki2:charm-tracing tempo:tracing',
    'loki2:ingress traefik:ingress',
    'loki2:s3 s3:s3-credentials',
  ]);
  expect(own.every(({ state }) => state === 'joined')).toBe(true);
});

test('a line to an endpoint that takes no more is left out', () => {
  const worker = duplicating(analysis, drawn, ['loki'], { outer: true });
  const copied = worker.edit(drawn).deployment.relations;
  expect(Object.keys(copied).some((id) => id.includes('loki2:loki-cluster'))).toBe(false);
});

test('what has a place is set off, what has none takes its lane', () => {
  const placed = { ...drawn, positions: { one: { x: 10, y: 20 } } };
  const { edit } = duplicating(analysis, placed, ['one', 's3'], { by: { x: 5, y: 6 } });
  expect(edit(placed).positions).toEqual({ one: { x: 10, y: 20 }, one2: { x: 15, y: 26 } });
});
