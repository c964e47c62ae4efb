// The examples as people meet them: read from their files, looked up, and counted.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { loadDocument } from '../read/orrery.ts';
import { resolve } from './resolve.ts';
import type { Topology } from './topology.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const suffix = '.orrery.json';

type Entry = { readonly name: string; readonly title: string; readonly about: string };
const index: readonly Entry[] = JSON.parse(readFileSync(new URL('examples.json', folder), 'utf8'));

function example(name: string): { readonly title: string; readonly topology: Topology } {
  const loaded = loadDocument(readFileSync(new URL(name + suffix, folder), 'utf8'), name);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { title: loaded.value.title, topology: resolve(loaded.value.deployment, catalogue) };
}

function count({ relations }: Topology, state: string): number {
  return relations.filter((relation) => relation.state === state).length;
}

test('the index names every example once, with a title and a sentence', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  expect(index.map(({ name }) => name + suffix).sort()).toEqual(files.sort());
  for (const { title, about } of index) {
    expect(title).not.toBe('');
    expect(about).toMatch(/^[A-Z].*[.?]$/);
  }
});

describe.each([
  ['pattern', 5, 5],
  ['pattern-metrics', 3, 2],
  ['pattern-logs', 3, 2],
  ['pattern-traces', 3, 3],
  ['loki-direct', 11, 15],
  ['loki-proxied', 11, 15],
  ['mimir-direct', 11, 15],
  ['mimir-proxied', 11, 15],
  ['tempo-direct', 11, 12],
  ['tempo-proxied', 11, 12],
  ['cos-ha', 24, 65],
  ['cos-lite', 6, 26],
])('%s', (name, applications, relations) => {
  const { title, topology } = example(name);

  test(`has a title, ${applications} applications and ${relations} relations, all joined as written`, () => {
    expect(title).not.toBe('');
    expect(topology.applications.length).toBe(applications);
    expect([count(topology, 'joined'), count(topology, 'broken')]).toEqual([relations, 0]);
    for (const relation of topology.relations) {
      if (relation.state === 'joined')
        expect(relation).toMatchObject({ inferred: false, sidesKnown: true, crossModel: false });
    }
  });

  test('uses charms that the catalogue knows, on tracks that are written out', () => {
    for (const { charm, stated, track, product } of topology.applications) {
      expect(charm).toBeDefined();
      if (product) expect(stated.channel).toBe(`${track?.name}/stable`);
    }
  });

  test('has clusters that lack no role', () => {
    for (const { missingRoles, workers } of topology.clusters) {
      expect(workers.length).toBeGreaterThan(0);
      expect(missingRoles).toEqual([]);
    }
  });

  test('is in the mode that its name says', () => {
    const mode = /direct$|^pattern/.test(name) ? 'direct' : 'proxied';
    for (const application of topology.applications) if (application.mode) expect(application.mode).toBe(mode);
  });
});

test('the broken one has every kind of broken line but the malformed one', () => {
  const { topology } = example('broken');
  const tags = topology.relations.flatMap((line) => (line.state === 'broken' ? [line.why.tag] : []));
  expect([...new Set(tags)].sort()).toEqual([
    'ambiguous',
    'drawn-twice',
    'interfaces-differ',
    'itself',
    'limit-exceeded',
    'no-match',
    'same-side',
    'unknown-application',
    'unknown-endpoint',
  ]);
});
