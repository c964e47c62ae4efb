import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue/known.ts';
import { derive } from './derive.ts';
import { deployments, drawing } from './testing.ts';

test('the same deployment has the same analysis, computed once', () => {
  const deployment = drawing('coordinator (coordinator)\nworker (worker)\ncoordinator -- worker');
  expect(derive(deployment)).toBe(derive(deployment));
  expect(derive(deployment, catalogue)).toBe(derive(deployment));
  expect(derive({ ...deployment })).not.toBe(derive(deployment));
});

test('another catalogue knows other charms', () => {
  const deployment = drawing('coordinator (coordinator)');
  const empty = { ...catalogue, charms: new Map() };
  expect(derive(deployment).topology.application('coordinator')?.kind).toBe('coordinator');
  expect(derive(deployment, empty).topology.application('coordinator')?.kind).toBe('unknown');
});

test('any deployment has an analysis, and is not changed by it', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(deployments(charms, 6), (deployment) => {
      const before = JSON.stringify(deployment);
      const { topology, flows } = derive(deployment);
      expect(topology.applications).toHaveLength(Object.keys(deployment.applications).length);
      for (const { end, stores, losses, hops } of flows) {
        expect(hops.length > 0).toBe(end !== 'not-collected');
        expect(stores.length > 0).toBe(end === 'stored' || end === 'partly');
        expect(losses.length > 0).toBe(end === 'lost' || end === 'partly');
      }
      expect(JSON.stringify(deployment)).toBe(before);
    }),
    { numRuns: 100 },
  );
});
