// Stated databags that are not what the interface needs: the charms do what their libraries do with them.
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const loki = `
  loki (loki-coordinator-k8s, units 2)
  all (loki-worker-k8s, role-all=true)
  s3 (s3-integrator)
  loki -- all
  loki:s3 -- s3
  charm logs: provides receive loki_push_api
  far (logs)
  loki:logging-consumer -- far:receive
`;

function settled(text: string) {
  return derive(drawing(text)).settlement;
}

describe('an address for logs', () => {
  test.each([
    ['not JSON', '{"endpoint": "http://far:3100/push"}', 'databag/not-json'],
    ['without a URL', '{"endpoint": {"address": "far"}}', 'databag/wrong-shape'],
  ])('that is %s makes a coordinator raise, on every unit that passes logs on', (_, bag, cause) => {
    const { raised, statuses } = settled(`${loki}\nfar/0:receive = ${bag}`);
    expect(raised.map((one) => [one.unit, one.cause])).toEqual([
      ['loki/0', cause],
      ['loki/1', cause],
    ]);
    expect(statuses.get('loki/0')?.name).toBe('error');
  });

  test('that is not JSON makes only the leader raise where workers send logs themselves', () => {
    const { raised } = settled(`
      coordinator (coordinator, units 2)
      worker (worker)
      coordinator -- worker
      charm logs: provides receive loki_push_api
      far (logs)
      coordinator:logging -- far:receive
      far/0:receive = {"endpoint": "far"}
    `);
    expect(raised.map(({ unit }) => unit)).toEqual(['coordinator/0']);
  });

  test('that is not JSON is not looked at while the coordinator may not act', () => {
    const text = loki.replace('loki:s3 -- s3', '');
    expect(settled(`${text}\nfar/0:receive = {"endpoint": "far"}`).raised).toEqual([]);
  });

  test('that is not JSON is left out by charms that only forward their own output', () => {
    const { raised, processes } = settled(`
      alertmanager (alertmanager-k8s)
      charm logs: provides receive loki_push_api
      far (logs)
      alertmanager:logging -- far:receive
      far/0:receive = {"endpoint": "far"}
    `);
    expect(raised).toEqual([]);
    expect(processes.get('alertmanager/0 alertmanager')?.logTargets).toEqual({});
  });

  test('without a scheme is set as a target, and nothing arrives', () => {
    const { settlement, flows } = derive(
      drawing(`
        alertmanager (alertmanager-k8s)
        logs (loki-k8s)
        alertmanager:logging -- logs:logging
        logs/0:logging = {"endpoint": {"url": "logs-0.logs-endpoints.default.svc.cluster.local:3100/loki/api/v1/push"}}
      `),
    );
    expect(Object.keys(settlement.processes.get('alertmanager/0 alertmanager')?.logTargets ?? {})).toEqual(['logs/0']);
    expect(flows.find(({ signal, origin }) => signal === 'logs' && origin.startsWith('alertmanager'))?.end).toBe(
      'lost',
    );
  });
});

test('scrape jobs that are no list of jobs make the scraper raise', () => {
  const { raised } = settled(`
    prometheus (prometheus-k8s)
    charm app: provides metrics prometheus_scrape
    app (app)
    prometheus:metrics-endpoint -- app:metrics
    app:metrics = {"scrape_jobs": "app:9090"}
  `);
  expect(raised.map(({ unit, cause, params }) => [unit, cause, params])).toEqual([
    ['prometheus/0', 'databag/not-json', { key: 'scrape_jobs', owner: 'app' }],
  ]);
});

test('an address for metrics that cannot be read makes a collector raise', () => {
  const { raised } = settled(`
    otelcol (opentelemetry-collector-k8s)
    charm store: provides write prometheus_remote_write
    far (store)
    otelcol:send-remote-write -- far:write
    far/0:write = {"remote_write": {"address": "far"}}
  `);
  expect(raised.map(({ unit, cause }) => [unit, cause])).toEqual([['otelcol/0', 'databag/wrong-shape']]);
});

test('one receiver of traces that cannot be read makes all of them count for nothing', () => {
  const { processes } = settled(`
    grafana (grafana-k8s)
    charm store: provides tracing tracing
    far (store)
    grafana:charm-tracing -- far:tracing
    far:tracing = {"receivers": [{"protocol": {"name": "otlp_http", "type": "http"}, "url": "http://far:4318"}, {"url": "far"}]}
  `);
  expect(processes.get('grafana/0 charm')?.sends).toEqual([]);
});

test('a worker takes nothing of a coordinator that states one key wrongly', () => {
  const worker = (ports: string) =>
    settled(`
      charm boss: provides loki-cluster loki_cluster
      boss (boss)
      w (loki-worker-k8s, role-read=true)
      boss -- w
      boss:loki-cluster = {"worker_config": "x", "worker_ports": ${ports}}
    `).statuses.get('w/0');
  expect(worker('[3100]')?.name).toBe('active');
  expect(worker('"3100, 3101"')).toEqual({ name: 'waiting', message: 'Waiting for coordinator to publish a config' });
});

describe('an address for logs that is JSON, and no object', () => {
  test.each(['7', '[1, 2]', '"far"', 'true', 'null'])(
    '(%s) makes charms raise that only forward their own output',
    (json) => {
      const { raised } = settled(`
      alertmanager (alertmanager-k8s)
      charm logs: provides receive loki_push_api
      far (logs)
      alertmanager:logging -- far:receive
      far/0:receive = {"endpoint": ${JSON.stringify(json)}}
    `);
      expect(raised.map(({ unit, cause }) => [unit, cause])).toEqual([['alertmanager/0', 'databag/wrong-shape']]);
    },
  );
});

