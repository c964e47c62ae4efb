import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const settled = (text: string) => derive(drawing(text)).settlement;
const s3 = 's3 (s3-integrator)\ntempo:s3 -- s3:s3-credentials\n';

describe('the status of a coordinator', () => {
  test.each([
    ['no workers', 'loki (loki-coordinator-k8s)', '[consistency] Missing any worker relation.'],
    [
      'a role that nobody holds',
      'loki (loki-coordinator-k8s)\nw (loki-worker-k8s, role-read=true)\nloki:loki-cluster -- w:loki-cluster',
      '[consistency] Cluster inconsistent.',
    ],
    [
      'no object storage',
      'loki (loki-coordinator-k8s)\nw (loki-worker-k8s, role-all=true)\nloki:loki-cluster -- w:loki-cluster',
      '[s3] Missing S3 integration.',
    ],
    [
      'object storage that lacks a key',
      `loki (loki-coordinator-k8s)
w (loki-worker-k8s, role-all=true)
charm buckets: provides s3 s3
b (buckets)
b:s3 = {"endpoint": "http://x", "bucket": "b"}
loki:loki-cluster -- w:loki-cluster
loki:s3 -- b:s3`,
      '[s3] S3 not ready (probably misconfigured).',
    ],
  ])('with %s', (_, text, message) => {
    expect(settled(text).statuses.get('loki/0')).toEqual({ name: 'blocked', message });
  });

  test('is degraded below what is recommended, with the library that says so', () => {
    const mimir = (channel: string) =>
      settled(`
mimir (mimir-coordinator-k8s, ${channel})
w (mimir-worker-k8s, ${channel}, role-all=true)
s3 (s3-integrator)
mimir:mimir-cluster -- w:mimir-cluster
mimir:s3 -- s3:s3-credentials
`).statuses.get('mimir/0')?.message;
    expect(mimir('2/stable')).toBe('Degraded.');
    expect(mimir('dev/edge')).toBe('');
  });

  test('counts a role of an application without units', () => {
    const { statuses } = settled(`
loki (loki-coordinator-k8s)
r (loki-worker-k8s, units 0)
r:loki-cluster = {"role": "read"}
w (loki-worker-k8s, role-write=true, role-backend=true)
s3 (s3-integrator)
loki:loki-cluster -- r:loki-cluster
loki:loki-cluster -- w:loki-cluster
loki:s3 -- s3:s3-credentials
`);
    expect(statuses.get('loki/0')).toEqual({ name: 'active', message: '' });
  });
});

describe('the charm code of a coordinator', () => {
  test('traces to whoever is related, straight and never by its own proxy', () => {
    const { processes } = settled(`
coordinator (coordinator, proxied/stable)
w (worker, proxied/stable)
store (tracing-store)
coordinator:cluster -- w:cluster
coordinator:charm-tracing -- store:tracing
`);
    const url = 'http://store.default.svc.cluster.local:4318/v1/traces';
    expect(processes.get('coordinator/0 charm')?.sends.map((send) => send.url)).toEqual([url]);
  });

  test('traces into itself where it stores traces and nobody else is related', () => {
    const { processes } = settled(`
tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
${s3}tempo:tempo-cluster -- w:tempo-cluster
`);
    const own = processes.get('tempo/0 charm')?.sends;
    expect(own?.map(({ url, via }) => ({ url, via }))).toEqual([{ url: 'http://localhost:4318/v1/traces', via: [] }]);
    const worker = processes.get('w/0 charm')?.sends[0]?.url;
    expect(worker).toBe('http://tempo.default.svc.cluster.local:4318/v1/traces');
  });

  test('raises on units that are not leader where the protocol is not offered', () => {
    const { raised, statuses } = settled(`
tempo (tempo-coordinator-k8s, units 2)
w (tempo-worker-k8s)
charm stores: provides t tracing
store (stores)
store:t = {"receivers": [{"protocol": {"name": "zipkin", "type": "http"}, "url": "http://x:9411"}]}
${s3}tempo:tempo-cluster -- w:tempo-cluster
tempo:self-charm-tracing -- store:t
`);
    expect(raised.map(({ unit, cause }) => [unit, cause])).toEqual([['tempo/1', 'tracing/protocol-not-offered']]);
    expect(statuses.get('tempo/0')?.name).toBe('active');
  });
});

test('units name themselves to their peers, and open ports once they may act', () => {
  const blocked = settled('mimir (mimir-coordinator-k8s)');
  expect(blocked.openedPorts.get('mimir/0')).toEqual([]);
  const { databags, openedPorts } = settled(`
tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
${s3}tempo:tempo-cluster -- w:tempo-cluster
`);
  expect(openedPorts.get('tempo/0')).toEqual([3200, 3300, 4318, 7946, 9096]);
  expect(databags.get('tempo:peers')?.get('tempo')?.units.get('tempo/0')).toEqual({
    fqdn: 'tempo-0.tempo-endpoints.default.svc.cluster.local',
    hostname: 'tempo-0.tempo-endpoints.default.svc.cluster.local',
  });
});
