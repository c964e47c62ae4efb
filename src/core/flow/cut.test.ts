// What hops owe to relations, held against every example and against an adversary: without the relation the hop is gone, and nothing else is lost by it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries, runs } from '../adversary.ts';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Deployment, RelationId } from '../document/document.ts';
import { loadDocument } from '../read/orrery.ts';
import type { Flow, Hop } from './flow.ts';

const folder = join(import.meta.dirname, '../../../public/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));

function deploymentOf(name: string): Deployment {
  const read = loadDocument(readFileSync(join(folder, name), 'utf8'), name);
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value.deployment;
}

function without(deployment: Deployment, cut: RelationId): Deployment {
  const relations = Object.entries(deployment.relations).filter(([id]) => id !== cut);
  return { ...deployment, relations: Object.fromEntries(relations) };
}

function nameOf(flow: Flow, { from, to, url, motion }: Hop): string {
  return [flow.signal, flow.origin, from, to, url, motion].join(' ');
}

describe.each(examples)('in %s', (name) => {
  const deployment = deploymentOf(name);
  const { topology, settlement, flows } = derive(deployment);
  const named = new Set(flows.flatMap(({ hops }) => hops.flatMap(({ via }) => via)));
  const gates = new Set([...settlement.gates.values()].flat());

  test('every hop names relations that are joined, and steps that were made', () => {
    const steps = new Set(settlement.steps.map(({ id }) => id));
    for (const id of named) expect(topology.relation(id)?.state).toBe('joined');
    for (const { hops } of flows)
      for (const { because } of hops) for (const id of because) expect(steps.has(id)).toBe(true);
  });

  test('every hop stands between processes that are there', () => {
    for (const { origin, hops, stores } of flows)
      for (const id of [origin, ...stores, ...hops.flatMap(({ from, to }) => [from, to ?? from])])
        expect(settlement.processes.has(id)).toBe(true);
  });

  test('without a relation the hops that owe their way to it are gone, and no other flow ends elsewhere', {
    timeout: 30_000,
  }, () => {
    const wrong = [...named].flatMap((cut) => {
      const after = derive(without(deployment, cut)).flows;
      const left = new Set(after.flatMap((flow) => flow.hops.map((hop) => nameOf(flow, hop))));
      const ends = new Map(after.map(({ signal, origin, end }) => [`${signal} ${origin}`, end]));
      return flows.flatMap((flow) => {
        const owing = flow.hops.filter(({ via }) => via.includes(cut));
        const isOther = owing.length === 0 && !gates.has(cut) && ends.get(`${flow.signal} ${flow.origin}`) !== flow.end;
        const staying = owing.map((hop) => nameOf(flow, hop)).filter((hop) => left.has(hop));
        return [...staying, ...(isOther ? [`${flow.signal} of ${flow.origin}`] : [])].map((what) => `${cut}: ${what}`);
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('whatever an adversary draws', { timeout: 60_000 }, () => {
  test('every hop names relations that are joined, steps that were made and processes that are there', () => {
    fc.assert(
      fc.property(adversaries(catalogue), (deployment) => {
        const { topology, settlement, flows } = derive(deployment);
        const steps = new Set(settlement.steps.map(({ id }) => id));
        for (const { from, to, via, because } of flows.flatMap(({ hops }) => hops)) {
          expect(via.filter((id) => topology.relation(id)?.state !== 'joined')).toEqual([]);
          expect(because.filter((id) => !steps.has(id))).toEqual([]);
          expect([from, to ?? from].filter((id) => !settlement.processes.has(id))).toEqual([]);
        }
      }),
      runs(40),
    );
  });

  test('without a relation no hop stays that owed its way to it, unless another relation leads there', () => {
    fc.assert(
      fc.property(adversaries(catalogue, { most: 8 }), fc.nat(), (deployment, chosen) => {
        const { flows } = derive(deployment);
        const named = [...new Set(flows.flatMap(({ hops }) => hops.flatMap(({ via }) => via)))];
        const cut = named[chosen % Math.max(1, named.length)] ?? '';
        const after = derive(without(deployment, cut)).flows;
        const left = new Map(after.flatMap((flow) => flow.hops.map((hop) => [nameOf(flow, hop), hop.via] as const)));
        const staying = flows.flatMap((flow) =>
          flow.hops.flatMap((hop) => {
            const now = hop.via.includes(cut) ? left.get(nameOf(flow, hop)) : undefined;
            return now?.every((id) => hop.via.includes(id)) ? [nameOf(flow, hop)] : [];
          }),
        );
        expect(staying).toEqual([]);
      }),
      runs(60),
    );
  });
});
