// What is written inside the picture: on cards, over lines, on regions.
import type { Kind } from '../catalogue/catalogue.ts';
import type { Motion } from '../flow/flow.ts';
import { counted } from './list.ts';
import { processName } from './names.ts';
import { sayUse } from './use.ts';

/** What a library does, short enough for a card; where none is here, the inspector's sentence stands. */
const onCard: ReadonlyMap<string, string> = new Map([
  ['MetricsEndpointProvider', 'Describes its workload to the scraper, with alert rules.'],
  ['MetricsEndpointConsumer', 'Reads scrape_jobs.'],
  ['LokiPushApiProvider', 'Each unit publishes its push URL.'],
  ['LogForwarder', 'Sets pebble’s log targets in its containers.'],
  ['ManualLogForwarder', 'Sets pebble’s log targets from what the cluster relation says.'],
  ['ClusterRequirer', 'Takes from the cluster relation where telemetry goes.'],
  ['TracingEndpointRequirer', 'Asks for protocols and reads the URLs it is answered.'],
  ['TracingEndpointProvider', 'Answers with a URL for each protocol.'],
  ['PrometheusRemoteWriteProvider', 'Publishes where it takes metrics.'],
]);

/** A coordinator does more with the same libraries, for its workers as well. */
const onCoordinator: ReadonlyMap<string, string> = new Map([
  ['MetricsEndpointProvider', 'Describes every workload: its own nginx (through the exporter) and all workers.'],
  ['LogForwarder', 'Sets pebble’s targets in nginx and exporter; the charm itself copies loki_endpoints.'],
  ['TracingEndpointRequirer', 'Asks for protocols, traces its own charm and passes the URLs on to the workers.'],
]);

export const drawn = {
  charmCode: 'charm code',
  charmOf: (kind: Kind) => (kind === 'worker' || kind === 'coordinator' ? `${kind} charm` : 'charm code'),
  library: (name: string, kind: Kind) =>
    (kind === 'coordinator' ? onCoordinator.get(name) : undefined) ?? onCard.get(name) ?? sayUse(name) ?? '',
  over: (library: string, endpoint: string | undefined) =>
    endpoint === undefined ? library : `${library} · ${endpoint}`,
  noMetrics: 'No metrics configuration happens here. It only publishes its address.',
  process: processName,
  model: (name: string) => `model ${name}`,
  support: 'support: a rail each, a mark where an application is related',
  workerSubtitle: 'worker · related only to its coordinator',
  roles: (kind: string, mode: string | undefined) => (mode === undefined ? kind : `${kind} · ${mode}`),
  unitRows: 'units, each with its workload',
  targets: {
    logs: (amount: number) => counted(amount, 'log target'),
    metrics: (amount: number) => counted(amount, 'job'),
    traces: (amount: number) => counted(amount, 'sender'),
  },
  writer: { unit: 'each unit', leader: 'the leader' },
  /** Who writes a key, after it. */
  writtenBy: ({ application, bag }: { readonly application: string; readonly bag: 'application' | 'unit' }) =>
    bag === 'unit' ? `from each unit of ${application}` : `from ${application}`,
  byWorkers: 'from each worker unit',
  keyBy: ({ application, key }: { readonly application: string; readonly key: string }) => `${key} from ${application}`,
  withKeys: (who: string, keys: readonly string[]) => `${who}, with ${keys.join(' and ')}`,
  straight: (motion: Motion, by: 'pebble' | 'charm' | 'workload') => {
    if (motion === 'pull') return 'straight to every worker unit, one job each';
    const who = { pebble: 'pebble', charm: 'the charm code', workload: 'the workload' }[by];
    return `straight to the store, from ${who} of every worker unit`;
  },
  straightFrom: (motion: Motion, by: 'pebble' | 'charm' | 'workload') => {
    if (motion === 'pull') return 'straight to every worker unit';
    return `straight from ${{ pebble: 'pebble', charm: 'charm code', workload: 'the workload' }[by]} of every worker unit`;
  },
  proxied: (motion: Motion) =>
    motion === 'pull'
      ? 'through the coordinator’s nginx to every worker unit'
      : 'to the coordinator’s nginx, which passes it on',
};
