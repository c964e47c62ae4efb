import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import type { Intake, Location, Nginx, Process, ScrapeJob, Send, Settlement, Socket } from '../settle/settlement.ts';
import { drawing } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import type { Flow } from './flow.ts';
import { trace } from './trace.ts';

const bare = { listens: [], gives: [], logTargets: {}, logTargetsBecause: [], environment: {}, sends: [], scrapes: [] };

function process(id: string, rest: Partial<Process> = {}): Process {
  const [unit = '', name = ''] = id.split(' ');
  return { id, unit, name, ...bare, ...rest };
}

function settled(...processes: readonly Process[]): Settlement {
  return {
    from: 'nothing',
    rounds: 1,
    isSettled: true,
    databags: new Map(),
    processes: new Map(processes.map((one) => [one.id, one])),
    statuses: new Map(),
    openedPorts: new Map(),
    gates: new Map(),
    steps: [],
    assumptions: [],
    raised: [],
    stopped: new Set(),
  };
}

function socket(port: number, ...takes: readonly Intake[]): Socket {
  return { port, tls: false, takes };
}

function host(unit: string): string {
  const application = unit.split('/')[0];
  return `${unit.replace('/', '-')}.${application}-endpoints.default.svc.cluster.local`;
}

function service(application: string): string {
  return `${application}.default.svc.cluster.local`;
}

function target(location: string, via: readonly string[] = []): Process['logTargets'][string] {
  return { location, services: ['all'], type: 'loki', labels: {}, via, because: [] };
}

function send(signal: Send['signal'], url: string, relays = false): Send {
  return { signal, url, protocol: 'x', method: 'POST', relays, via: [], because: [] };
}

function job(path: string, ...targets: readonly string[]): ScrapeJob {
  return { scheme: 'http', path, targets, labels: {}, via: [], because: [] };
}

function nginx(port: number, locations: readonly Location[], upstreams: Nginx['upstreams']): Nginx {
  return { upstreams, servers: [{ listen: port, tls: false, locations }] };
}

const push = '/loki/api/v1/push';
const keeps: Intake = { path: push, signal: 'logs', end: 'store' };
const relays: Intake = { path: push, signal: 'logs', end: 'relay' };
const serves: Intake = { path: '/metrics', signal: 'metrics', end: 'serves' };

function flowsOf(text: string, ...processes: readonly Process[]): readonly Flow[] {
  return trace(resolve(drawing(text), catalogue), settled(...processes));
}

function flowOf(flows: readonly Flow[], signal: Flow['signal'], origin: string): Flow {
  const flow = flows.find((one) => one.signal === signal && one.origin === origin);
  if (flow === undefined) throw new Error(`no ${signal} of ${origin}`);
  return flow;
}

function ways(flow: Flow): readonly string[] {
  return flow.hops.map(({ from, to }) => `${from} -> ${to}`);
}

function reasons(flow: Flow): readonly string[] {
  return flow.losses.map(({ at, reason }) => `${reason} at ${at}`);
}

