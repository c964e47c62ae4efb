import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { drawing } from '../testing.ts';
import type { Comparison } from './compare.ts';
import type { Cut } from './cut.ts';
import { repairOf } from './repair.ts';
import { type Consequence, differences, whatif } from './whatif.ts';

const cluster = `
  loki (loki-coordinator-k8s, 2/stable)
  read (loki-worker-k8s, 2/stable, role-read=true)
  write (loki-worker-k8s, 2/stable, units 2, role-write=true)
  backend (loki-worker-k8s, 2/stable, role-backend=true)
  s3 (s3-integrator)
  logs (loki-k8s)
  prometheus (prometheus-k8s)
  tempo (tempo-k8s)
  loki:loki-cluster -- read:loki-cluster
  loki:loki-cluster -- write:loki-cluster
  loki:loki-cluster -- backend:loki-cluster
  loki:s3 -- s3:s3-credentials
  loki:logging-consumer -- logs:logging
  loki:self-metrics-endpoint -- prometheus:metrics-endpoint
  loki:charm-tracing -- tempo:tracing
  grafana (grafana-k8s)
  grafana:logging -- loki:logging
`;
const before = derive(drawing(cluster));

function supposing(...cuts: readonly Cut[]): Consequence {
  return whatif(before, cuts);
}

function origins({ tables }: Comparison, column: 'lost' | 'moved' | 'doubled' | 'gained', signal: Signal) {
  return (tables.find((table) => table.signal === signal)?.[column] ?? []).map(({ origin }) => origin);
}

function codes({ appeared }: Comparison): readonly string[] {
  return appeared.map(({ code }) => code);
}

function statusOf({ after }: Comparison, unit: string): string | undefined {
  return after.settlement.statuses.get(unit)?.name;
}

const noStorage: Cut = { tag: 'relation', relation: 'loki:s3 s3:s3-credentials' };
const noLogging: Cut = { tag: 'relation', relation: 'logs:logging loki:logging-consumer' };

describe('what happens to what runs', () => {
  test('without its object store a cluster is frozen, not stopped; deployed so it never starts', () => {
    const { now, fresh } = supposing(noStorage);
    expect(statusOf(now, 'loki/0')).toBe('blocked');
    expect(now.tables.flatMap(({ lost }) => lost)).toEqual([]);
    expect(codes(now)).toContain('cluster/frozen');
    expect(origins(fresh, 'lost', 'logs')).toContain('grafana/0 grafana');
    expect(statusOf(fresh, 'read/0')).toBe('waiting');
    expect(codes(fresh)).not.toContain('cluster/frozen');
  });

  test('a role that was published is believed in after it is lost', () => {
    const { now, fresh } = supposing({ tag: 'role', application: 'read', role: 'read' });
    expect([statusOf(now, 'loki/0'), statusOf(now, 'read/0')]).toEqual(['active', 'blocked']);
    expect(codes(now)).toContain('worker/role-outdated');
    expect(statusOf(fresh, 'loki/0')).toBe('blocked');
  });

  test('workers that are scaled to zero leave their role behind', () => {
    const { now, fresh } = supposing({ tag: 'units', application: 'write', units: 0 });
    expect(statusOf(now, 'loki/0')).toBe('active');
    expect(codes(now)).toContain('cluster/role-without-unit');
    expect(origins(now, 'lost', 'logs')).toContain('grafana/0 grafana');
    expect(statusOf(fresh, 'loki/0')).toBe('blocked');
  });

  test('without its last place for logs the coordinator goes on pushing, its workers do not', () => {
    const consequence = supposing(noLogging);
    expect(origins(consequence.now, 'lost', 'logs')).toEqual([
      'backend/0 loki',
      'read/0 loki',
      'write/0 loki',
      'write/1 loki',
    ]);
    expect(codes(consequence.now)).toContain('logs/target-kept');
    expect(origins(consequence.fresh, 'lost', 'logs')).toContain('loki/0 nginx');
    expect(differences(consequence).map(({ now, fresh }) => [now.origin, now.fate, fresh.fate])).toEqual([
      ['loki/0 nginx', 'same', 'lost'],
      ['loki/0 nginx-prometheus-exporter', 'same', 'lost'],
    ]);
  });

  test('without its provider of tracing the charm code goes on sending where it sent', () => {
    const { now, fresh } = supposing({ tag: 'relation', relation: 'loki:charm-tracing tempo:tracing' });
    expect(codes(now)).toContain('traces/destination-kept');
    expect(origins(now, 'lost', 'charm-traces')).not.toContain('loki/0 charm');
    expect(origins(fresh, 'lost', 'charm-traces')).toContain('loki/0 charm');
  });
});

