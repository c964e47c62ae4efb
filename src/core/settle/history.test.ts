import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { deployments, drawing } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import { databagAt, databagsAt, lastWrite, roundsOf, stepById, stepsOf } from './history.ts';
import { settle } from './settle.ts';

const known = [...catalogue.charms.values()];
const cluster = 'loki:loki-cluster write:loki-cluster';
const logging = 'logs:logging loki:logging-consumer';
const text = `
loki (loki-coordinator-k8s, 2/stable)
write (loki-worker-k8s, 2/stable, role-write=true, role-read=true, role-backend=true)
s3 (s3-integrator)
logs (logging-store)
loki:loki-cluster -- write:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- logs:logging
`;

function past(drawn: string, before?: string) {
  const first = before === undefined ? undefined : settle(resolve(drawing(before), catalogue));
  const topology = resolve(drawing(drawn), catalogue);
  return { topology, settlement: settle(topology, first) };
}

describe('the databags after a step', () => {
  test('are empty before the first, and as settled after the last', () => {
    const { topology, settlement } = past(text);
    const bags = (step: number) =>
      [...databagsAt({ topology, settlement }, step).values()].flatMap((sides) =>
        [...sides.values()].flatMap(({ application, units }) => [application, ...units.values()]),
      );
    expect(bags(0).every((bag) => Object.keys(bag).length === 0)).toBe(true);
    expect(databagsAt({ topology, settlement }, settlement.steps.length)).toEqual(settlement.databags);
  });

  test('hold a key from the step on that wrote it', () => {
    const { topology, settlement } = past(text);
    const step = lastWrite(settlement, cluster, 'loki', 'loki_endpoints');
    if (step === undefined) throw new Error('no step wrote it');
    const told = (at: number) => databagAt({ topology, settlement }, cluster, at).get('loki')?.application;
    expect(told(step.id - 1)?.['loki_endpoints']).not.toEqual(step.set['loki_endpoints']);
    expect(told(step.id)?.['loki_endpoints']).toEqual(step.set['loki_endpoints']);
  });

  test('that nobody writes to any more are the very objects of the settlement', () => {
    const { topology, settlement } = past(text);
    const done = Math.max(...stepsOf(settlement, 'loki:s3 s3:s3-credentials').map(({ id }) => id));
    expect(databagAt({ topology, settlement }, 'loki:s3 s3:s3-credentials', done)).toBe(
      settlement.databags.get('loki:s3 s3:s3-credentials'),
    );
  });

  test('hold what the user states from the start, beside what is written', () => {
    const stated = `${text}\nlogs/0:logging = {"endpoint": {"url": "http://elsewhere:3100/push"}}`;
    const { topology, settlement } = past(stated);
    expect(databagAt({ topology, settlement }, logging, 0).get('logs')?.units.get('logs/0')).toEqual({
      endpoint: { url: 'http://elsewhere:3100/push' },
    });
  });

  test('tell of a relation that has been cut what stood there', () => {
    const without = text.replace('loki:logging-consumer -- logs:logging', '');
    const { topology, settlement } = past(without, text);
    const written = stepsOf(settlement, logging).at(-1)?.id ?? 0;
    const sides = databagsAt({ topology, settlement }, written).get(logging);
    expect(settlement.databags.has(logging)).toBe(false);
    expect(sides?.get('logs')?.units.get('logs/0')).toHaveProperty('endpoint');
  });

  test('come in the end to those of the settlement, whatever is drawn', () => {
    fc.assert(
      fc.property(deployments(known, 6), (deployment) => {
        const topology = resolve(deployment, catalogue);
        const settlement = settle(topology);
        const last = settlement.steps.at(-1)?.id ?? 0;
        // A step more over every relation, so that none is answered by the settlement itself.
        const more = settlement.steps.map((step) => ({ ...step, id: last + step.id, set: { late: 'x' }, removed: [] }));
        const longer = { ...settlement, steps: [...settlement.steps, ...more] };
        for (const [id, sides] of databagsAt({ topology, settlement: longer }, last)) {
          expect(sides).toEqual(settlement.databags.get(id));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the steps', () => {
  test('of a round are together, in their order, and every step is in one', () => {
    const { settlement } = past(text);
    const rounds = roundsOf(settlement);
    expect(rounds.map(({ round }) => round)).toEqual(rounds.map((_, at) => at + 1));
    expect(rounds.flatMap(({ steps }) => steps)).toEqual(settlement.steps);
  });

  test('of a relation are those of both ends', () => {
    const { settlement } = past(text);
    expect(stepsOf(settlement, cluster)).toEqual(settlement.steps.filter(({ relation }) => relation === cluster));
    expect(new Set(stepsOf(settlement, cluster).map(({ unit }) => unit))).toEqual(new Set(['loki/0', 'write/0']));
    expect(stepsOf(settlement, 'constructor')).toEqual([]);
  });

  test('are found by their number', () => {
    const { settlement } = past(text);
    expect(stepById(settlement, 2)).toBe(settlement.steps[1]);
    expect(stepById(settlement, 0)).toBeUndefined();
  });
});