describe('logs', () => {
  test('go from the container to every target, pushed by pebble, with the relations that named it', () => {
    const flows = flowsOf(
      'app\nstore (units 2)',
      process('app/0 web', {
        logTargets: {
          'store/0': target(`http://${host('store/0')}:3100${push}`, ['app:logging store:logging']),
          'store/1': target(`http://${host('store/1')}:3100${push}`),
        },
      }),
      process('store/0 loki', { listens: [socket(3100, keeps)] }),
      process('store/1 loki', { listens: [socket(3100, keeps)] }),
    );
    const flow = flowOf(flows, 'logs', 'app/0 web');
    expect(ways(flow)).toEqual(['app/0 web -> store/0 loki', 'app/0 web -> store/1 loki']);
    expect(flow.hops[0]).toMatchObject({ by: 'pebble', method: 'POST', motion: 'push', choice: null });
    expect(flow.hops[0]?.via).toEqual(['app:logging store:logging']);
    expect(flow).toMatchObject({ end: 'stored', stores: ['store/0 loki', 'store/1 loki'], losses: [], duplicates: 1 });
  });

  test('of a service go to one of its units, which is no copy', () => {
    const flows = flowsOf(
      'app\nstore (units 2)',
      process('app/0 web', { logTargets: { 'store/0': target(`http://${service('store')}:3100${push}`) } }),
      process('store/0 loki', { listens: [socket(3100, keeps)] }),
      process('store/1 loki', { listens: [socket(3100, keeps)] }),
    );
    const flow = flowOf(flows, 'logs', 'app/0 web');
    expect(new Set(flow.hops.map(({ choice }) => choice)).size).toBe(1);
    expect(flow.hops[0]?.choice).not.toBeNull();
    expect(flow).toMatchObject({ end: 'stored', duplicates: 0 });
  });

  test('go through an nginx to the collector, on through the nginx of the store to the workers that take them', () => {
    const flows = flowsOf(
      [
        'loki (loki-coordinator-k8s)',
        'write (loki-worker-k8s, units 2)',
        'otelcol (opentelemetry-collector-k8s)',
        'loki:loki-cluster -- write:loki-cluster',
      ].join('\n'),
      process('loki/0 nginx', {
        listens: [socket(3100)],
        nginx: nginx(
          3100,
          [
            { match: `= ${push}`, to: 'http://write' },
            { match: '= /proxy/loki/otelcol-0/push', to: `http://telemetry${push}` },
          ],
          [
            { name: 'write', servers: [`${host('write/0')}:3100`, `${host('write/1')}:3100`] },
            { name: 'telemetry', servers: [`${host('otelcol/0')}:3500`] },
          ],
        ),
      }),
      process('otelcol/0 otelcol', {
        listens: [socket(3500, relays)],
        sends: [send('logs', `http://${host('loki/0')}:3100${push}`, true)],
      }),
      process('write/0 loki', {
        listens: [socket(3100, keeps)],
        logTargets: { 'otelcol/0': target(`http://${service('loki')}:3100/proxy/loki/otelcol-0/push`) },
      }),
      process('write/1 loki', { listens: [socket(3100, keeps)] }),
    );
    const flow = flowOf(flows, 'logs', 'write/0 loki');
    expect(ways(flow)).toEqual([
      'write/0 loki -> loki/0 nginx',
      'loki/0 nginx -> otelcol/0 otelcol',
      'otelcol/0 otelcol -> loki/0 nginx',
      'loki/0 nginx -> write/0 loki',
      'loki/0 nginx -> write/1 loki',
    ]);
    expect(flow.hops.map(({ url }) => url.replace(/^http:\/\/[^/]*/, ''))).toEqual([
      '/proxy/loki/otelcol-0/push',
      push,
      push,
      push,
      push,
    ]);
    expect(flow).toMatchObject({ end: 'stored', stores: ['write/0 loki', 'write/1 loki'], losses: [], duplicates: 0 });
  });

  test('go to the servers of an nginx that answer, and are lost only where none does', () => {
    const flowsTo = (...running: readonly string[]) =>
      flowsOf(
        'app\nloki\nwrite (units 2)',
        process('app/0 web', { logTargets: { x: target(`http://${host('loki/0')}:8080${push}`) } }),
        process('loki/0 nginx', {
          listens: [socket(8080)],
          nginx: nginx(
            8080,
            [{ match: '/', to: 'http://write' }],
            [{ name: 'write', servers: ['write/0', 'write/1'].map((unit) => `${host(unit)}:3100`) }],
          ),
        }),
        ...running.map((unit) => process(`${unit} loki`, { listens: [socket(3100, keeps)] })),
      );
    const passed = flowOf(flowsTo('write/1'), 'logs', 'app/0 web');
    expect(passed).toMatchObject({ end: 'stored', stores: ['write/1 loki'], losses: [] });
    expect(ways(passed)).toEqual(['app/0 web -> loki/0 nginx', 'loki/0 nginx -> write/1 loki']);
    expect(reasons(flowOf(flowsTo(), 'logs', 'app/0 web'))).toEqual([
      'not-running at loki/0 nginx',
      'not-running at loki/0 nginx',
    ]);
  });

  test('are not sent to a unit that is down while the service has others', () => {
    const deployed = resolve(drawing('app\nstore (units 2)'), catalogue);
    const processes = settled(
      process('app/0 web', { logTargets: { x: target(`http://${service('store')}:3100${push}`) } }),
      process('store/0 loki', {}),
      process('store/1 loki', { listens: [socket(3100, keeps)] }),
    );
    const endOf = (stopped: readonly string[]) =>
      flowOf(trace(deployed, { ...processes, stopped: new Set(stopped) }), 'logs', 'app/0 web').end;
    expect(endOf(['store/0'])).toBe('stored');
    expect(endOf([])).toBe('partly');
  });

  test('are lost in a collector that sends nothing on', () => {
    const flows = flowsOf(
      'app\notelcol',
      process('app/0 web', { logTargets: { x: target(`http://${host('otelcol/0')}:3500${push}`) } }),
      process('otelcol/0 otelcol', { listens: [socket(3500, relays)] }),
    );
    const flow = flowOf(flows, 'logs', 'app/0 web');
    expect(flow).toMatchObject({ end: 'lost', stores: [] });
    expect(reasons(flow)).toEqual(['dead-end at otelcol/0 otelcol']);
  });

  test('are lost in a circle that leads to no store, and only then', () => {
    const round = (onward: readonly Send[]) =>
      flowsOf(
        'app\none\nother\nstore',
        process('app/0 web', { logTargets: { x: target(`http://${host('one/0')}:3500${push}`) } }),
        process('one/0 otelcol', {
          listens: [socket(3500, relays)],
          sends: [send('logs', `http://${host('other/0')}:3500${push}`, true)],
        }),
        process('other/0 otelcol', {
          listens: [socket(3500, relays)],
          sends: [send('logs', `http://${host('one/0')}:3500${push}`, true), ...onward],
        }),
        process('store/0 loki', { listens: [socket(3100, keeps)] }),
      );
    const lost = flowOf(round([]), 'logs', 'app/0 web');
    expect(lost.end).toBe('lost');
    expect(reasons(lost)).toEqual(['circle at one/0 otelcol']);
    const out = flowOf(round([send('logs', `http://${host('store/0')}:3100${push}`, true)]), 'logs', 'app/0 web');
    expect(out).toMatchObject({ end: 'stored', losses: [], duplicates: 0 });
  });

  test('are stored in part where one copy is lost', () => {
    const flows = flowsOf(
      'app\nstore',
      process('app/0 web', {
        logTargets: {
          a: target(`http://${host('store/0')}:3100${push}`),
          b: target(`http://${host('store/0')}:3101${push}`),
        },
      }),
      process('store/0 loki', { listens: [socket(3100, keeps)] }),
    );
    const flow = flowOf(flows, 'logs', 'app/0 web');
    expect(flow.end).toBe('partly');
    expect(reasons(flow)).toEqual(['nobody-listens at app/0 web']);
    expect(flow.hops[1]?.to).toBeNull();
  });

  test.each([
    ['unknown-address', 'http://elsewhere.example:3100/loki/api/v1/push'],
    ['unknown-address', 'not an address'],
    ['not-running', `http://${host('idle/0')}:3100${push}`],
    ['nobody-listens', `http://${host('store/0')}:1${push}`],
    ['no-location', `http://${host('store/0')}:3100/elsewhere`],
    ['scheme', `https://${host('store/0')}:3100${push}`],
    ['no-location', `http://${host('web/0')}:80/elsewhere`],
    ['no-location', `http://${host('web/0')}:80/status`],
    ['no-server', `http://${host('web/0')}:80/empty`],
  ])('are lost by %s on the way to %s', (reason, location) => {
    const flows = flowsOf(
      'app\nstore\nidle\nweb',
      process('app/0 web', { logTargets: { x: target(location) } }),
      process('idle/0 loki'),
      process('store/0 loki', { listens: [socket(3100, keeps)] }),
      process('web/0 nginx', {
        listens: [socket(80)],
        nginx: nginx(
          80,
          [
            { match: '= /empty', to: 'http://empty' },
            { match: '= /status', answers: 'status' },
          ],
          [{ name: 'empty', servers: [] }],
        ),
      }),
    );
    const flow = flowOf(flows, 'logs', 'app/0 web');
    expect(flow.end).toBe('lost');
    expect(flow.losses.map((loss) => loss.reason)).toEqual([reason]);
  });

  test('that nobody asked for are not collected, and never lost', () => {
    const flows = flowsOf('app', process('app/0 web', { gives: ['logs'] }), process('app/0 charm'));
    expect(flows).toEqual([
      { signal: 'logs', origin: 'app/0 web', hops: [], stores: [], end: 'not-collected', losses: [], duplicates: 0 },
    ]);
  });
});

