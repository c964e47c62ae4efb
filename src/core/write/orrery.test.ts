import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadDocument } from '../read/orrery.ts';
import { documents, document as drawn } from '../testing.ts';
import { saveDocument } from './orrery.ts';

const forms = ['json', 'yaml'] as const;

test.each(forms)('a document saved as %s and loaded is the same document', (form) => {
  fc.assert(
    fc.property(documents([{ name: 'loki-coordinator-k8s', endpoints: [{ name: 'loki-cluster' }] }]), (document) => {
      const loaded = loadDocument(saveDocument(document, form), `x.${form}`);
      expect(loaded).toMatchObject({ ok: true });
      expect(loaded.ok && loaded.value).toEqual(document);
    }),
  );
});

test.each(forms)('saving what was loaded gives the same bytes as %s', (form) => {
  fc.assert(
    fc.property(documents(), (document) => {
      const saved = saveDocument(document, form);
      const loaded = loadDocument(saved, 'x');
      expect(loaded.ok && saveDocument(loaded.value, form)).toBe(saved);
    }),
  );
});

test('the order in which things were drawn does not show in the file', () => {
  const one = drawn('a (loki-k8s)\nb (grafana-k8s)\na:logging -- b:logging\na:x -- b:y');
  const other = drawn('b (grafana-k8s)\na (loki-k8s)\na:x -- b:y\na:logging -- b:logging');
  expect(saveDocument(one)).toBe(saveDocument(other));
});

test('a saved document reads well: an application and a relation take a line each', () => {
  const text = saveDocument(
    drawn('loki (loki-coordinator-k8s, 2/stable, units 3)\nloki:loki-cluster -- reader:loki-cluster'),
  );
  expect(text).toBe(`{
  "orrery": 1,
  "title": "A drawing",
  "applications": {
    "loki": { "charm": "loki-coordinator-k8s", "channel": "2/stable", "units": 3 },
    "reader": {}
  },
  "relations": [
    ["loki:loki-cluster", "reader:loki-cluster"]
  ]
}
`);
});

test.each([90, 95, 3_000, 100_000])(
  'a document with text of %i levels in a databag can be saved and read again',
  (levels) => {
    const bag = { key: `${'['.repeat(levels)}${']'.repeat(levels)}` };
    const text = JSON.stringify({
      orrery: 1,
      applications: { a: { publishes: { out: { application: bag, units: { 'a/0': bag } } } } },
    });
    const read = loadDocument(text, 'a.json');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const again = loadDocument(saveDocument(read.value), 'a.json');
    expect(again.ok && again.value.deployment).toEqual(read.value.deployment);
  },
);
