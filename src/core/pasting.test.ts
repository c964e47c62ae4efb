import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue/known.ts';
import { copied } from './copied.ts';
import { derive } from './derive.ts';
import type { Document } from './document/document.ts';
import { moveTo } from './document/position.ts';
import { excerptOf } from './edit/excerpt.ts';
import { pasting, pastingDocument } from './pasting.ts';
import { loadDocument } from './read/orrery.ts';
import { document, documents } from './testing.ts';

const drawn: Document = {
  ...moveTo({ loki: { x: 100, y: 50 }, 'loki-read': { x: 300, y: 90 } })(
    document(`
      loki (loki-coordinator-k8s, model cos, offers logs logging)
      loki-read (loki-worker-k8s, model cos, role-read=true)
      mine (my-charm, model cos)
      other (prometheus-k8s)
      loki:loki-cluster -- loki-read:loki-cluster
      loki:self-metrics-endpoint -- other:metrics-endpoint
      loki/0:logging = {"endpoint": {"url": "http://x"}}
      charm my-charm: provides a b
      charm unused: provides c d
      model cos 00000000-0000-4000-8000-000000000001
      model far`),
  ),
  notes: [
    { id: 'n', text: 'about', at: { x: 110, y: 40 }, about: 'loki/0' },
    { id: 'm', text: 'about nothing', at: { x: 0, y: 0 } },
  ],
};

function paste(into: Document, text: string, at?: { x: number; y: number }) {
  const result = pasting(into, text, at);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { names: result.value.names, pasted: result.value.edit(into) };
}

const text = copied(derive(drawn.deployment), drawn, ['loki', 'loki-read', 'mine', 'constructor']);

test('what is copied is a valid document: applications, what is among them, and what they name', () => {
  const result = loadDocument(text, 'copied');
  if (!result.ok) throw new Error('no document');
  expect(result.problems).toEqual([]);
  const { deployment, positions, notes } = result.value;
  expect(Object.keys(deployment.applications)).toEqual(['loki', 'loki-read', 'mine']);
  expect(Object.keys(deployment.relations)).toEqual(['loki-read:loki-cluster loki:loki-cluster']);
  expect(Object.keys(deployment.charms)).toEqual(['my-charm']);
  expect(Object.keys(deployment.models)).toEqual(['cos']);
  expect(positions['loki']).toEqual({ x: 100, y: 50 });
  expect(Object.keys(positions)).toEqual(['loki', 'loki-read', 'mine']);
  expect(notes.map(({ id }) => id)).toEqual(['n']);
});

test('pasted into an empty document it keeps its names and stands where it was put', () => {
  const { pasted, names } = paste(document(''), text, { x: 1000, y: 2000 });
  expect(names).toEqual({ loki: 'loki', 'loki-read': 'loki-read', mine: 'mine' });
  const xs = Object.values(pasted.positions).map(({ x }) => x);
  const ys = [...Object.values(pasted.positions), ...pasted.notes.map(({ at }) => at)].map(({ y }) => y);
  expect(Math.min(...xs)).toBe(1000);
  expect(Math.min(...ys)).toBe(2000);
  expect(pasted.deployment.models).toEqual(drawn.deployment.models['cos'] && { cos: drawn.deployment.models['cos'] });
});

test('pasted where it was copied, everything gets another name, and what names it follows', () => {
  const { pasted, names } = paste(drawn, text);
  expect(names).toEqual({ loki: 'loki2', 'loki-read': 'loki2-read', mine: 'mine2' });
  expect(pasted.deployment.relations).toMatchObject({
    'loki2-read:loki-cluster loki2:loki-cluster': ['loki2:loki-cluster', 'loki2-read:loki-cluster'],
  });
  expect(Object.keys(pasted.deployment.applications['loki2']?.publishes?.['logging']?.units ?? {})).toEqual([
    'loki2/0',
  ]);
  expect(pasted.positions['loki2']).toEqual({ x: 140, y: 90 });
  expect(pasted.notes.map(({ id, about }) => [id, about])).toEqual([
    ['n', 'loki/0'],
    ['m', undefined],
    ['n2', 'loki2/0'],
  ]);
  expect(Object.keys(pasted.deployment.charms)).toEqual(['my-charm', 'unused']);
});

test('a name that a copy would get may be taken by another copy', () => {
  const both = document('loki (loki-k8s)\nloki2 (prometheus-k8s)');
  const { pasted, names } = paste(both, copied(derive(both.deployment), both, ['loki', 'loki2']));
  expect(names).toEqual({ loki: 'loki3', loki2: 'loki4' });
  expect(pasted.deployment.applications['loki3']?.charm).toBe('loki-k8s');
  expect(pasted.deployment.applications['loki4']?.charm).toBe('prometheus-k8s');
});

test('a charm that is known otherwise there comes under another name', () => {
  const there = document('x (my-charm)\ncharm my-charm: requires other face');
  const { pasted } = paste(there, text);
  expect(pasted.deployment.applications['mine']?.charm).toBe('my-charm2');
  expect(pasted.deployment.applications['x']?.charm).toBe('my-charm');
  expect(pasted.deployment.charms['my-charm2']).toEqual(drawn.deployment.charms['my-charm']);
});

test('text in another format is read, and text in none is refused with its place', () => {
  const bundle = 'applications:\n  a:\n    charm: loki-k8s\n';
  expect(Object.keys(paste(drawn, bundle).pasted.deployment.applications)).toContain('a');
  const refused = pasting(drawn, 'just words');
  expect(refused.ok).toBe(false);
  expect(refused.problems[0]?.place).toContain('pasted text');
});

test('any part of any document can be copied and pasted: nothing is lost, and nothing that was there changes', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(documents(charms, 5), documents(charms, 5), fc.nat(), (from, into, chosen) => {
      const ids = Object.keys(from.deployment.applications).filter((_, at) => (chosen >> at) % 2 === 0);
      const part = excerptOf(from, ids);
      const { edit, names } = pastingDocument(into, part);
      const merged = edit(into);
      expect(Object.keys(names).sort()).toEqual(ids.toSorted());
      const count = (one: Document) => Object.keys(one.deployment.applications).length;
      expect(count(merged)).toBe(count(into) + ids.length);
      expect(Object.keys(merged.deployment.relations).length).toBe(
        Object.keys(into.deployment.relations).length + Object.keys(part.deployment.relations).length,
      );
      expect(merged.deployment.applications).toMatchObject(into.deployment.applications);
      expect(merged.positions).toMatchObject(into.positions);
    }),
    { numRuns: 60 },
  );
});