describe('metrics', () => {
  const scraper = (...scrapes: readonly ScrapeJob[]) =>
    process('prometheus/0 prometheus', {
      listens: [socket(9090, { path: '/api/v1/write', signal: 'metrics', end: 'store' })],
      scrapes,
    });

  test('are pulled: the scraper calls, and hops run as the metrics do', () => {
    const flows = flowsOf(
      'worker\nprometheus',
      process('worker/0 loki', { listens: [socket(3100, serves)] }),
      scraper(job('/metrics', `${host('worker/0')}:3100`)),
    );
    const flow = flowOf(flows, 'metrics', 'worker/0 loki');
    expect(ways(flow)).toEqual(['prometheus/0 prometheus -> worker/0 loki']);
    expect(flow.hops[0]).toMatchObject({ motion: 'pull', method: 'GET' });
    expect(flow).toMatchObject({ end: 'stored', stores: ['prometheus/0 prometheus'] });
  });

  test('of a worker behind an nginx come through any unit of it, as one copy', () => {
    const proxy = (unit: string) =>
      process(`${unit} nginx`, {
        listens: [socket(3100)],
        nginx: nginx(
          3100,
          [{ match: '= /proxy/worker/worker-0/metrics', to: 'http://worker-0/metrics' }],
          [{ name: 'worker-0', servers: [`${host('worker/0')}:3100`] }],
        ),
      });
    const flows = flowsOf(
      'loki (units 2)\nworker\nprometheus',
      proxy('loki/0'),
      proxy('loki/1'),
      process('worker/0 loki', { listens: [socket(3100, serves)] }),
      scraper(job('/proxy/worker/worker-0/metrics', `${service('loki')}:3100`)),
    );
    const flow = flowOf(flows, 'metrics', 'worker/0 loki');
    expect(ways(flow)).toEqual([
      'loki/0 nginx -> worker/0 loki',
      'loki/1 nginx -> worker/0 loki',
      'prometheus/0 prometheus -> loki/0 nginx',
      'prometheus/0 prometheus -> loki/1 nginx',
    ]);
    expect(flow.hops.map(({ choice }) => choice !== null)).toEqual([false, false, true, true]);
    expect(flow).toMatchObject({ end: 'stored', duplicates: 0 });
  });

  test('of a proxy are served on a port of its own', () => {
    const flows = flowsOf(
      'traefik\nprometheus',
      process('traefik/0 traefik', { listens: [socket(80), socket(8082, serves)], nginx: nginx(80, [], []) }),
      scraper(job('/metrics', `${host('traefik/0')}:8082`)),
    );
    expect(flowOf(flows, 'metrics', 'traefik/0 traefik').end).toBe('stored');
  });

  const nginxOf = (port: number) =>
    process('loki/0 nginx', {
      listens: [socket(port)],
      nginx: nginx(port, [{ match: '= /status', answers: 'status' }], []),
    });
  const exporter = process('loki/0 exporter', {
    listens: [socket(9113, serves)],
    scrapes: [job('/status', '127.0.0.1:8080')],
  });

  test('of nginx go by way of its exporter, which is an origin too', () => {
    const flows = flowsOf(
      'loki\nprometheus',
      nginxOf(8080),
      exporter,
      scraper(job('/metrics', `${host('loki/0')}:9113`)),
    );
    expect(ways(flowOf(flows, 'metrics', 'loki/0 nginx'))).toEqual([
      'loki/0 exporter -> loki/0 nginx',
      'prometheus/0 prometheus -> loki/0 exporter',
    ]);
    expect(flowOf(flows, 'metrics', 'loki/0 nginx').end).toBe('stored');
    expect(ways(flowOf(flows, 'metrics', 'loki/0 exporter'))).toEqual(['prometheus/0 prometheus -> loki/0 exporter']);
  });

  test('of nginx are not collected where nobody scrapes the exporter', () => {
    const flows = flowsOf('loki', nginxOf(8080), exporter);
    expect(flows.map(({ end, hops }) => [end, hops])).toEqual([
      ['not-collected', []],
      ['not-collected', []],
    ]);
  });

  test('of nginx are lost where the exporter asks a port on which nobody listens', () => {
    const flows = flowsOf(
      'loki\nprometheus',
      nginxOf(3200),
      exporter,
      scraper(job('/metrics', `${host('loki/0')}:9113`)),
    );
    const flow = flowOf(flows, 'metrics', 'loki/0 nginx');
    expect(flow.end).toBe('lost');
    expect(reasons(flow)).toEqual(['nobody-listens at loki/0 exporter']);
    expect(flowOf(flows, 'metrics', 'loki/0 exporter').end).toBe('stored');
  });

  test('that are asked for in vain are laid to the unit that the job names', () => {
    const flows = flowsOf(
      'loki\nworker\nprometheus',
      process('worker/0 loki', { gives: ['metrics'] }),
      scraper({
        ...job('/proxy/worker/worker-0/metrics', `${service('loki')}:3100`),
        labels: { juju_unit: 'worker/0' },
      }),
    );
    const flow = flowOf(flows, 'metrics', 'worker/0 loki');
    expect(flow.end).toBe('lost');
    expect(reasons(flow)).toEqual(['not-running at prometheus/0 prometheus']);
  });

  test('pushed as well as pulled are two things, not two copies', () => {
    const flows = flowsOf(
      'tempo\nprometheus',
      process('tempo/0 tempo', {
        listens: [socket(3200, serves)],
        sends: [send('metrics', `http://${host('prometheus/0')}:9090/api/v1/write`)],
      }),
      scraper(job('/metrics', `${host('tempo/0')}:3200`)),
    );
    const flow = flowOf(flows, 'metrics', 'tempo/0 tempo');
    expect(flow.hops.map(({ motion }) => motion)).toEqual(['pull', 'push']);
    expect(flow).toMatchObject({ end: 'stored', stores: ['prometheus/0 prometheus'], duplicates: 0 });
  });

  test('fetched by a collector go on to the store, twice where two units collect', () => {
    const collector = (unit: string) =>
      process(`${unit} otelcol`, {
        listens: [socket(8888, serves)],
        scrapes: [job('/metrics', `${host('app/0')}:80`)],
        sends: [send('metrics', `http://${host('prometheus/0')}:9090/api/v1/write`, true)],
      });
    const flows = flowsOf(
      'app\notelcol (units 2)\nprometheus',
      process('app/0 web', { listens: [socket(80, serves)] }),
      collector('otelcol/0'),
      collector('otelcol/1'),
      scraper(),
    );
    const flow = flowOf(flows, 'metrics', 'app/0 web');
    expect(flow).toMatchObject({ end: 'stored', stores: ['prometheus/0 prometheus'], duplicates: 1 });
    expect(flowOf(flows, 'metrics', 'otelcol/0 otelcol').end).toBe('not-collected');
  });

  test('fetched by a collector that sends none are lost, though it serves its own', () => {
    const flows = flowsOf(
      'app\notelcol',
      process('app/0 web', { listens: [socket(80, serves)] }),
      process('otelcol/0 otelcol', {
        listens: [socket(8888, serves)],
        scrapes: [job('/metrics', `${host('app/0')}:80`), job('/metrics', 'localhost:8888')],
      }),
    );
    expect(reasons(flowOf(flows, 'metrics', 'app/0 web'))).toEqual(['dead-end at otelcol/0 otelcol']);
    expect(flowOf(flows, 'metrics', 'otelcol/0 otelcol').end).toBe('not-collected');
  });
});

