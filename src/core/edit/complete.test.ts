import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { sayAddition, sayAdditions } from '../narrate/addition.ts';
import { document } from '../testing.ts';
import { adding } from './addition.ts';
import { completion } from './complete.ts';

function completed(drawn: Document, id: string): Document {
  return adding(completion(derive(drawn.deployment), id))(drawn);
}

function said(text: string, id: string): readonly string[] {
  return completion(derive(document(text).deployment), id).map(sayAddition);
}

function errors(drawn: Document): readonly string[] {
  return derive(drawn.deployment)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

test('a coordinator alone gets the workers that COS gives it, and an object store', () => {
  expect(said('loki (loki-coordinator-k8s)', 'loki')).toEqual([
    'loki-read is added: Loki worker with the role read, 3 units.',
    'loki-read becomes a worker of loki.',
    'loki-write is added: Loki worker with the role write, 3 units.',
    'loki-write becomes a worker of loki.',
    'loki-backend is added: Loki worker with the role backend, 3 units.',
    'loki-backend becomes a worker of loki.',
    'loki-s3 is added: S3 Integrator, 1 unit.',
    'loki keeps what it stores where loki-s3 says.',
  ]);
  const roles = (text: string) => said(text, 'm').flatMap((one) => /the role (\S+),/.exec(one)?.[1] ?? []);
  expect(roles('m (mimir-coordinator-k8s)')).toEqual(['read', 'write', 'backend']);
  expect(roles('m (tempo-coordinator-k8s)')).toEqual([
    'querier',
    'query-frontend',
    'ingester',
    'distributor',
    'compactor',
  ]);
  expect(roles('m (coordinator)')).toEqual(['worker']);
});

test('the channel and the model of the coordinator hold for its workers', () => {
  const { applications } = completed(document('loki (loki-coordinator-k8s, 2/stable, model cos)'), 'loki').deployment;
  expect(applications['loki-read']).toMatchObject({ channel: '2/stable', model: 'cos', config: { 'role-read': true } });
  expect(applications['loki-s3']).toMatchObject({ model: 'cos' });
});

test('what is there is used: free workers, a worker without a role, an object store that serves nobody', () => {
  const text = `loki (loki-coordinator-k8s)
    reader (loki-worker-k8s, role-read=true)
    idle (loki-worker-k8s, units 3)
    bucket (seaweedfs-k8s)
    far (s3-integrator, model far)
    loki:loki-cluster -- idle:loki-cluster`;
  expect(said(text, 'loki')).toEqual([
    'idle gets the role write.',
    'reader becomes a worker of loki.',
    'reader grows from 1 unit to 3.',
    'loki-backend is added: Loki worker with the role backend, 3 units.',
    'loki-backend becomes a worker of loki.',
    'loki keeps what it stores where bucket says.',
  ]);
});

test('a role whose workers have no units gets units, and one worker for all counts for each role', () => {
  const none =
    'loki (loki-coordinator-k8s)\nall (loki-worker-k8s, units 0, role-all=true)\ns (s3-integrator)\nloki -- all\nloki -- s';
  expect(said(none, 'loki')).toEqual(['all grows from 0 units to 3.']);
  const three = none.replace('units 0', 'units 3');
  expect(said(three, 'loki')).toEqual([]);
  expect(sayAdditions(completion(derive(document(three).deployment), 'loki'))).toBe('Nothing is missing.');
});

test('a role that only pushes metrics is added where they have a place to go', () => {
  const text = 'tempo (tempo-coordinator-k8s)\nprometheus (prometheus-k8s)\ntempo -- prometheus:receive-remote-write';
  expect(said(text, 'tempo').join('\n')).toContain('metrics-generator');
  expect(said('tempo (tempo-coordinator-k8s)', 'tempo').join('\n')).not.toContain('metrics-generator');
});

test('nothing is added to what is no coordinator, or stands elsewhere', () => {
  expect(said('loki (loki-k8s)\nfar (loki-coordinator-k8s, saas there)', 'loki')).toEqual([]);
  expect(said('far (loki-coordinator-k8s, saas there)', 'far')).toEqual([]);
  expect(said('far (loki-coordinator-k8s)', 'constructor')).toEqual([]);
});

describe.each([...catalogue.products.values()])('$title', (product) => {
  const options = catalogue.charms.get(product.worker)?.config.flatMap(({ name, role }) => (role ? [name] : [])) ?? [];

  test.each(product.tracks.map(({ name }) => name))(
    'is complete on track %s, and completing it again adds nothing',
    (track) => {
      const drawn = completed(document(`c (${product.coordinator}, ${track}/stable)`), 'c');
      expect(errors(drawn)).toEqual([]);
      expect(completion(derive(drawn.deployment), 'c')).toEqual([]);
    },
  );

  test('is complete whatever of it was there before', { timeout: 60_000 }, () => {
    const worker = fc.record({
      options:
        product.rolesPerWorker === 'one'
          ? fc.subarray(options, { maxLength: 1 })
          : fc.subarray(options, { maxLength: 3 }),
      units: fc.nat({ max: 3 }),
      isRelated: fc.boolean(),
    });
    const drawings = fc.record({
      workers: fc.array(worker, { maxLength: 3 }),
      hasStore: fc.boolean(),
      track: fc.constantFrom(...product.tracks),
    });
    fc.assert(
      fc.property(drawings, ({ workers, hasStore, track }) => {
        const text = [
          `c (${product.coordinator}, ${track.name}/stable)`,
          ...(hasStore ? ['store (s3-integrator)'] : []),
          ...workers.map(({ options: on, units }, at) => {
            const config = options.map((option) => `${option}=${on.includes(option)}`).join(', ');
            return `w${at} (${product.worker}, ${track.name}/stable, units ${units}, ${config})`;
          }),
          ...workers.flatMap(({ isRelated }, at) => (isRelated ? [`c -- w${at}`] : [])),
        ].join('\n');
        const drawn = completed(document(text), 'c');
        expect(errors(drawn), text).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
