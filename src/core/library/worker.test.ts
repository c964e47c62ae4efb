import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const told = {
  worker_config: 'a: b',
  worker_ports: [3100],
  workload_tracing_receivers: { jaeger_thrift_http: 'http://x:14268', otlp_http: 'http://x:4318' },
  charm_tracing_receivers: { otlp_http: 'http://x:4318' },
};

function worker(line: string, data: object = told) {
  const { settlement } = derive(
    drawing(`
charm chief: provides cluster loki_cluster, provides tempo tempo_cluster
chief (chief)
w (${line})
w -- chief
chief:cluster = ${JSON.stringify(data)}
chief:tempo = ${JSON.stringify(data)}
`),
  );
  return {
    workload: settlement.processes.get('w/0 loki') ?? settlement.processes.get('w/0 tempo'),
    charm: settlement.processes.get('w/0 charm'),
    status: settlement.statuses.get('w/0'),
    ports: settlement.openedPorts.get('w/0'),
  };
}

describe('a worker with a role and a configuration', () => {
  test('runs its workload with the roles in order, and says which are ready as they are set', () => {
    const { workload, status } = worker('loki-worker-k8s, role-write=true, role-read=true');
    expect(workload?.command).toBe('/bin/loki --config.file=/etc/worker/config.yaml -target read,write');
    expect(status).toEqual({ name: 'active', message: 'read,write ready.' });
  });

  test('gets settings that only some of its roles need', () => {
    const key = 'AWS_REQUEST_CHECKSUM_VALIDATION';
    expect(worker('loki-worker-k8s, role-write=true').workload?.environment).toHaveProperty(key, 'when_required');
    expect(worker('loki-worker-k8s, role-read=true').workload?.environment).not.toHaveProperty(key);
  });

  test('traces with the protocol its workload speaks, and its charm with OTLP', () => {
    const { workload, charm } = worker('loki-worker-k8s, role-read=true');
    expect(workload?.sends.map(({ url, signal }) => ({ url, signal }))).toEqual([
      { url: 'http://x:14268/api/traces?format=jaeger.thrift', signal: 'workload-traces' },
    ]);
    expect(workload?.environment).toHaveProperty('JAEGER_ENDPOINT', 'http://x:14268/api/traces?format=jaeger.thrift');
    expect(charm?.sends.map(({ url }) => url)).toEqual(['http://x:4318/v1/traces']);
  });

  test('does not trace its charm over https without the certificate of the cluster', () => {
    const secure = { ...told, charm_tracing_receivers: { otlp_http: 'https://x:4318' } };
    const tls = { ca_cert: 'c', server_cert: 'c', privkey_secret_id: 'secret:k' };
    expect(worker('loki-worker-k8s, role-read=true', secure).charm?.sends).toEqual([]);
    expect(worker('loki-worker-k8s, role-read=true', { ...secure, ...tls }).charm?.sends).toHaveLength(1);
  });

  test('serves TLS once certificate, authority and key are all there', () => {
    const { workload } = worker('loki-worker-k8s, role-read=true', {
      ...told,
      ca_cert: 'c',
      server_cert: 'c',
      privkey_secret_id: 'secret:k',
    });
    expect(workload?.listens).toMatchObject([{ port: 3100, tls: true }]);
    expect(workload?.check).toBe('https://w-0.w-endpoints.default.svc.cluster.local:3100/ready');
  });

  test('takes only what its roles take', () => {
    const taken = (line: string) => worker(line).workload?.listens[0]?.takes.map(({ signal }) => signal);
    expect(taken('loki-worker-k8s, role-read=true')).toEqual(['metrics', 'queries']);
    expect(taken('loki-worker-k8s, role-all=true')).toEqual(['metrics', 'logs', 'rules', 'queries']);
  });

  test('says what only it knows before what every worker says', () => {
    expect(worker('tempo-worker-k8s').status?.message).toMatch(/^metrics-generator disabled/);
    const remote = { ...told, remote_write_endpoints: [{ url: 'http://mimir/push' }] };
    expect(worker('tempo-worker-k8s', remote).status?.message).toBe('(all roles) ready.');
  });

  test('pushes the metrics that it makes itself', () => {
    const remote = { ...told, remote_write_endpoints: [{ url: 'http://mimir/push' }] };
    const pushed = worker('tempo-worker-k8s', remote).workload?.sends.filter(({ signal }) => signal === 'metrics');
    expect(pushed?.map(({ url, relays }) => ({ url, relays }))).toEqual([{ url: 'http://mimir/push', relays: false }]);
  });
});

test('a place for traces is told to the workload as it was published', () => {
  const receivers = {
    workload_tracing_receivers: {
      otlp_http: 'http://t$&:4318',
      otlp_grpc: 't$&:4317',
      jaeger_thrift_http: 'http://t$&:14268',
    },
  };
  const { environment } = worker('loki-worker-k8s, role-all=true', { ...told, ...receivers }).workload ?? {};
  expect(JSON.stringify(environment)).toContain('t$&');
});

describe('a worker that cannot run', () => {
  test('waits while its coordinator says nothing, with the ports of old open', () => {
    const { workload, status, ports } = worker('tempo-worker-k8s', {});
    expect(workload?.command).toBeUndefined();
    expect(workload?.listens).toEqual([]);
    expect(status).toEqual({ name: 'waiting', message: 'Waiting for coordinator to publish a config' });
    expect(ports).toContain(14250);
  });

  test('is blocked without a role, and says how to give it one', () => {
    const { status } = worker('loki-worker-k8s');
    expect(status?.name).toBe('blocked');
    expect(status?.message).toContain("'juju config w role-all=true'");
  });

  test('is blocked with two roles where it may have one', () => {
    const { status } = worker('tempo-worker-k8s, role-querier=true');
    expect(status).toEqual({ name: 'blocked', message: "cannot have more than 1 enabled role: ['all', 'querier']" });
  });

  test('is blocked without a coordinator', () => {
    const { settlement } = derive(drawing('w (loki-worker-k8s, role-read=true)'));
    expect(settlement.statuses.get('w/0')?.message).toBe('Missing relation to a coordinator charm');
  });
});
