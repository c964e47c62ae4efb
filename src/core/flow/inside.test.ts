import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import { settle } from '../settle/settle.ts';
import { deployments, drawing } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import type { Signal } from './flow.ts';
import type { InsideHop } from './hand.ts';
import { insideHopsOf, insideOf } from './inside.ts';
import { trace } from './trace.ts';

function opened(text: string, store: string) {
  const analysis = derive(drawing(text));
  const inside = insideOf(analysis, store);
  if (inside === undefined) throw new Error(`${store} cannot be opened`);
  return inside;
}

function ways(text: string, store: string, signal: Signal): readonly string[] {
  return opened(text, store)
    .ways.filter((way) => way.signal === signal)
    .flatMap(({ hops }) => hops.map(said));
}

function said({ from, to, does, toRole, objectStore, choice }: InsideHop): string {
  const whom = to ?? `(${objectStore ?? 'nobody'})`;
  return `${from} ${does} ${whom}${toRole === null ? '' : ` as ${toRole}`}${choice === null ? '' : ', one of several'}`;
}

const loki = `
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
`;

describe('a cluster, opened', () => {
  test('hands logs from nginx to a writer, to as many writers as it copies to, and each keeps them', () => {
    expect(ways(loki, 'loki', 'logs')).toEqual([
      'loki/0 nginx passes write/0 loki as write, one of several',
      'loki/0 nginx passes write/1 loki as write, one of several',
      'write/0 loki passes write/1 loki as write, one of several',
      'write/0 loki keeps (s3)',
      'write/1 loki passes write/0 loki as write, one of several',
      'write/1 loki keeps (s3)',
    ]);
  });

  test('copies to each once there are units enough', () => {
    const three = loki.replace('backend (loki-worker-k8s, role', 'backend (loki-worker-k8s, units 3, role');
    expect(ways(three, 'loki', 'logs')).toContain('write/0 loki passes write/1 loki as write');
  });

  test('answers queries by its readers, who ask the writers and the object store', () => {
    expect(ways(loki, 'loki', 'queries')).toEqual([
      'grafana/0 grafana asks loki/0 nginx',
      'loki/0 nginx asks read/0 loki as read',
      'read/0 loki asks write/0 loki as write',
      'read/0 loki asks write/1 loki as write',
      'read/0 loki asks (s3)',
    ]);
  });

  test('takes rules of its clients from its own charm code, keeps them, and sends alerts', () => {
    expect(ways(loki, 'loki', 'rules')).toEqual([
      'loki/0 charm passes loki/0 nginx',
      'loki/0 nginx passes backend/0 loki as backend',
      'backend/0 loki keeps (s3)',
      'backend/0 loki alerts alertmanager/0 alertmanager',
    ]);
  });

  test('names the relations and steps to which each connection owes its way', () => {
    const { settlement } = derive(drawing(loki));
    const logs = opened(loki, 'loki').ways.find(({ signal }) => signal === 'logs');
    const kept = logs?.hops.find(({ objectStore }) => objectStore === 's3');
    expect(kept?.via).toEqual(['loki:loki-cluster write:loki-cluster', 'loki:s3 s3:s3-credentials']);
    const keys = kept?.because.flatMap((id) => Object.keys(settlement.steps[id - 1]?.set ?? {}));
    expect(keys).toEqual(expect.arrayContaining(['worker_config', 'bucket']));
  });

  test('without queries, rules or telemetry has no ways', () => {
    const alone = loki.replace(/loki:grafana-source.*|grafana:logging.*|loki:alertmanager.*/g, '');
    expect(opened(alone, 'loki')).toEqual({ store: 'loki', objectStore: 's3', keeps: ['logs'], ways: [] });
  });

  test('sends alerts without rules of clients, from the rulers on', () => {
    const quiet = loki.replace(/grafana:logging.*/, '');
    expect(ways(quiet, 'loki', 'rules')).toEqual([
      'backend/0 loki keeps (s3)',
      'backend/0 loki alerts alertmanager/0 alertmanager',
    ]);
  });
});

const tempo = `
tempo (tempo-coordinator-k8s)
distributor (tempo-worker-k8s, role-all=false, role-distributor=true)
ingester (tempo-worker-k8s, role-all=false, role-ingester=true)
frontend (tempo-worker-k8s, role-all=false, role-query-frontend=true)
querier (tempo-worker-k8s, units 2, role-all=false, role-querier=true)
compactor (tempo-worker-k8s, role-all=false, role-compactor=true)
generator (tempo-worker-k8s, role-all=false, role-metrics-generator=true)
s3 (s3-integrator)
grafana (grafana-k8s)
tempo:tempo-cluster -- distributor:tempo-cluster
tempo:tempo-cluster -- ingester:tempo-cluster
tempo:tempo-cluster -- frontend:tempo-cluster
tempo:tempo-cluster -- querier:tempo-cluster
tempo:tempo-cluster -- compactor:tempo-cluster
tempo:tempo-cluster -- generator:tempo-cluster
tempo:s3 -- s3:s3-credentials
tempo:grafana-source -- grafana:grafana-source
`;

