import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Deployment, Document } from '../document/document.ts';
import { refOf, relationId } from '../document/name.ts';
import { sayAddition, sayAdditions } from '../narrate/addition.ts';
import { deployments, wiredDeployments } from '../testing.ts';
import { type Addition, adding } from './addition.ts';
import { completion } from './complete.ts';
import { observation } from './observe.ts';

const charms = [...catalogue.charms.values()];

test('in any drawing what completes or observes can be made and explained, and every line of it joins', {
  timeout: 120_000,
}, () => {
  const any = fc.oneof(deployments(charms, 5), wiredDeployments(charms, 2));
  fc.assert(
    fc.property(any, (deployment) => {
      const analysis = derive(deployment);
      for (const { id } of analysis.topology.applications) {
        expectMade(deployment, completion(analysis, id));
        expectMade(deployment, observation(analysis, id));
      }
    }),
    { numRuns: 60 },
  );
});

function expectMade(deployment: Deployment, additions: readonly Addition[]): void {
  expect(sayAdditions(additions)).toMatch(/\.$/);
  if (additions.length === 0) return;
  const before: Document = { orrery: 1, title: '', deployment, positions: {}, notes: [], stories: [] };
  const { applications } = adding(additions)(before).deployment;
  const { topology } = derive(adding(additions)(before).deployment);
  for (const one of additions) {
    expect(sayAddition(one)).toMatch(/\.$/);
    if (one.tag === 'added') expect(Object.hasOwn(applications, one.application)).toBe(true);
    if (one.tag !== 'related') continue;
    const ends = [one.provider, one.requirer].map(({ application, endpoint }) => refOf(application, endpoint));
    const [provider = '', requirer = ''] = ends;
    expect(topology.relation(relationId([provider, requirer]))?.state, ends.join(' ')).toBe('joined');
  }
}
