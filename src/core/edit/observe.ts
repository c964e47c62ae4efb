// What a cluster lacks so that its own telemetry is kept: relations to what is there, else a collector or stores for it.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { receives, understands } from '../diagnose/tracing-fit.ts';
import { partnersOn } from '../diagnose/uses.ts';
import type { ApplicationId } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import type { Addition, LineEnd } from './addition.ts';
import { completion } from './complete.ts';
import {
  idleCollector,
  onwardEndpoint,
  onwardLine,
  partnersBehind,
  storesBehind,
  type Taker,
  takerOf,
  type Want,
} from './destination.ts';
import { newCollector, newcomerWith, newStore, type Wanted } from './newcomer.ts';
import type { Purpose } from './purpose.ts';

/** Metrics, logs and both kinds of traces, in this order; none for what is no coordinator, or observed already. */
export function observation(analysis: Analysis, id: ApplicationId): readonly Addition[] {
  const coordinator = analysis.topology.application(id);
  if (coordinator?.kind !== 'coordinator' || coordinator.stated.saas !== undefined) return [];
  const additions: Addition[] = [];
  for (const given of givenBy(coordinator)) additions.push(...observe(analysis, given, additions));
  additions.push(...remoteWrites(analysis, coordinator, additions));
  for (const store of storesIn(analysis, coordinator, additions))
    additions.push(...completion(analysis, store, additions));
  return additions;
}

/** Coordinators that were there and are to keep something now: they must be complete for it. */
function storesIn(
  { topology }: Analysis,
  coordinator: TopologyApplication,
  additions: readonly Addition[],
): ReadonlySet<ApplicationId> {
  const ends = additions.flatMap((one) => (one.tag === 'related' ? [one.provider, one.requirer] : []));
  const stores = ends.map(({ application }) => application).filter((id) => id !== coordinator.id);
  return new Set(stores.filter((id) => topology.application(id)?.kind === 'coordinator'));
}

/** One kind of telemetry of a cluster, on the endpoint of its coordinator. */
type Given = {
  readonly want: Want;
  readonly purpose: Purpose;
  readonly own: LineEnd;
  readonly provides: boolean; // the coordinator's side
  readonly fits: (use: Use) => boolean; // whether a charm that is not there yet would read it
};

type Passing = { readonly taker: LibraryName; readonly sender: LibraryName; readonly onward: LibraryName };
const passing = {
  metrics: {
    taker: 'MetricsEndpointConsumer',
    sender: 'PrometheusRemoteWriteConsumer',
    onward: 'PrometheusRemoteWriteProvider',
  },
  logs: { taker: 'LokiPushApiProvider', sender: 'LokiPushApiConsumer', onward: 'LokiPushApiProvider' },
  traces: { taker: 'TracingEndpointProvider', sender: 'TracingEndpointRequirer', onward: 'TracingEndpointProvider' },
} as const satisfies Record<string, Passing>;

function givenBy(coordinator: TopologyApplication): readonly Given[] {
  const given = (coordinator.charm?.behaviour?.uses ?? []).flatMap((use) => givenOver(coordinator, use));
  return given.toSorted((one, other) => order.indexOf(one.purpose) - order.indexOf(other.purpose));
}

const order: readonly Purpose[] = ['metrics', 'logs', 'charm-traces', 'workload-traces'];

function givenOver(coordinator: TopologyApplication, use: Use): readonly Given[] {
  if (use.endpoint === undefined || !coordinator.endpoints.has(use.endpoint)) return [];
  const own = { application: coordinator.id, endpoint: use.endpoint };
  const always = { reads: () => true, mayReturn: true, mayExtend: true };
  if (use.library === 'MetricsEndpointProvider')
    return [
      {
        want: { coordinator, ...passing.metrics, ...always },
        purpose: 'metrics',
        own,
        provides: true,
        fits: () => true,
      },
    ];
  if (use.library === 'LogForwarder')
    return [
      { want: { coordinator, ...passing.logs, ...always }, purpose: 'logs', own, provides: false, fits: () => true },
    ];
  return use.library === 'TracingEndpointRequirer' ? tracesOver(coordinator, use, own) : [];
}