describe('queries that wait', () => {
  test('are fetched by whoever is to answer them', () => {
    expect(ways(tempo, 'tempo', 'queries')).toEqual([
      'grafana/0 grafana asks tempo/0 nginx',
      'tempo/0 nginx asks frontend/0 tempo as query-frontend',
      'querier/0 tempo queues frontend/0 tempo as querier, one of several',
      'querier/1 tempo queues frontend/0 tempo as querier, one of several',
      'querier/0 tempo asks ingester/0 tempo as ingester',
      'querier/0 tempo asks (s3)',
      'querier/1 tempo asks ingester/0 tempo as ingester',
      'querier/1 tempo asks (s3)',
    ]);
    const fetched = opened(tempo, 'tempo').ways.flatMap(({ hops }) => hops.filter(({ does }) => does === 'queues'));
    expect(new Set(fetched.map(({ motion }) => motion))).toEqual(new Set(['pull']));
  });
});

describe('spans', () => {
  const spans = 'distributor/0 tempo passes generator/0 tempo as metrics-generator';

  test('reach a generator only once it has been told where its metrics go', () => {
    expect(ways(tempo, 'tempo', 'charm-traces')).not.toContain(spans);
    const told = `${tempo}\nmetrics (prometheus-k8s)\ntempo:send-remote-write -- metrics:receive-remote-write`;
    expect(ways(told, 'tempo', 'charm-traces')).toContain(spans);
  });
});

describe('a role whose last unit is gone', () => {
  const scaled = tempo.replace('ingester (tempo-worker-k8s', 'ingester (tempo-worker-k8s, units 0');

  // What was published stays published, so that the coordinator does not notice.
  test('leaves what was taken at the door without anybody to hand it to', () => {
    const before = settle(resolve(drawing(tempo), catalogue));
    const topology = resolve(drawing(scaled), catalogue);
    const settlement = settle(topology, before);
    const flows = trace(topology, settlement);
    const inside = insideOf({ topology, settlement, flows }, 'tempo');
    const lost = (signal: Signal) => inside?.ways.find((way) => way.signal === signal)?.losses;
    expect(flows.some(({ signal, end }) => signal === 'charm-traces' && end === 'stored')).toBe(true);
    expect(lost('charm-traces')).toEqual([
      { at: 'distributor/0 tempo', reason: 'no-role', params: { role: 'distributor', wanted: 'ingester' } },
    ]);
    expect(lost('queries')?.map(({ at }) => at)).toEqual(['querier/0 tempo', 'querier/1 tempo']);
  });
});

describe('a cluster with a scheduler', () => {
  const mimir = (roles: string) => `
mimir (mimir-coordinator-k8s)
all (mimir-worker-k8s, role-all=true)
more (mimir-worker-k8s${roles})
s3 (s3-integrator)
grafana (grafana-k8s)
mimir:mimir-cluster -- all:mimir-cluster
mimir:mimir-cluster -- more:mimir-cluster
mimir:s3 -- s3:s3-credentials
mimir:grafana-source -- grafana:grafana-source`;

  test('queues with it, and else with the frontend itself', () => {
    expect(ways(mimir(', role-query-scheduler=true'), 'mimir', 'queries')).toEqual([
      'grafana/0 grafana asks mimir/0 nginx',
      'mimir/0 nginx asks all/0 mimir as query-frontend',
      'all/0 mimir passes more/0 mimir as query-scheduler',
      'all/0 mimir queues more/0 mimir as querier',
      'all/0 mimir asks (s3)',
    ]);
    expect(ways(mimir(', role-querier=true'), 'mimir', 'queries')).toContain(
      'more/0 mimir queues all/0 mimir as querier, one of several',
    );
  });
});

describe('a store of one process', () => {
  test('answers what it is asked itself', () => {
    const text = 'loki (loki-k8s)\ngrafana (grafana-k8s)\nloki:grafana-source -- grafana:grafana-source';
    expect(ways(text, 'loki', 'queries')).toEqual(['grafana/0 grafana asks loki/0 loki']);
  });

  test('that is no store cannot be opened', () => {
    const analysis = derive(drawing('grafana (grafana-k8s)'));
    expect(insideOf(analysis, 'grafana')).toBeUndefined();
    expect(insideOf(analysis, 'constructor')).toBeUndefined();
  });
});

test('the same analysis gives the same object, and flows go on from the worker that took them', () => {
  const analysis = derive(drawing(loki));
  expect(insideOf(analysis, 'loki')).toBe(insideOf(analysis, 'loki'));
  const flow = analysis.flows.find(({ signal, end }) => signal === 'logs' && end === 'stored');
  if (flow === undefined) throw new Error('no logs are stored');
  expect(insideHopsOf(analysis, flow).map(said)).toEqual(ways(loki, 'loki', 'logs').slice(2));
});

test('whatever is drawn can be opened, and every hop in it names relations that are there', () => {
  fc.assert(
    fc.property(deployments([...catalogue.charms.values()], 6), (deployment) => {
      const analysis = derive(deployment);
      for (const { id } of analysis.topology.applications)
        for (const { hops } of insideOf(analysis, id)?.ways ?? [])
          for (const relation of hops.flatMap(({ via }) => via))
            expect(analysis.topology.relation(relation)).toBeDefined();
    }),
    { numRuns: 40 },
  );
});