describe('traces', () => {
  const tempo = process('tempo/0 tempo', {
    listens: [
      socket(4318, { path: '/v1/traces', signal: 'traces', end: 'store' }),
      socket(4317, { path: '/', signal: 'traces', end: 'store' }),
    ],
  });

  test('of charm code and of workloads are told apart, and both arrive', () => {
    const flows = flowsOf(
      'app\ntempo',
      process('app/0 charm', { sends: [send('charm-traces', `http://${host('tempo/0')}:4318/v1/traces`)] }),
      process('app/0 web', { sends: [send('workload-traces', `${host('tempo/0')}:4317`)] }),
      tempo,
    );
    expect(flows.map(({ signal, origin, end }) => [signal, origin, end])).toEqual([
      ['charm-traces', 'app/0 charm', 'stored'],
      ['workload-traces', 'app/0 web', 'stored'],
    ]);
  });

  test('sent to a port that takes another protocol are lost there', () => {
    const flows = flowsOf(
      'app\ntempo',
      process('app/0 web', { sends: [send('workload-traces', `http://${host('tempo/0')}:4318/api/traces?format=x`)] }),
      tempo,
    );
    expect(flows.flatMap(reasons)).toEqual(['no-location at tempo/0 tempo']);
  });

  test('relayed over a destination of traces reach it whosever they are', () => {
    const flows = flowsOf(
      'app\notelcol\ntempo',
      process('app/0 charm', { sends: [send('charm-traces', `http://${host('otelcol/0')}:4318/v1/traces`)] }),
      process('otelcol/0 otelcol', {
        listens: [socket(4318, { path: '/v1/traces', signal: 'traces', end: 'relay' })],
        sends: [send('traces', `${host('tempo/0')}:4317`, true)],
      }),
      tempo,
    );
    expect(ways(flowOf(flows, 'charm-traces', 'app/0 charm'))).toEqual([
      'app/0 charm -> otelcol/0 otelcol',
      'otelcol/0 otelcol -> tempo/0 tempo',
    ]);
    expect(flows.every(({ end }) => end === 'stored')).toBe(true);
  });
});

