import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Deployment } from '../document/document.ts';
import { signals } from '../flow/flow.ts';
import { loadDocument } from '../read/orrery.ts';
import { deployments, drawing } from '../testing.ts';
import { writeAnalysis } from './analysis.ts';

const folder = join(import.meta.dirname, '../../../public/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));

function exampleOf(name: string): Deployment {
  const read = loadDocument(readFileSync(join(folder, name), 'utf8'), name);
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value.deployment;
}

function analysisOf(deployment: Deployment) {
  return JSON.parse(writeAnalysis(derive(deployment)));
}

const drawn = `
  coordinator (coordinator)
  worker (worker, units 11)
  logs (logging-store)
  far (somebody-elses)
  charm somebody-elses: provides out s3
  far:out = {"access-key": "AKIA", "secret-key": "very-secret", "endpoint": "http://s3:9000"}
  charm taker: requires s3 s3
  taker (taker)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
  taker:s3 -- far:out
  coordinator:logging -- worker:cluster
`;

describe('the analysis', () => {
  const analysis = analysisOf(drawing(drawn));

  test('counts what is drawn, peers aside', () => {
    expect(analysis).toMatchObject({
      orrery: 1,
      from: 'nothing',
      counts: { applications: 5, relations: 4, units: 15, models: 1 },
    });
  });

  test('says of each application what it is and how its units are', () => {
    expect(analysis.applications.coordinator).toEqual({
      charm: 'coordinator',
      kind: 'coordinator',
      model: 'default',
      track: 'direct',
      mode: 'direct',
      units: ['coordinator/0'],
      status: { 'coordinator/0': { name: 'active', message: '' } },
      openedPorts: { 'coordinator/0': [8080] },
      missingRoles: [],
      gates: ['coordinator:cluster worker:cluster'],
    });
    expect(analysis.applications.far.status).toEqual({ 'far/0': { name: 'unknown', message: '' } });
  });

  test('tells both sides of a relation, and why a line joins nothing', () => {
    expect(
      analysis.relations.find(({ id }: { id: string }) => id === 'coordinator:logging logs:logging'),
    ).toMatchObject({
      state: 'joined',
      interface: 'loki_push_api',
      provider: 'logs:logging',
      requirer: 'coordinator:logging',
      inferred: false,
      crossModel: false,
      signals: ['logs'],
      databags: {
        coordinator: { units: { 'coordinator/0': {} } },
        logs: { units: { 'logs/0': { endpoint: { url: expect.stringContaining('http') } } } },
      },
    });
    expect(analysis.relations.find(({ state }: { state: string }) => state === 'broken')).toEqual({
      id: 'coordinator:logging worker:cluster',
      state: 'broken',
      reason: expect.stringMatching(/^\S.+\.$/),
    });
  });

  test('masks what looks like a secret', () => {
    expect(writeAnalysis(derive(drawing(drawn)))).not.toContain('very-secret');
    const relation = analysis.relations.find(({ interface: name }: { interface: string }) => name === 's3');
    expect(relation.databags.far.application).toEqual({
      'access-key': '•••',
      'secret-key': '•••',
      endpoint: 'http://s3:9000',
    });
  });

  test('numbers units as numbers, not as text', () => {
    expect(analysis.applications.worker.units.slice(1, 4)).toEqual(['worker/1', 'worker/2', 'worker/3']);
    const origins = analysis.flows
      .filter(
        ({ signal, origin }: { signal: string; origin: string }) => signal === 'logs' && origin.startsWith('worker'),
      )
      .map(({ origin }: { origin: string }) => origin);
    expect(origins.slice(0, 4)).toEqual([0, 1, 2, 3].map((number) => `worker/${number} workload`));
  });

  test('gives each step a sentence and each hop its fields', () => {
    for (const { says } of analysis.steps) expect(says).toMatch(/^[A-Z].+\.$/);
    const flow = analysis.flows.find(
      ({ signal, end }: { signal: string; end: string }) => signal === 'logs' && end === 'stored',
    );
    expect(flow).toMatchObject({ losses: [], duplicates: 0, stores: ['logs/0 store'] });
    expect(Object.keys(flow.hops[0]).sort()).toEqual([
      'because',
      'by',
      'choice',
      'from',
      'method',
      'motion',
      'protocol',
      'to',
      'url',
      'via',
    ]);
  });
});

describe.each(examples)('the analysis of %s', (name) => {
  const analysis = analysisOf(exampleOf(name));
  const isSorted = (texts: readonly string[]) =>
    texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') <= text);

  test('is in order', () => {
    expect(isSorted(Object.keys(analysis.applications))).toBe(true);
    expect(isSorted(analysis.relations.map(({ id }: { id: string }) => id))).toBe(true);
    expect(analysis.steps.map(({ id }: { id: number }) => id)).toEqual(
      analysis.steps.map((_: unknown, index: number) => index + 1),
    );
    const rounds = analysis.steps.map(({ round }: { round: number }) => round);
    expect([...rounds].sort((one, other) => one - other)).toEqual(rounds);
    const order = analysis.flows.map(({ signal }: { signal: (typeof signals)[number] }) => signals.indexOf(signal));
    expect([...order].sort((one, other) => one - other)).toEqual(order);
    const places = new Map(analysis.processes.map(({ id }: { id: string }, index: number) => [id, index]));
    for (const signal of signals) {
      const own = analysis.flows.filter((flow: { signal: string }) => flow.signal === signal);
      const at = own.map(({ origin }: { origin: string }) => Number(places.get(origin)));
      expect([...at].sort((one, other) => one - other)).toEqual(at);
    }
  });

  test('has its steps by round, unit, library and relation, what a charm itself writes first', () => {
    const { topology, settlement } = derive(exampleOf(name));
    const places = new Map(topology.units.map(({ id, index }) => [id, index]));
    const at = (number: number | undefined) => String(number).padStart(6, '0');
    const keys = settlement.steps.map(({ round, unit, library, relation }) =>
      [at(round), at(places.get(unit)), library ?? '', relation].join('\n'),
    );
    expect(keys).toEqual([...keys].sort());
  });

  test('never mixes the ends of a flow', () => {
    for (const { end, stores, losses, hops } of analysis.flows) {
      expect(stores.length > 0).toBe(end === 'stored' || end === 'partly');
      expect(losses.length > 0).toBe(end === 'lost' || end === 'partly');
      expect(hops.length === 0).toBe(end === 'not-collected');
    }
  });
});

test('what is lost inside a store names units as the user wrote them, at the beginning of a sentence too', () => {
  const analysis = analysisOf(
    drawing(`
      grafana (grafana-k8s)
      tempo (tempo-coordinator-k8s)
      tempo:grafana-source -- grafana:grafana-source
      tempo:self-charm-tracing -- tempo:tracing
      tempo:self-workload-tracing -- tempo:tracing
    `),
  );
  expect(JSON.stringify(analysis)).toContain('"says":"grafana/0 calls');
});

test('whatever is drawn has an analysis, the same bytes each time', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(deployments(charms, 6), (deployment) => {
      const text = writeAnalysis(derive(deployment));
      expect(writeAnalysis(derive({ ...deployment }))).toBe(text);
      expect(JSON.parse(text).orrery).toBe(1);
    }),
    { numRuns: 60 },
  );
});
