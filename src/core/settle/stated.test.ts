import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const loki = `
  loki (loki-coordinator-k8s)
  all (loki-worker-k8s, role-all=true)
  s3 (s3-integrator)
  loki -- all
  loki:s3 -- s3
  charm theirs: provides receive loki_push_api
  far (theirs, units 2)
  loki:logging-consumer -- far:receive
`;

function endsOf(text: string) {
  const { settlement, flows } = derive(drawing(loki + text));
  const logs = flows.filter(({ signal, origin }) => signal === 'logs' && origin === 'loki/0 nginx');
  return { processes: settlement.processes, logs: logs.map(({ end, stores }) => ({ end, stores })) };
}

describe('an application of which only its databags are known', () => {
  test('takes what is sent to the addresses it states, each unit at its own', () => {
    const { processes, logs } = endsOf(`
      far/0:receive = {"endpoint": {"url": "http://10.1.2.3:3100/loki/api/v1/push"}}
      far/1:receive = {"endpoint": {"url": "https://logs.example/push"}}
    `);
    expect(logs).toEqual([{ end: 'stored', stores: ['far/0 far', 'far/1 far'] }]);
    expect(processes.get('far/1 far')?.listens).toEqual([
      { port: 443, tls: true, takes: [{ path: '/push', signal: 'logs', end: 'store' }] },
    ]);
  });

  test('takes it as well where the bag holds JSON text', () => {
    const { logs } = endsOf(`
      far/0:receive = {"endpoint": "{\\"url\\": \\"http://10.1.2.3:3100/push\\"}"}
      far/1:receive = {"endpoint": "{\\"url\\": \\"http://10.1.2.4:3100/push\\"}"}
    `);
    expect(logs).toEqual([{ end: 'stored', stores: ['far/0 far', 'far/1 far'] }]);
  });

  test('that has published nothing takes nothing', () => {
    const { processes, logs } = endsOf('far:receive = {}');
    expect(logs).toEqual([{ end: 'not-collected', stores: [] }]);
    expect(processes.has('far/0 far')).toBe(false);
  });

  test('that states what is no address takes nothing', () => {
    expect(endsOf('far/0:receive = {"endpoint": {"url": "somewhere"}}').processes.has('far/0 far')).toBe(false);
  });

  test('takes traces at the receivers it states', () => {
    const { flows } = derive(
      drawing(`
        app (grafana-k8s)
        charm theirs: provides tracing tracing
        far (theirs)
        app:charm-tracing -- far:tracing
        far:tracing = {"receivers": [{"protocol": {"name": "otlp_http", "type": "http"}, "url": "http://10.1.2.3:4318"}]}
      `),
    );
    const traces = flows.find(({ signal, origin }) => signal === 'charm-traces' && origin === 'app/0 charm');
    expect(traces).toMatchObject({ end: 'stored', stores: ['far/0 far'] });
  });

  test('that stands in for a coordinator does not take what it tells its workers of others', () => {
    const { settlement } = derive(
      drawing(`
        worker (loki-worker-k8s, role-read=true)
        charm theirs: provides cluster loki_cluster
        coordinator (theirs)
        worker:loki-cluster -- coordinator:cluster
        coordinator:cluster = {"loki_endpoints": {"x/0": "http://x:3100/push"}, "worker_config": "a: b"}
      `),
    );
    expect([...settlement.processes.keys()].filter((id) => id.startsWith('coordinator/'))).toEqual([]);
  });
});
