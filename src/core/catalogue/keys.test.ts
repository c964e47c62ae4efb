// What libraries write is explained: every key of every databag has its entry with writer, bag and source.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { loadDocument } from '../read/orrery.ts';
import type { Step } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { DatabagKey } from './catalogue.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const examples = readdirSync(folder).filter((file) => file.endsWith('.orrery.json'));

test.each(examples)('every key that is written in %s is explained', (file) => {
  const loaded = loadDocument(readFileSync(new URL(file, folder), 'utf8'), file);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { topology, settlement } = derive(loaded.value.deployment);
  expect([...new Set(settlement.steps.flatMap((step) => unexplained(topology, step)))]).toEqual([]);
});

function unexplained(topology: Topology, { relation: id, unit, bag, set }: Step): readonly string[] {
  const relation = topology.relation(id);
  if (!relation || relation.state === 'broken') return [id];
  const application = topology.unit(unit)?.application;
  const side = relation.state === 'joined' && relation.provider.application === application ? 'provider' : 'requirer';
  const writer = relation.state === 'peer' ? 'peer' : side;
  const known = topology.catalogue.interfaces.get(relation.interface)?.keys ?? [];
  const explains = (key: DatabagKey, name: string) =>
    key.writer === writer &&
    key.bag === bag &&
    (key.name.endsWith('*') ? name.startsWith(key.name.slice(0, -1)) : key.name === name);
  return Object.keys(set)
    .filter((name) => !known.some((key) => explains(key, name)))
    .map((name) => `${relation.interface} ${writer} ${bag} ${name}`);
}
