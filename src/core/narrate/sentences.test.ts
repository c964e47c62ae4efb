import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Signal } from '../flow/flow.ts';
import { drawing } from '../testing.ts';
import { sayAssumption } from './assumption.ts';
import { sayBroken } from './broken.ts';
import { sayDrawing } from './drawing.ts';
import { sayFlow, sayFlows } from './flow.ts';
import { sayHop } from './hop.ts';
import { sayLoss } from './loss.ts';
import { sayStep } from './step.ts';

const pattern = `
  coordinator (coordinator)
  worker (worker, units 2)
  logs (logging-store)
  scraper (metrics-scraper)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
  coordinator:metrics-endpoint -- scraper:metrics-endpoint
`;
const analysis = derive(drawing(pattern));

function flow(signal: Signal, origin: string, of: Analysis = analysis) {
  const found = of.flows.find((one) => one.signal === signal && one.origin === origin);
  if (found === undefined) throw new Error(`no ${signal} of ${origin}`);
  return found;
}

describe('a step', () => {
  const say = (library: string | null, key: string, of: Analysis = analysis) => {
    const step = of.settlement.steps.findLast((one) => one.library === library && Object.hasOwn(one.set, key));
    return step === undefined ? 'no step' : sayStep(of, step);
  };

  test('says who writes what where, by which library, and what was read', () => {
    expect(say('MetricsEndpointProvider', 'scrape_jobs')).toBe(
      'MetricsEndpointProvider of coordinator/0 writes `scrape_jobs` into the application databag over metrics-endpoint, for scraper, because it read `address` and `juju_topology` of worker/0 and worker/1.',
    );
    expect(say('ClusterRequirer', 'address')).toBe(
      'ClusterRequirer of worker/1 writes `juju_topology` and `address` into its unit databag over cluster, for coordinator.',
    );
  });

  test('says where the charm acts itself and no library does', () => {
    expect(say(null, 'loki_endpoints')).toBe(
      'The coordinator’s own code in coordinator/0 writes `loki_endpoints` into the application databag over cluster, for worker, because it read `role` of worker and `endpoint` of logs/0.',
    );
  });
});

describe('a hop', () => {
  test('says who calls whom, how, and who told so in which key', () => {
    const pushed = flow('logs', 'worker/1 workload');
    expect(pushed.hops.map((hop) => sayHop(analysis, pushed, hop))).toEqual([
      'Pebble of worker/1 pushes logs to logs/0: POST http://logs-0.logs-endpoints.default.svc.cluster.local:3100/loki/api/v1/push, because coordinator tells worker so in `loki_endpoints` over cluster.',
    ]);
    const pulled = flow('metrics', 'worker/1 workload');
    expect(pulled.hops.map((hop) => sayHop(analysis, pulled, hop))).toEqual([
      'scraper/0 fetches metrics from worker/1: GET http://worker-1.worker-endpoints.default.svc.cluster.local:8080/metrics, because coordinator tells scraper so in `scrape_jobs` over metrics-endpoint.',
    ]);
  });
});

describe('a flow', () => {
  const say = (signal: Signal, origin: string, of: Analysis = analysis) => sayFlow(of, flow(signal, origin, of));

  test('says the way level by level, and that it is stored', () => {
    expect(say('logs', 'worker/0 workload')).toBe(
      'Logs of worker/0 go from pebble to logs, because the cluster databag of coordinator says so in `loki_endpoints`, and are stored there.',
    );
    expect(say('metrics', 'coordinator/0 nginx')).toBe(
      'Metrics of nginx of coordinator/0 are fetched by the nginx exporter of coordinator; scraper fetches them from there and keeps them.',
    );
  });

  test('that nobody asked for says so', () => {
    expect(say('workload-traces', 'worker/0 workload')).toBe(
      'worker/0 could send workload traces, and has been told no place to send them to.',
    );
  });

  test('goes through the coordinator’s nginx where the track is proxied', () => {
    const proxied = derive(
      drawing(
        pattern
          .replace('(coordinator)', '(coordinator, proxied/stable)')
          .replace('(worker,', '(worker, proxied/stable,'),
      ),
    );
    expect(say('logs', 'worker/0 workload', proxied)).toBe(
      'Logs of worker/0 go from pebble to nginx of coordinator, which passes them to logs, because the cluster databag of coordinator says so in `loki_endpoints`, and are stored there.',
    );
    expect(say('metrics', 'worker/0 workload', proxied)).toBe(
      'Metrics of worker/0 are fetched by scraper through nginx of coordinator, because coordinator says so in `scrape_jobs` over metrics-endpoint, and are stored there.',
    );
  });

  test('that is lost says where and why', () => {
    const tempo = derive(
      drawing(
        'tempo (tempo-coordinator-k8s)\nall (tempo-worker-k8s)\ns3 (s3-integrator)\ntempo -- all\ntempo:s3 -- s3',
      ),
    );
    const nginx = flow('metrics', 'tempo/0 nginx', tempo);
    expect(nginx.end).toBe('lost');
    expect(nginx.losses.map((loss) => sayLoss(tempo, nginx, loss))).toEqual([
      'Metrics of nginx of tempo/0 are lost: the nginx exporter of tempo/0 calls port 8080 of tempo/0, where nothing listens.',
    ]);
    expect(say('charm-traces', 'tempo/0 charm', tempo)).toBe(
      'Charm traces of tempo/0 go to nginx of tempo, which passes them to all, where they are stored. So tempo keeps what its cluster tells of itself, and while it is down that is missing too.',
    );
  });
});

