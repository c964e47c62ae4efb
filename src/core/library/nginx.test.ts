import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const tempo = (more = '') => `
tempo (tempo-coordinator-k8s, 2.10/stable)
w (tempo-worker-k8s, 2.10/stable, units 2)
s3 (s3-integrator)
tempo:tempo-cluster -- w:tempo-cluster
tempo:s3 -- s3:s3-credentials
${more}`;
const nginxOf = (text: string, unit: string) => derive(drawing(text)).settlement.processes.get(`${unit} nginx`);

describe('nginx', () => {
  test('opens a server for every receiver that is asked for, and passes it to the role that takes it', () => {
    const nginx = nginxOf(
      tempo('charm apps: requires t tracing\na (apps)\na:t = {"receivers": ["jaeger_grpc"]}\na:t -- tempo:tracing'),
      'tempo/0',
    )?.nginx;
    expect(nginx?.servers.map(({ listen }) => listen)).toEqual([14250, 4318, 3200, 9096, 3300]);
    expect(nginx?.servers[0]?.locations).toMatchObject([{ match: '/', to: 'grpc://jaeger-grpc' }]);
    expect(nginx?.upstreams.find(({ name }) => name === 'jaeger-grpc')?.servers).toEqual([
      'w-0.w-endpoints.default.svc.cluster.local:14250',
      'w-1.w-endpoints.default.svc.cluster.local:14250',
    ]);
  });

  test('leaves out what no worker serves', () => {
    const some = `
mimir (mimir-coordinator-k8s)
w (mimir-worker-k8s, role-all=true)
s3 (s3-integrator)
mimir:mimir-cluster -- w:mimir-cluster
mimir:s3 -- s3:s3-credentials
`;
    const matches = nginxOf(some, 'mimir/0')?.nginx?.servers[0]?.locations.map(({ match }) => match);
    expect(matches).toContain('/prometheus');
    expect(matches).not.toContain('/alertmanager');
  });

  test('passes telemetry of workers on, and knows which relations that stands on', () => {
    const nginx = nginxOf(tempo('logs (logging-store)\ntempo:logging -- logs:logging'), 'tempo/0')?.nginx;
    const proxied = nginx?.servers.find(({ listen }) => listen === 3300)?.locations;
    expect(proxied?.map(({ match }) => match)).toEqual([
      '= /proxy/worker/w-0/metrics',
      '= /proxy/worker/w-1/metrics',
      '= /proxy/loki/logs-0/push',
    ]);
    expect(proxied?.at(-1)).toMatchObject({
      to: 'http://worker-telemetry-proxy-logs-0/loki/api/v1/push',
      via: ['logs:logging tempo:logging'],
    });
  });

  test('serves TLS on every port once there is a certificate, and speaks it to workers that do', () => {
    const secure = nginxOf(tempo('ca (self-signed-certificates)\ntempo:certificates -- ca:certificates'), 'tempo/0');
    expect(secure?.listens.every(({ tls }) => tls)).toBe(true);
    expect(secure?.nginx?.servers[0]?.locations[0]?.to).toBe('https://otlp-http');
  });

  test('has an upstream without a host where a receiver names none', () => {
    const store = '{"receivers": [{"protocol": {"name": "otlp_grpc", "type": "grpc"}, "url": "store:4317"}]}';
    const nginx = nginxOf(
      tempo(`charm s: provides t tracing\nstore (s)\nstore:t = ${store}\nstore:t -- tempo:self-charm-tracing`),
      'tempo/0',
    )?.nginx;
    const name = 'worker-telemetry-proxy-charm-otlp_grpc';
    expect(nginx?.upstreams.find((one) => one.name === name)?.servers).toEqual(['None:80']);
    const location = nginx?.servers.at(-1)?.locations.at(-1);
    expect(location).toMatchObject({ match: '/proxy/charm-tracing/otlp_grpc/', to: `http://${name}4317` });
  });

  test('does not run while the coordinator may not act', () => {
    const idle = nginxOf('loki (loki-coordinator-k8s)', 'loki/0');
    expect(idle?.command).toBeUndefined();
    expect(idle?.listens).toEqual([]);
  });
});

test('two stores behind one outside host get two locations of the same name', () => {
  const stores = ['a', 'b'].flatMap((name) => [
    `${name} (writes)`,
    `${name}/0:w = {"remote_write": {"url": "http://10.0.0.1/${name}/api/v1/push"}}`,
    `${name}:w -- tempo:send-remote-write`,
  ]);
  const nginx = nginxOf(tempo(['charm writes: provides w prometheus_remote_write', ...stores].join('\n')), 'tempo/0');
  const matches = nginx?.nginx?.servers.at(-1)?.locations.map(({ match }) => match);
  expect(matches?.filter((match) => match === '= /proxy/remote-write/10-0-0-1/write')).toHaveLength(2);
});

test('a store whose URL names no host makes the coordinator raise', () => {
  const { raised } = derive(
    drawing(
      tempo(`charm writes: provides w prometheus_remote_write
a (writes)
a/0:w = {"remote_write": {"url": "mimir:8080"}}
a:w -- tempo:send-remote-write`),
    ),
  ).settlement;
  expect(raised).toMatchObject([{ unit: 'tempo/0', cause: 'remote-write/url-without-host' }]);
});