test('units of one application share the hops beyond the first', () => {
  const worker = (unit: string) =>
    process(`${unit} loki`, { logTargets: { x: target(`http://${host('otelcol/0')}:3500${push}`) } });
  const flows = flowsOf(
    'worker (units 2)\notelcol\nstore',
    process('otelcol/0 otelcol', {
      listens: [socket(3500, relays)],
      sends: [send('logs', `http://${host('store/0')}:3100${push}`, true)],
    }),
    process('store/0 loki', { listens: [socket(3100, keeps)] }),
    worker('worker/0'),
    worker('worker/1'),
  );
  expect(flowOf(flows, 'logs', 'worker/0 loki').hops[1]).toBe(flowOf(flows, 'logs', 'worker/1 loki').hops[1]);
});

test('a chain of ten thousand collectors is followed to its end', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    process(`c/${index} otelcol`, {
      listens: [socket(3500, relays)],
      sends: [send('logs', `http://${host(index === 9_999 ? 'store/0' : `c/${index + 1}`)}:3500${push}`, true)],
    }),
  );
  const flows = flowsOf(
    'app\nc (units 10000)\nstore',
    process('app/0 web', { logTargets: { x: target(`http://${host('c/0')}:3500${push}`) } }),
    ...chain,
    process('store/0 loki', { listens: [socket(3500, keeps)] }),
  );
  const flow = flowOf(flows, 'logs', 'app/0 web');
  expect(flow.end).toBe('stored');
  expect(flow.hops).toHaveLength(10_001);
});
