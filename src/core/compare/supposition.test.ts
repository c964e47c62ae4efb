import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import type { Cut } from './cut.ts';
import { cutsOf, withCut, withoutCut } from './supposition.ts';
import { whatif } from './whatif.ts';

const before = derive(
  drawing(`loki (loki-coordinator-k8s, 2/stable)
everything (loki-worker-k8s, 2/stable, units 2, role-all=true)
s3 (s3-integrator)
logs (loki-k8s)
loki:loki-cluster -- everything:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- logs:logging`),
);
const { topology } = before;

function choices(id: string): readonly Cut[] {
  const application = topology.application(id);
  return application === undefined ? [] : cutsOf(before, application);
}

const noRead: Cut = { tag: 'role', application: 'everything', role: 'read' };
const noWrite: Cut = { tag: 'role', application: 'everything', role: 'write' };
const proxied: Cut = { tag: 'track', application: 'loki', track: 'proxied' };

describe('what can be cut of an application', () => {
  test('all of it or one unit, each role that it can lose, TLS, and its other tracks', () => {
    expect(choices('everything').map((cut) => [cut.tag, ...Object.values(cut).slice(-1)].join(' '))).toEqual([
      'application everything',
      'unit everything/0',
      'unit everything/1',
      'role all',
      'role read',
      'role write',
      'role backend',
      'tls true',
      'track proxied',
    ]);
  });

  test('of a coordinator the roles of its workers, and no single unit where there is one', () => {
    expect(choices('loki').filter(({ tag }) => tag === 'role')).toHaveLength(4);
    expect(choices('loki').some(({ tag }) => tag === 'unit')).toBe(false);
  });

  test('nothing that it has no part in', () => {
    expect(choices('s3').some(({ tag }) => tag === 'role' || tag === 'tls')).toBe(false);
  });
});

describe('several cuts at once', () => {
  test('each once, and each can be taken back', () => {
    const cuts = withCut(topology, withCut(topology, [], noRead), noWrite);
    expect(withCut(topology, cuts, { ...noRead })).toBe(cuts);
    expect(withoutCut(cuts, { ...noRead })).toEqual([noWrite]);
  });

  test('of what contradicts the last one counts, for a worker as for its coordinator', () => {
    const direct: Cut = { tag: 'track', application: 'everything', track: 'direct' };
    expect(withCut(topology, [noRead, proxied], direct)).toEqual([noRead, direct]);
  });

  test('a second role is lost after the first, not in its place', () => {
    const { now } = whatif(before, [noRead, noWrite]);
    expect(now.after.topology.application('everything')?.roles).toEqual(['backend']);
  });

  test('a cut relation is still there to see beside what else is otherwise', () => {
    const relation = 'logs:logging loki:logging-consumer';
    const { now, drawn } = whatif(before, [{ tag: 'relation', relation }, noRead, proxied]);
    expect(now.after.topology.relation(relation)).toBeUndefined();
    expect(drawn.relation(relation)?.state).toBe('joined');
    expect(drawn.application('loki')?.mode).toBe('proxied');
    expect(drawn.application('everything')?.roles).toEqual(['write', 'backend']);
  });
});