describe('flows that go alike', () => {
  const text = (signal: Signal, of: Analysis) =>
    sayFlows(
      of,
      of.flows.filter((one) => one.signal === signal),
    ).map((told) => told.text);

  test('share a sentence, all units by their application', () => {
    expect(text('logs', analysis)).toContain(
      'Logs of worker (2 units) go from pebble to logs, because the cluster databag of coordinator says so in `loki_endpoints`, and are stored there.',
    );
  });

  test('name the units where others of the application fare differently', () => {
    const one = derive(
      drawing(`
app (prometheus-k8s, units 3)
logs (logging-store)
app:logging -- logs:logging
logs/0:logging = {"endpoint": {"url": "http://app-0.app-endpoints.default.svc.cluster.local:9090/x"}}`),
    );
    const [told] = sayFlows(one, one.flows.filter(({ signal }) => signal === 'logs').slice(1));
    expect(told?.flows).toHaveLength(2);
    expect(told?.text).toContain('Logs of app/1 and app/2 go from pebble to app');
  });

  test('that end where they began are called a circle, and by whom they go round', () => {
    const loki = derive(
      drawing(`
loki (loki-coordinator-k8s)
loki-read (loki-worker-k8s, role-read=true)
loki-write (loki-worker-k8s, role-write=true, role-backend=true)
s3 (s3-integrator)
otelcol (opentelemetry-collector-k8s)
loki:loki-cluster -- loki-read:loki-cluster
loki:loki-cluster -- loki-write:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- otelcol:receive-loki-logs
otelcol:send-loki-logs -- loki:logging`),
    );
    expect(sayFlow(loki, flow('logs', 'loki-read/0 loki', loki))).toBe(
      'Logs of loki-read/0 go from pebble to nginx of loki, which passes them to otelcol, because the cluster databag of loki says so in `loki_endpoints`; otelcol sends them on to nginx of loki, which passes them to loki-write, where they are stored. A circle: logs of loki-read end in loki-write of the same cluster, by way of otelcol; while loki is down, they are missing too.',
    );
  });
});

describe('a whole drawing', () => {
  test('of one small cluster says how a signal is configured', () => {
    expect(sayDrawing(analysis, 'Pattern', { signals: ['logs'], layer: 'flow' })).toEqual({
      title: 'Pattern',
      subtitle: 'pushed to logs, configured over logging and cluster',
      captions: [
        'Over logging, logs publishes its push URL; coordinator uses that and passes it on to the workers in the cluster databag; from then on every pebble pushes straight to logs.',
      ],
      account:
        'Pushed to logs, configured over logging and cluster. Over logging, logs publishes its push URL; coordinator uses that and passes it on to the workers in the cluster databag; from then on every pebble pushes straight to logs.',
      description:
        'Pattern. Pushed to logs, configured over logging and cluster. Over logging, logs publishes its push URL; coordinator uses that and passes it on to the workers in the cluster databag; from then on every pebble pushes straight to logs.',
    });
  });

  test('makes the point that workers are told nothing about metrics', () => {
    const { captions } = sayDrawing(analysis, 'Pattern', { signals: ['metrics'], layer: 'relations' });
    expect(captions.join()).toContain('No metrics configuration happens in the workers.');
  });

  test('says how much there is where several signals are shown, and that nobody asks', () => {
    const all = sayDrawing(analysis, '', { signals: ['metrics', 'logs'], layer: 'both' });
    expect(all).toMatchObject({ title: 'Untitled', subtitle: '4 applications, 3 relations', captions: [] });
    expect(all.description).toBe(
      'Untitled. 4 applications, 3 relations. Metrics of 2 applications reach scraper. Logs of 2 applications reach logs.',
    );
    expect(sayDrawing(analysis, 'x', { signals: ['charm-traces'], layer: 'flow' }).subtitle).toBe(
      '4 applications, 3 relations · nobody asks for traces',
    );
  });

  test('that is empty says so without an error', () => {
    expect(sayDrawing(derive(drawing('')), 'Empty', { signals: ['logs'], layer: 'both' })).toEqual({
      title: 'Empty',
      subtitle: '0 applications, 0 relations · nobody asks for logs',
      captions: [],
      account: '0 applications, 0 relations · nobody asks for logs.',
      description: 'Empty. 0 applications, 0 relations · nobody asks for logs.',
    });
  });
});

describe('a line that joins nothing', () => {
  const say = (text: string) =>
    derive(drawing(text)).topology.relations.flatMap((relation) =>
      relation.state === 'broken' ? [sayBroken(relation)] : [],
    );

  test.each([
    ['loki (loki-k8s)\nloki:logging -- ?ghost:logging', 'There is no application ghost.'],
    ['loki (loki-k8s)\ngrafana (grafana-k8s)\nloki:nothing -- grafana:logging', 'loki has no endpoint nothing.'],
    ['loki (loki-k8s)\nloki -- loki', 'loki cannot be related to itself.'],
    [
      'loki (loki-k8s)\ngrafana (grafana-k8s)\nloki:logging -- grafana:catalogue',
      'grafana:catalogue speaks catalogue, loki:logging speaks loki_push_api.',
    ],
  ])('says why: %s', (text, said) => {
    expect(say(text)).toEqual([said]);
  });
});

describe('what is assumed', () => {
  test('is said with the application it is assumed of', () => {
    const { settlement } = derive(drawing('loki (loki-coordinator-k8s)\ns3 (s3-integrator)\nloki:s3 -- s3'));
    expect(settlement.assumptions.map(sayAssumption)).toEqual([
      's3 has been given the credentials and the bucket of an object store.',
    ]);
  });

  test('is said in general where the code is not known', () => {
    expect(sayAssumption({ application: 'x', what: 'constructor', params: {} })).toBe(
      'x has been given what it needs (constructor).',
    );
  });
});
