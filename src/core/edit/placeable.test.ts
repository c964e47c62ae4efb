import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import { fileOf } from '../document/file.ts';
import { parseDocument } from '../document/parse.ts';
import { sayPlaceable } from '../narrate/placeable.ts';
import { document } from '../testing.ts';
import { placeables, placing, usualModel } from './placeable.ts';

const empty = document('');
const rows = placeables(empty.deployment, catalogue);
const row = (id: string) => {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

test('there is a row for each charm, and for a worker one for each role and meta-role of its product', () => {
  const charms = [...catalogue.charms.values()];
  expect(new Set(rows.map(({ charmName }) => charmName))).toEqual(new Set(charms.map(({ name }) => name)));
  for (const { name, worker, roles } of catalogue.products.values()) {
    const own = rows.filter(({ charmName }) => charmName === worker);
    expect(own.map(({ role }) => role).toSorted(), name).toEqual(roles.toSorted());
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('rows stand in their groups, what is deprecated last', () => {
  expect(rows.filter(({ group }) => group === 'coordinators').map(({ wantedName }) => wantedName)).toEqual([
    'loki',
    'mimir',
    'pyroscope',
    'tempo',
  ]);
  expect(rows.filter(({ group }) => group === 'pattern')).toHaveLength(5);
  const stores = rows.filter(({ group }) => group === 'stores');
  expect(stores.map(({ charm }) => charm?.deprecated !== undefined)).toEqual([false, false, true]);
});

test.each(rows.map((one) => [one.id, one] as const))(
  '%s makes a valid application that has what the row says',
  (_, one) => {
    const { id, edit } = placing(empty, one);
    const placed = edit(empty);
    const { topology, diagnostics } = derive(placed.deployment);
    const application = topology.application(id);
    expect(application?.charmName).toBe(one.charmName);
    expect(application?.roles).toEqual(one.role === undefined ? [] : [one.role]);
    expect(application?.endpointsKnown).toBe(true);
    expect(diagnostics.filter(({ code }) => code.startsWith('charm/'))).toEqual([]);
    expect(parseDocument(fileOf(placed))).toMatchObject({ ok: true, problems: [] });
  },
);

test('defaults are those of the track, the recommended units and the one role', () => {
  expect(row('mimir-worker-k8s backend').defaults).toEqual({
    charm: 'mimir-worker-k8s',
    channel: '2.17/stable',
    units: 3,
    config: { 'role-backend': true },
  });
  expect(row('tempo-worker-k8s querier').defaults.config).toEqual({ 'role-all': false, 'role-querier': true });
  expect(row('opentelemetry-collector').defaults.units).toBeUndefined();
});

test('names are made free, and the model is that of most applications', () => {
  const there = document('loki (loki-coordinator-k8s, model cos)\nloki2 (model cos)\nfar (model away)');
  const { id, edit } = placing(there, row('loki-coordinator-k8s'));
  expect(id).toBe('loki3');
  expect(edit(there).deployment.applications['loki3']?.model).toBe('cos');
  expect(
    placing(there, row('loki-coordinator-k8s'), { model: 'away' }).edit(there).deployment.applications['loki3']?.model,
  ).toBe('away');
  expect(usualModel(empty.deployment)).toBe('default');
});

test('charms of the document have rows of their own', () => {
  const own = document('charm mine-k8s: provides a b\ncharm ours: like loki-k8s\ncharm constructor: requires x y');
  const found = placeables(own.deployment, catalogue).filter(({ group }) => group === 'own');
  expect(found.map((one) => [one.wantedName, sayPlaceable(one).sentence])).toEqual([
    ['constructor', 'A charm of this document that speaks y.'],
    ['mine', 'A charm of this document that speaks b.'],
    ['ours', 'A charm of this document, like Loki in one piece.'],
  ]);
});

test('every row says something, and is found by name, charm, role and interface', () => {
  for (const one of rows) {
    const { name, sentence, search } = sayPlaceable(one);
    expect(sentence, one.id).toMatch(/^[A-Z].*\.$/);
    expect(search).toContain(name.toLowerCase());
    expect(search).toContain(one.charmName);
  }
  expect(sayPlaceable(row('seaweedfs-k8s')).search).toContain(' s3 ');
  expect(sayPlaceable(row('mimir-worker-k8s read')).sentence).toBe(
    'Worker of Mimir with the role read, which stands for querier and query-frontend.',
  );
});
