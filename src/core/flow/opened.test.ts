// The stations of an opened store and the lines between them: every connection once, each between stations that are there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import { deployments, drawing } from '../testing.ts';
import { signals } from './flow.ts';
import { insideId, type Opened, openedOf } from './opened.ts';

const analysis = derive(
  drawing(`
loki (loki-coordinator-k8s)
read (loki-worker-k8s, role-read=true)
write (loki-worker-k8s, units 2, role-write=true)
backend (loki-worker-k8s, role-backend=true)
s3 (s3-integrator)
grafana (grafana-k8s)
alertmanager (alertmanager-k8s)
loki:loki-cluster -- read:loki-cluster
loki:loki-cluster -- write:loki-cluster
loki:loki-cluster -- backend:loki-cluster
loki:s3 -- s3:s3-credentials
loki:alertmanager -- alertmanager:alerting
loki:grafana-source -- grafana:grafana-source
grafana:logging -- loki:logging
`),
);

function opened(store: string, shown: Parameters<typeof openedOf>[2] = signals): Opened {
  const found = openedOf(analysis, store, shown);
  if (found === undefined) throw new Error(`${store} cannot be opened`);
  return found;
}

function lines({ ways }: Opened): readonly string[] {
  return ways.flatMap((way) => way.lines.map(({ signal, from, does, to }) => `${signal}: ${from} ${does} ${to}`));
}

describe('an opened store', () => {
  test('has its callers first, then the door, the roles as they are reached, and the object store last', () => {
    expect(opened('loki').stations.map(({ form, id }) => `${form}: ${id}`)).toEqual([
      'outside: process grafana grafana',
      'caller: process loki charm',
      'door: process loki nginx',
      'role: role write',
      'role: role read',
      'role: role backend',
      'beyond: process alertmanager alertmanager',
      'object-store: object store s3',
    ]);
    expect(opened('loki').stations.find(({ role }) => role === 'write')?.processes).toHaveLength(2);
  });

  test('leads from the door to the role that takes it and to the object store; queries and rules likewise', () => {
    expect(lines(opened('loki'))).toEqual([
      'logs: process loki nginx passes role write',
      'logs: role write passes role write',
      'logs: role write keeps object store s3',
      'queries: process grafana grafana asks process loki nginx',
      'queries: process loki nginx asks role read',
      'queries: role read asks role write',
      'queries: role read asks object store s3',
      'rules: process loki charm passes process loki nginx',
      'rules: process loki nginx passes role backend',
      'rules: role backend keeps object store s3',
      'rules: role backend alerts process alertmanager alertmanager',
    ]);
  });

  test('shows queries and rules with what it keeps, and nothing where that is not shown', () => {
    expect(new Set(opened('loki', ['logs']).ways.map(({ signal }) => signal))).toEqual(
      new Set(['logs', 'queries', 'rules']),
    );
    expect(openedOf(analysis, 'loki', ['metrics'])).toBeUndefined();
    expect(openedOf(analysis, 'grafana', signals)).toBeUndefined();
  });

  test('names its lines each by itself', () => {
    const ids = opened('loki').ways.flatMap((way) => way.lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${insideId('loki')} `))).toBe(true);
  });
});

test('in any drawing every connection is on one line, between stations that are there', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(deployments(charms), (deployment) => {
      const any = derive(deployment);
      for (const { id } of any.topology.applications) {
        const found = openedOf(any, id, signals);
        const stations = new Set(found?.stations.map((station) => station.id));
        for (const { way, lines: own } of found?.ways ?? []) {
          const placed = own.flatMap(({ hops }) => hops);
          expect([placed.length, way.hops.every((hop) => placed.includes(hop))]).toEqual([way.hops.length, true]);
          for (const { from, to } of own) expect([stations.has(from), stations.has(to)]).toEqual([true, true]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