/**
 * A coordinator whose own receivers take its traces needs nobody. A collector asks its store for gRPC too, which the proxy of a cluster
 * that is related to the same store cannot read: for such a cluster none is given a store.
 */
function tracesOver(
  coordinator: TopologyApplication,
  use: Use<'TracingEndpointRequirer'>,
  own: LineEnd,
): readonly Given[] {
  if (use.with.for === 'relay' || coordinator.charm?.behaviour?.coordinator?.tracesItself) return [];
  const purpose = use.with.for === 'charm' ? 'charm-traces' : 'workload-traces';
  const mayExtend = coordinator.mode !== 'proxied';
  const want = { coordinator, ...passing.traces, reads: () => true, mayReturn: false, mayExtend };
  return [{ want, purpose, own, provides: false, fits: (provider) => receives(provider, use) }];
}

function observe(analysis: Analysis, given: Given, before: readonly Addition[]): readonly Addition[] {
  const { topology } = analysis;
  const { own, fits } = given;
  const want = { ...given.want, reads: readerOf(analysis, given) };
  const partners = partnersOn(topology, want.coordinator, own.endpoint);
  if (partners.length > 0) {
    return partners.flatMap((partner) => sendOn(analysis, want, partner, [...before]));
  }
  const taker = takerOf(analysis, want);
  if (taker) return [lineTo(given, endOf(taker)), ...sendOn(analysis, want, taker, before)];
  const added = newcomerWith(topology, keepersOf(topology, before), { library: want.taker, fits });
  if (added) return [lineTo(given, added)];
  return observeAnew(analysis, given, before);
}

function readerOf(analysis: Analysis, { want: { coordinator }, own, purpose }: Given): Want['reads'] {
  const uses = coordinator.charm?.behaviour?.uses ?? [];
  const isTraces = purpose === 'charm-traces' || purpose === 'workload-traces';
  return (application, provider) =>
    uses.every((use) => {
      if (!isTraces || use.library !== 'TracingEndpointRequirer' || use.endpoint !== own.endpoint) return true;
      const ref = refOf(application.id, provider.endpoint);
      return understands(analysis, coordinator, use, { application, use: provider, ref });
    });
}

/** A collector that is there with a store behind it, a collector before a store that takes only what is pushed, or a store. */
function observeAnew(analysis: Analysis, given: Given, before: readonly Addition[]): readonly Addition[] {
  const { want, fits } = given;
  const { coordinator } = want;
  const isOfPattern = coordinator.charm?.ofPattern === true;
  const wanted = { library: want.taker, fits, isOfPattern, model: coordinator.stated.model };
  const behind = storeBehindCollector(analysis, given, wanted, before);
  if (behind.length > 0) return behind;
  const inFront = collectorBeforeStore(analysis, given, wanted, before);
  if (inFront.length > 0) return inFront;
  const added = newStore(analysis.topology, wanted, before);
  const taker = newcomerWith(analysis.topology, added, wanted);
  return taker ? [...added, lineTo(given, taker)] : [];
}

function storeBehindCollector(
  analysis: Analysis,
  given: Given,
  wanted: Wanted,
  before: readonly Addition[],
): readonly Addition[] {
  const { topology } = analysis;
  const want = { ...given.want, reads: readerOf(analysis, given) };
  const collector = idleCollector(analysis, want);
  if (!collector) return [];
  const from = onwardEndpoint(collector.application, want, collector.endpoint);
  if (from === undefined) return [];
  const store = { ...wanted, library: want.onward, fits: () => true };
  const known = newcomerWith(topology, keepersOf(topology, before), store);
  const added = known ? [] : newStore(topology, store, before);
  const provider = known ?? newcomerWith(topology, added, store);
  if (!provider) return [];
  const requirer = { application: collector.application.id, endpoint: from };
  return [...added, lineTo(given, endOf(collector)), ...once(before, onwardTo(want, provider, requirer))];
}

