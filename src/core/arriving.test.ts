import { expect, test } from 'vitest';
import { arriving } from './arriving.ts';
import { catalogue } from './catalogue/known.ts';
import { derive } from './derive.ts';
import { addApplication } from './document/application.ts';
import type { Document, Edit } from './document/document.ts';
import { inTurn } from './document/in-turn.ts';
import { moveTo } from './document/position.ts';
import { relate } from './document/relation.ts';
import { adding } from './edit/addition.ts';
import { completion } from './edit/complete.ts';
import { observation } from './edit/observe.ts';
import { placeables, placing } from './edit/placeable.ts';
import { meet } from './layout/box.ts';
import { stand } from './layout/stand.ts';
import { document } from './testing.ts';

const cluster = document(`
  loki (loki-coordinator-k8s, units 3)
  loki-read (loki-worker-k8s, units 3, role-read=true)
  s3 (s3-integrator)
  loki:loki-cluster -- loki-read:loki-cluster
  loki:s3 -- s3:s3-credentials`);
const moved = moveTo({ loki: { x: 5000, y: -3000 } })(cluster);

const worker: Edit = inTurn(
  addApplication('loki-write', { charm: 'loki-worker-k8s', config: { 'role-write': true } }),
  relate('loki:loki-cluster', 'loki-write:loki-cluster'),
);

test('where no position is stated, a new application takes its lane', () => {
  expect(arriving(worker)(cluster)).toEqual(worker(cluster));
});

test('an edit that adds nothing is itself', () => {
  const edit = moveTo({ loki: { x: 1, y: 2 } });
  expect(arriving(edit)(moved)).toEqual(edit(moved));
});

test('where positions are stated nothing that stands moves', () => {
  const before = boxesOf(moved);
  const after = boxesOf(arriving(worker)(moved));
  for (const [id, { x, y }] of before) expect(after.get(id)).toMatchObject({ x, y });
});

test('a worker arrives beside its coordinator, wherever that stands', () => {
  const { positions } = arriving(worker)(moved);
  const { x = 0, y = 0 } = positions['loki-write'] ?? {};
  expect(Math.abs(x - 5000)).toBeLessThan(1000);
  expect(Math.abs(y + 3000)).toBeLessThan(1000);
});

test('what is dropped stands where it was dropped, and the rest keeps its place', () => {
  const dropped = arriving(addApplication('x', { charm: 'grafana-k8s' }), { x: 9000, y: 9000 })(cluster);
  expect(dropped.positions['x']).toEqual({ x: 9000, y: 9000 });
  expect(Object.keys(dropped.positions)).toHaveLength(4);
});

test('a place that the edit itself states holds', () => {
  const placed = arriving(inTurn(addApplication('x', {}, { x: 7, y: 8 }), addApplication('y')))(moved);
  expect(placed.positions['x']).toEqual({ x: 7, y: 8 });
});

const rows = placeables(cluster.deployment, catalogue);

test.each(rows.map((row) => [row.id, row] as const))(
  '%s overlaps nothing, dropped on a card or in its lane',
  (_, row) => {
    const on = moved.positions['loki'];
    for (const at of [undefined, on]) {
      const { id, edit } = placing(moved, row);
      const boxes = boxesOf(arriving(edit, at)(moved));
      const own = boxes.get(id);
      for (const [other, box] of boxes) if (other !== id) expect(own && meet(own, box), other).toBe(false);
    }
  },
);

test.each([undefined, { x: 400, y: 300 }])(
  'from nothing, placed at %j, three edits make a cluster whose telemetry is kept',
  (at) => {
    const empty = document('');
    const row = placeables(empty.deployment, catalogue).find(
      ({ group, product }) => group === 'coordinators' && product?.name === 'loki',
    );
    if (!row) throw new Error('no such row');
    const { id, edit } = placing(empty, row);
    const placed = arriving(edit, at)(empty);
    const complete = arriving(adding(completion(derive(placed.deployment), id)))(placed);
    const kept = arriving(adding(observation(derive(complete.deployment), id)))(complete);
    const { diagnostics, flows } = derive(kept.deployment);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const own = flows.filter(
      ({ origin, signal }) => /^loki(-[a-z]+)?\//.test(origin) && /^(metrics|logs|.*-traces)$/.test(signal),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ end }) => end !== 'stored').map(({ signal, origin }) => `${signal} ${origin}`)).toEqual([]);
    const boxes = [...boxesOf(kept).values()];
    for (const [nth, box] of boxes.entries())
      for (const other of boxes.slice(nth + 1)) expect(meet(box, other)).toBe(false);
    if (at) expect(kept.positions[id]).toEqual(at);
  },
);

function boxesOf(one: Document) {
  const analysis = derive(one.deployment);
  const { boxes } = stand(analysis, one.positions);
  return new Map(
    analysis.topology.applications.flatMap(({ id, index }) => {
      const box = boxes[index];
      return box ? [[id, box] as const] : [];
    }),
  );
}
