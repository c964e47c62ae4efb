// The picture after a step shows what is configured by then, and moves only what would move.
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import { stepOf } from '../flow/cause.ts';
import type { View } from '../layout/layout.ts';
import { shownSignals } from '../layout/view-name.ts';
import { document } from '../testing.ts';
import { standingAt } from './standing.ts';

const drawn = document(`loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, units 2, role-all=true)
otelcol (opentelemetry-collector-k8s)
store (loki-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
otelcol:receive-loki-logs -- loki:logging-consumer
otelcol:send-loki-logs -- store:logging`);
const analysis = derive(drawn.deployment);
const view: View = { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim' };
const scene = draw(analysis, drawn, view);
const dimmed = (step: number) => standingAt(analysis, scene, step).edges.filter(({ isDim }) => isDim).length;

test('before the first step nothing stands, and nothing moves', () => {
  const { edges, tracks } = standingAt(analysis, scene, 0);
  expect(edges.every(({ isDim }) => isDim)).toBe(true);
  expect(scene.tracks.length).toBeGreaterThan(0);
  expect(tracks).toEqual([]);
});

test('after the last step the picture is what it is at rest', () => {
  expect(standingAt(analysis, scene, analysis.settlement.steps.length).tracks).toEqual(scene.tracks);
  expect(dimmed(analysis.settlement.steps.length)).toBe(scene.edges.filter(({ isDim }) => isDim).length);
});

test('the more is written the more stands, each unit from the step on that caused its hop', () => {
  const counts = analysis.settlement.steps.map(({ id }) => dimmed(id));
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  const hop = analysis.flows.find(({ signal, hops }) => signal === 'logs' && hops.length > 0)?.hops[0];
  const step = hop && stepOf(hop);
  expect(step).toBeGreaterThan(0);
  const logsAt = (id: number) =>
    standingAt(analysis, scene, id).tracks.filter(({ signal }) => signal === 'logs').length;
  expect(logsAt(0)).toBe(0);
  expect(logsAt(analysis.settlement.steps.length)).toBeGreaterThan(0);
});

test('a key on a line stands back until it is in a databag', () => {
  const cluster = document(`coordinator (coordinator)
worker (worker, units 3)
logs (logging-store)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging`);
  const own = derive(cluster.deployment);
  const keyed = draw(own, cluster, { ...view, signals: ['logs'], layer: 'relations' });
  const isKey = ({ marks }: (typeof keyed.edges)[number]) =>
    marks.some((mark) => mark.tag === 'text' && mark.text === 'loki_endpoints');
  const written = own.settlement.steps.find(({ set }) => 'loki_endpoints' in set)?.id ?? 0;
  const isDimAt = (step: number) =>
    standingAt(own, keyed, step)
      .edges.filter(isKey)
      .map(({ isDim }) => isDim);
  expect(isDimAt(written - 1)).toEqual([true]);
  expect(isDimAt(written)).toEqual([false]);
});