test('an address for logs without a URL makes the collector raise that looks for it, and is nothing to another', () => {
  const raisedBy = (collector: string, endpoint: string) =>
    settled(`
      collector (${collector})
      charm logs: provides receive loki_push_api
      far (logs)
      collector:${endpoint} -- far:receive
      far/0:receive = {"endpoint": {"address": "far"}}
    `).raised.map(({ unit }) => unit);
  expect(raisedBy('opentelemetry-collector-k8s', 'send-loki-logs')).toEqual(['collector/0']);
  expect(raisedBy('grafana-agent-k8s', 'logging-consumer')).toEqual([]);
});

test.each(['{}', '[]', '0', 'false', 'null'])('scrape jobs that count for nothing (%s) are none', (json) => {
  const { raised, processes } = settled(`
    prometheus (prometheus-k8s)
    charm app: provides metrics prometheus_scrape
    app (app)
    prometheus:metrics-endpoint -- app:metrics
    app:metrics = {"scrape_jobs": ${JSON.stringify(json)}, "scrape_metadata": ${JSON.stringify(json)}}
  `);
  expect(raised).toEqual([]);
  const others = processes.get('prometheus/0 prometheus')?.scrapes.filter(({ via }) => via.length > 0);
  expect(others).toEqual([]);
});

test('a client that asks for a protocol nobody knows has asked for nothing', () => {
  const offered = (asked: string) =>
    settled(`
      tempo (tempo-k8s)
      charm app: requires traces tracing
      app (app)
      tempo:tracing -- app:traces
      app:traces = {"receivers": ${asked}}
    `)
      .databags.get('app:traces tempo:tracing')
      ?.get('tempo')?.application['receivers'];
  expect(JSON.stringify(offered('["zipkin"]'))).toContain('zipkin');
  expect(JSON.stringify(offered('["zipkin", "carrier-pigeon"]'))).not.toContain('zipkin');
  expect(JSON.stringify(offered('["zipkin", 7]'))).not.toContain('zipkin');
});

test.each([
  ['a number for a bucket', '"bucket": 7'],
  ['a number for a bucket, as text', '"bucket": "7"'],
  ['a structure for a key', '"secret-key": {"key": "s"}'],
  ['a chain that is no list', '"bucket": "b", "tls-ca-chain": "-----BEGIN CERTIFICATE-----"'],
])('an object store with %s is not ready', (_, stated) => {
  const { statuses } = settled(`
    ${loki.replaceAll('s3 (s3-integrator)', 's3 (store)\ncharm store: provides out s3').replace('loki:s3 -- s3', 'loki:s3 -- s3:out')}
    s3:out = {"endpoint": "http://s3:9000", "bucket": "b", "access-key": "a", "secret-key": "s", ${stated}}
  `);
  expect(statuses.get('loki/0')).toEqual({ name: 'blocked', message: '[s3] S3 not ready (probably misconfigured).' });
});

test.each([
  ['not JSON', '"http://outside"', 'databag/not-json'],
  ['no object', '[1]', 'databag/wrong-shape'],
  ['without a URL', '{"address": "outside"}', 'databag/wrong-shape'],
  ['without a scheme', '{"url": "outside/loki"}', 'databag/no-scheme'],
])('an ingress that is %s makes whoever asks it for its own URL raise', (_, value, cause) => {
  const { raised } = settled(`
    ${loki}
    charm door: provides ingress ingress
    door (door)
    loki:ingress -- door:ingress
    door:ingress = {"ingress": ${value}}
  `);
  expect(raised.map((one) => [one.unit, one.cause])).toEqual([
    ['loki/0', cause],
    ['loki/1', cause],
  ]);
});

describe('what is nested deeply, or huge', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const stating = (key: string, text: string) => `
    ${loki}
    prometheus (prometheus-k8s)
    charm app: provides metrics prometheus_scrape, provides logs loki_push_api, provides traces tracing
    app (app)
    prometheus:metrics-endpoint -- app:metrics
    loki:logging-consumer -- app:logs
    loki:charm-tracing -- app:traces
    app:metrics = {"scrape_jobs": ${JSON.stringify(key === 'scrape_jobs' ? text : '[]')}}
    app/0:logs = {"endpoint": ${JSON.stringify(key === 'endpoint' ? text : '{"url": "http://app:3100/push"}')}}
    app:traces = {"receivers": ${JSON.stringify(key === 'receivers' ? text : '[]')}}
  `;

  test.each(['scrape_jobs', 'endpoint', 'receivers'])('is judged like any other value of %s', (key) => {
    const { settlement, diagnostics } = derive(drawing(stating(key, deep)));
    expect(settlement.isSettled).toBe(true);
    expect(
      diagnostics.filter(({ code, subject }) => code === 'databag/wrong-shape' && subject.key === key).length,
    ).toBe(1);
  });

  test('does no harm as a URL of a million letters', () => {
    const url = `http://app:3100/${'x'.repeat(1_000_000)}`;
    const { settlement } = derive(drawing(stating('endpoint', JSON.stringify({ url }))));
    expect(settlement.processes.get('loki/0 nginx')?.logTargets['app/0']?.location).toBe(url);
  });
});
