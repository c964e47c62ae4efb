import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const direct = `
pyroscope (pyroscope-coordinator-k8s, dev/edge)
w (pyroscope-worker-k8s, dev/edge)
s3 (s3-integrator)
logs (logging-store, units 2)
pyroscope:pyroscope-cluster -- w:pyroscope-cluster
pyroscope:s3 -- s3:s3-credentials
pyroscope:logging -- logs:logging
`;
const told = (text: string, id: string, coordinator: string) =>
  derive(drawing(text)).settlement.databags.get(id)?.get(coordinator)?.application;

test('in direct mode workers are told the stores themselves', () => {
  expect(told(direct, 'pyroscope:pyroscope-cluster w:pyroscope-cluster', 'pyroscope')).toEqual({
    worker_config: '…',
    loki_endpoints: {
      'logs/0': 'http://logs-0.logs-endpoints.default.svc.cluster.local:3100/loki/api/v1/push',
      'logs/1': 'http://logs-1.logs-endpoints.default.svc.cluster.local:3100/loki/api/v1/push',
    },
    charm_tracing_receivers: {},
    workload_tracing_receivers: {},
    worker_labels: { 'app.kubernetes.io/part-of': 'pyroscope' },
    worker_ports: [4040, 7946],
  });
});

test('in proxied mode they are told their own coordinator, also for a provider that has published nothing', () => {
  const proxied = `
coordinator (coordinator, proxied/stable)
w (worker, proxied/stable)
charm silent: provides logs loki_push_api
logs (silent)
coordinator:cluster -- w:cluster
coordinator:logging -- logs:logs
`;
  expect(told(proxied, 'coordinator:cluster w:cluster', 'coordinator')).toHaveProperty('loki_endpoints', {
    'logs/0': 'http://coordinator.default.svc.cluster.local:8080/proxy/loki/logs-0/push',
  });
});

test('nothing goes to anybody while the coordinator may not act', () => {
  const blocked = direct.replace('pyroscope:s3 -- s3:s3-credentials', '');
  expect(told(blocked, 'pyroscope:pyroscope-cluster w:pyroscope-cluster', 'pyroscope')).toEqual({});
});

test('nothing goes to an application whose units have not all published, and others are not held back', () => {
  const half = `${direct}
x (pyroscope-worker-k8s, dev/edge, units 2)
x/1:pyroscope-cluster = {}
pyroscope:pyroscope-cluster -- x:pyroscope-cluster
`;
  expect(told(half, 'pyroscope:pyroscope-cluster x:pyroscope-cluster', 'pyroscope')).toEqual({});
  expect(told(half, 'pyroscope:pyroscope-cluster w:pyroscope-cluster', 'pyroscope')).toHaveProperty('worker_config');
});

test('a coordinator whose workers have one role each raises over several', () => {
  const { settlement } = derive(
    drawing(`
tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
two (tempo-worker-k8s, role-all=false, role-querier=true, role-ingester=true)
s3 (s3-integrator)
tempo:s3 -- s3:s3-credentials
tempo:tempo-cluster -- w:tempo-cluster
tempo:tempo-cluster -- two:tempo-cluster
`),
  );
  expect(settlement.raised.map(({ unit, cause, params }) => ({ unit, cause, params }))).toEqual([
    { unit: 'tempo/0', cause: 'cluster/role-unknown', params: { application: 'two', role: 'querier,ingester' } },
  ]);
});
