// A deployment as it would be: the picture keeps its place and shows what is lost; the document is not touched.
import { expect, test } from 'vitest';
import { derive, draw, shownSignals, type View } from '../../core/core.ts';
import { document } from '../../core/testing.ts';
import { subjectOf } from './subject.ts';
import { supposedOf } from './supposing.ts';

const drawn = document(`loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, units 2, role-all=true)
store (loki-k8s)
scraper (prometheus-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
store:logging -- loki:logging-consumer
loki:self-metrics-endpoint -- scraper:metrics-endpoint`);
const before = derive(drawn.deployment);
const relation = before.topology.relations.find(({ id }) => id.includes('logging-consumer'))?.id ?? '';
const cuts = [{ tag: 'relation', relation } as const];
const view: View = { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim' };

test('telemetry that nobody asks for any more is shown as lost on the way that it went', () => {
  const { analysis, shown } = supposedOf(before, cuts);
  const logs = shown.flows.filter(({ signal }) => signal === 'logs');
  expect(logs.some(({ end, hops }) => end === 'lost' && hops.length > 0)).toBe(true);
  expect(analysis.flows.some(({ end, signal }) => end === 'lost' && signal === 'logs')).toBe(false);
  const tracks = draw(shown, drawn, view).tracks.filter(({ signal }) => signal === 'logs');
  expect(tracks.some(({ end }) => end === 'lost')).toBe(true);
});

test('what flows on is shown as it would be, and every card stays where it stands', () => {
  const { shown } = supposedOf(before, cuts);
  const metrics = shown.flows.filter(({ signal }) => signal === 'metrics').map(({ origin, end }) => `${origin} ${end}`);
  expect(metrics).toEqual(
    before.flows.filter(({ signal }) => signal === 'metrics').map(({ origin, end }) => `${origin} ${end}`),
  );
  const boxes = (analysis: typeof before) => draw(analysis, drawn, view).nodes.map(({ id, box }) => [id, box.x, box.y]);
  expect(boxes(shown)).toEqual(boxes(before));
});

test('the cut relation can still be looked at, and the same question has the same answer', () => {
  expect(supposedOf(before, cuts).analysis.topology.relation(relation)).toBeDefined();
  expect(supposedOf(before, cuts)).toBe(supposedOf(before, cuts));
  expect(subjectOf({ tag: 'unit', unit: 'loki-all/1' })).toBe('loki-all');
});
