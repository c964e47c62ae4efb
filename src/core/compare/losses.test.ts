// What a cut loses, held against every example and against random drawings: exactly what went over it, less what finds another way.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries, runs } from '../adversary.ts';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Deployment, RelationId } from '../document/document.ts';
import type { Flow } from '../flow/flow.ts';
import { loadDocument } from '../read/orrery.ts';
import { wiredDeployments } from '../testing.ts';
import { type Comparison, compare } from './compare.ts';
import type { Change } from './fate.ts';
import { whatif } from './whatif.ts';

function without(deployment: Deployment, cut: RelationId): Deployment {
  const relations = Object.entries(deployment.relations).filter(([id]) => id !== cut);
  return { ...deployment, relations: Object.fromEntries(relations) };
}

/** Whether some hop owes its way to the relation, or an acting unit would not act without it. */
function goesOver({ settlement }: Analysis, flow: Flow, cut: RelationId): boolean {
  const acting = [flow.origin, ...flow.hops.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])];
  const applications = new Set(acting.map((process) => process.slice(0, process.indexOf('/'))));
  const isGate = [...applications].some((id) => settlement.gates.get(id)?.includes(cut));
  return isGate || flow.hops.some(({ via }) => via.includes(cut));
}

/** What is told otherwise than the rule has it. */
function wrongAfter(before: Analysis, cut: RelationId): readonly string[] {
  const { tables } = compare(before, derive(without(before.topology.deployment, cut)));
  const changes = tables.flatMap(({ lost, gained, moved, doubled, same }): readonly Change[] =>
    [lost, gained, moved, doubled, same].flat(),
  );
  return changes.flatMap(({ signal, origin, before: flow, fate }) => {
    if (flow === undefined || flow.stores.length === 0) return [];
    const isLost = fate === 'lost' || fate === 'partly-lost';
    const isOver = goesOver(before, flow, cut);
    const isTold = isOver ? fate !== 'same' && fate !== 'gained' : !isLost;
    return isTold
      ? []
      : [`without ${cut}: ${signal} of ${origin} are ${fate}, and went ${isOver ? '' : 'not '}over it`];
  });
}

function fatesIn({ tables }: Comparison): readonly string[] {
  return tables.flatMap(({ lost, gained, moved, doubled, same, nowhere }) =>
    [lost, gained, moved, doubled, same, nowhere]
      .flat()
      .map(({ signal, origin, fate }) => `${signal} ${origin} ${fate}`),
  );
}

function joinedIn({ topology }: Analysis): readonly RelationId[] {
  return topology.relations.filter(({ state }) => state === 'joined').map(({ id }) => id);
}

test('a what-if tells of a cut, if it were deployed so, what a drawing without the line has', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(wiredDeployments([...catalogue.charms.values()]), fc.nat(), (deployment, chosen) => {
      const before = derive(deployment);
      const joined = joinedIn(before);
      const relation = joined[chosen % Math.max(1, joined.length)];
      if (relation === undefined) return;
      const { fresh } = whatif(before, [{ tag: 'relation', relation }]);
      expect(fatesIn(fresh)).toEqual(fatesIn(compare(before, derive(without(deployment, relation)))));
    }),
    { numRuns: 40 },
  );
});

const folder = join(import.meta.dirname, '../../../public/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));

describe('cutting a relation loses exactly the flows that go over it, less those that find another way', () => {
  test.each(examples)('in %s', { timeout: 60_000 }, (name) => {
    const read = loadDocument(readFileSync(join(folder, name), 'utf8'), name);
    if (!read.ok) throw new Error(`${name} cannot be read`);
    const before = derive(read.value.deployment);
    expect(joinedIn(before).flatMap((cut) => wrongAfter(before, cut))).toEqual([]);
  });

  test('in any drawing whose lines join', { timeout: 120_000 }, () => {
    const charms = [...catalogue.charms.values()];
    fc.assert(
      fc.property(wiredDeployments(charms), fc.nat(), (deployment, chosen) => {
        const before = derive(deployment);
        const joined = joinedIn(before);
        const cuts = [0, 1, 2].flatMap((more) => joined[(chosen + more) % Math.max(1, joined.length)] ?? []);
        expect(cuts.flatMap((cut) => wrongAfter(before, cut))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('in whatever an adversary draws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(adversaries(catalogue, { most: 8 }), fc.nat(), (deployment, chosen) => {
        const before = derive(deployment);
        const joined = joinedIn(before);
        const cuts = joined.slice(chosen % Math.max(1, joined.length)).slice(0, 2);
        expect(cuts.flatMap((cut) => wrongAfter(before, cut))).toEqual([]);
      }),
      runs(40),
    );
  });
});
