import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { insideOf } from '../flow/inside.ts';
import { drawing } from '../testing.ts';
import { sayInside, sayInsideHop } from './inside.ts';

const analysis = derive(
  drawing(`
mimir (mimir-coordinator-k8s)
write (mimir-worker-k8s, units 3, role-write=true)
read (mimir-worker-k8s, role-read=true)
backend (mimir-worker-k8s, role-backend=true)
s3 (s3-integrator)
grafana (grafana-k8s)
alertmanager (alertmanager-k8s)
otelcol (opentelemetry-collector-k8s)
mimir:mimir-cluster -- write:mimir-cluster
mimir:mimir-cluster -- read:mimir-cluster
mimir:mimir-cluster -- backend:mimir-cluster
mimir:s3 -- s3:s3-credentials
mimir:grafana-source -- grafana:grafana-source
mimir:alertmanager -- alertmanager:alerting
mimir:self-metrics-endpoint -- otelcol:metrics-endpoint
otelcol:send-remote-write -- mimir:receive-remote-write
`),
);

function inside(store: string) {
  const found = insideOf(analysis, store);
  if (found === undefined) throw new Error(`${store} cannot be opened`);
  return found;
}

describe('a store, opened', () => {
  test('is told role by role: what is handed on and kept, who asks whom, and where alerts go', () => {
    expect(sayInside(analysis, inside('mimir'))).toEqual([
      'Inside mimir, nginx passes metrics to one of 3 distributor workers; the distributor workers pass them to each of the 3 ingester workers; the ingester workers keep them in the object store that s3 names.',
      'To query mimir, grafana asks nginx, which asks the query-frontend worker, which passes queries to the query-scheduler worker; the querier worker fetches queries from the query-scheduler worker, and asks each of the 3 ingester workers and the store-gateway worker; the store-gateway worker asks the object store that s3 names.',
      'For the rules of mimir, the charm code passes rules to nginx, which passes them to the ruler worker, which keeps them in the object store that s3 names, asks each of the 3 ingester workers, and sends alerts to alertmanager; the store-gateway worker asks the object store that s3 names.',
    ]);
  });

  test('tells of one connection who makes it, and which keys led to it', () => {
    const metrics = inside('mimir').ways.find(({ signal }) => signal === 'metrics');
    const kept = metrics?.hops.find(({ objectStore }) => objectStore !== null);
    expect(kept && sayInsideHop(analysis, 'metrics', kept)).toBe(
      'write/0 keeps metrics in the object store that s3 names, because s3 tells mimir so in `endpoint`, `bucket`, `access-key` and 1 more over s3-credentials and mimir tells write so in `worker_config` over mimir-cluster.',
    );
  });
});