describe('a unit that is down', () => {
  test('costs its own telemetry and none that others take as well', () => {
    const { now } = supposing({ tag: 'unit', unit: 'write/0' });
    expect(origins(now, 'lost', 'logs')).toEqual(['write/0 loki']);
    expect(origins(now, 'moved', 'logs')).toEqual(['grafana/0 grafana']);
    expect(now.statuses.map(({ unit }) => unit)).toEqual(['write/0']);
    expect(repairOf(supposing({ tag: 'unit', unit: 'write/0' }))).toEqual({ tag: 'needless' });
  });

  test('is not complained of by those whose telemetry it took', () => {
    const { now, fresh } = supposing({ tag: 'application', application: 'write' });
    expect(origins(now, 'lost', 'logs')).toContain('grafana/0 grafana');
    expect(now.green.map(({ unit, signals }) => [unit, signals])).toContainEqual(['grafana/0', ['logs']]);
    expect(statusOf(fresh, 'loki/0')).toBe('active');
  });

  test('lets another lead, and leaves what it wrote', () => {
    const { now } = whatif(derive(drawing(cluster.replace('loki (', 'loki (units 2, '))), [
      { tag: 'unit', unit: 'loki/0' },
      noLogging,
    ]);
    expect(now.after.topology.unit('loki/1')?.isLeader).toBe(true);
    const told = now.after.settlement.databags.get('loki:loki-cluster read:loki-cluster')?.get('loki');
    expect(told?.application['loki_endpoints']).toEqual({});
  });

  test.each([
    ['direct', ['logs'], ['loki/0 nginx', 'loki/0 nginx-prometheus-exporter']],
    ['proxied', ['logs'], ['backend/0 loki', 'loki/0 nginx', 'loki/0 nginx-prometheus-exporter', 'read/0 loki']],
  ] as const)('as coordinator costs in %s mode what passes it', (mode, signals, lost) => {
    const track = { direct: '2', proxied: '3.7' }[mode];
    const one = cluster.replaceAll('2/stable', `${track}/stable`).replace('units 2, role-write', 'role-write');
    const { now } = whatif(derive(drawing(one)), [{ tag: 'application', application: 'loki' }]);
    const own = origins(now, 'lost', signals[0]).filter((origin) => !origin.startsWith('grafana'));
    expect(own.filter((origin) => origin !== 'write/0 loki')).toEqual(lost);
  });
});

describe('TLS and tracks', () => {
  const signed = `${cluster}
    ca (self-signed-certificates)
    loki:certificates -- ca:certificates`;

  test('without its certificate a cluster speaks plainly, all over', () => {
    const { now } = whatif(derive(drawing(signed)), [{ tag: 'tls', application: 'read', isOn: false }]);
    const listens = now.after.settlement.processes.get('loki/0 nginx')?.listens ?? [];
    expect(listens.some(({ tls }) => tls)).toBe(false);
    expect(origins(now, 'moved', 'logs')).toContain('grafana/0 grafana');
  });

  test('a certificate comes from who signs them, or from a new application', () => {
    const given = (text: string) => whatif(derive(drawing(text)), [{ tag: 'tls', application: 'loki', isOn: true }]);
    for (const text of [cluster, `${cluster}\nca (self-signed-certificates)`]) {
      const { now } = given(text);
      expect(now.after.settlement.processes.get('loki/0 nginx')?.listens.every(({ tls }) => tls)).toBe(true);
      expect(now.after.topology.applications).toHaveLength(10);
    }
  });

  test('a whole cluster changes its track, by name or by mode', () => {
    const { now } = supposing({ tag: 'track', application: 'write', track: 'proxied' });
    expect(now.after.topology.application('loki')?.mode).toBe('proxied');
    expect(origins(now, 'moved', 'logs')).toEqual(['backend/0 loki', 'read/0 loki', 'write/0 loki', 'write/1 loki']);
    expect(now.tables.flatMap(({ lost }) => lost)).toEqual([]);
  });
});

describe('the smallest repair', () => {
  test('is a single edit where one does it, and not the cut taken back', () => {
    const other = `${cluster}\nelsewhere (loki-k8s)`;
    expect(repairOf(whatif(derive(drawing(other)), [noLogging]))).toMatchObject({
      tag: 'found',
      fixes: [{ label: 'Relate loki:logging-consumer to elsewhere:logging' }],
    });
  });

  test('is a pair where no single edit does it', () => {
    const noMetrics: Cut = { tag: 'relation', relation: 'loki:self-metrics-endpoint prometheus:metrics-endpoint' };
    const other = derive(drawing(`${cluster}\nelsewhere (loki-k8s)\nsecond (prometheus-k8s)`));
    const repair = repairOf(whatif(other, [noLogging, noMetrics]));
    expect(repair).toMatchObject({ tag: 'found' });
    expect(repair.tag === 'found' && repair.fixes.map(({ label }) => label).sort()).toEqual([
      'Relate loki:logging-consumer to elsewhere:logging',
      'Relate loki:self-metrics-endpoint to second:metrics-endpoint',
    ]);
  });

  test('mends what is drawn when its edits are made', () => {
    const other = derive(drawing(`${cluster}\nelsewhere (loki-k8s)`));
    const consequence = whatif(other, [noLogging]);
    const repair = repairOf(consequence);
    const { deployment } = consequence.now.after.topology;
    const document: Document = { orrery: 1, title: '', deployment, positions: {}, notes: [], stories: [] };
    const edits = repair.tag === 'found' ? repair.fixes.map(({ edit }) => edit) : [];
    const mended = edits.reduce((changed, edit) => edit(changed), document);
    const flow = derive(mended.deployment).flows.find(
      ({ origin, signal }) => signal === 'logs' && origin === 'read/0 loki',
    );
    expect(flow).toMatchObject({ end: 'stored', stores: ['elsewhere/0 loki'] });
  });

  test('takes the cut back where nothing else does it', () => {
    const track: Cut = { tag: 'units', application: 'logs', units: 0 };
    expect(repairOf(supposing(track))).toMatchObject({ tag: 'undo', fixes: [{ label: 'Scale logs back' }] });
  });

  test('says that it found none for what is down', () => {
    expect(repairOf(supposing({ tag: 'application', application: 'write' }))).toMatchObject({
      tag: 'none',
      isBounded: false,
    });
  });
});

test('leaves no trace: the analysis it starts from is what it was', () => {
  const again = derive(drawing(cluster));
  supposing(noStorage, { tag: 'unit', unit: 'loki/0' });
  expect(before.settlement).toEqual(again.settlement);
  expect(
    whatif(before, []).now.tables.every(({ lost, gained, moved }) => lost.length + gained.length + moved.length === 0),
  ).toBe(true);
});