function collectorBeforeStore(
  { topology }: Analysis,
  given: Given,
  wanted: Wanted,
  before: readonly Addition[],
): readonly Addition[] {
  const { want } = given;
  const pushed = storesBehind(topology.applications, want).find(({ application }) => application !== want.coordinator);
  if (!pushed || want.taker === want.onward) return [];
  const added = newCollector(topology, wanted, want.sender, before);
  const taker = newcomerWith(topology, added, wanted);
  const requirer = newcomerWith(topology, added, { library: want.sender, fits: () => true });
  if (!taker || !requirer) return [];
  return [...added, lineTo(given, taker), onwardTo(want, endOf(pushed), requirer)];
}

/** A collector that keeps nothing and sends it nowhere must send it on. */
function sendOn(analysis: Analysis, want: Want, taker: Taker, before: readonly Addition[]): readonly Addition[] {
  const { application } = taker;
  if (application.kind !== 'collector' || partnersBehind(analysis, taker).length > 0) return [];
  const line = onwardLine(analysis, want, taker);
  if (!line) return [];
  return once(before, onwardTo(want, endOf(line.to), { application: application.id, endpoint: line.from }));
}

function onwardTo({ taker }: Want, provider: LineEnd, requirer: LineEnd): Addition {
  return { tag: 'related', purpose: onwardPurpose[taker] ?? 'other', provider, requirer };
}

/** Nothing where the endpoint is to send it on already. */
function once(before: readonly Addition[], line: Addition): readonly Addition[] {
  if (line.tag !== 'related') return [line];
  const isPlanned = before.some((one) => one.tag === 'related' && isSame(one.requirer, line.requirer));
  return isPlanned ? [] : [line];
}

const onwardPurpose: Partial<Record<LibraryName, Purpose>> = {
  MetricsEndpointConsumer: 'metrics-on',
  LokiPushApiProvider: 'logs-on',
  TracingEndpointProvider: 'traces-on',
};

function lineTo({ own, provides, purpose }: Given, far: LineEnd): Addition {
  return provides
    ? { tag: 'related', purpose, provider: own, requirer: far }
    : { tag: 'related', purpose, provider: far, requirer: own };
}

function endOf({ application, endpoint }: Taker): LineEnd {
  return { application: application.id, endpoint };
}

function isSame(one: LineEnd, other: LineEnd): boolean {
  return one.application === other.application && one.endpoint === other.endpoint;
}

/** What was added and keeps what it is given. */
function keepersOf(topology: Topology, additions: readonly Addition[]): readonly Addition[] {
  return additions.filter((one) => kindOf(topology, one) !== 'collector');
}

function kindOf({ catalogue }: Topology, one: Addition): string | undefined {
  return one.tag === 'added' ? catalogue.charms.get(one.stated.charm ?? '')?.kind : undefined;
}

/** What was added and makes metrics of its own pushes them to a store that takes them. */
function remoteWrites(
  { topology }: Analysis,
  coordinator: TopologyApplication,
  additions: readonly Addition[],
): readonly Addition[] {
  const heads = additions.filter((one) => kindOf(topology, one) === 'coordinator');
  const requirer = newcomerWith(topology, heads, { library: passing.metrics.sender, fits: () => true });
  if (!requirer) return [];
  const want = { coordinator, ...passing.metrics, reads: () => true, mayReturn: true, mayExtend: true };
  const added = newcomerWith(topology, additions, { library: passing.metrics.onward, fits: () => true });
  const [there] = storesBehind(topology.applications, want);
  const provider = added ?? (there && endOf(there));
  return provider ? [{ tag: 'related', purpose: 'metrics-on', provider, requirer }] : [];
}
