// Where a coordinator's telemetry is to go, and what its workers are told: the stores themselves, or the coordinator's own proxy.
import { flatMap } from '../flat-map.ts';
import { advertised } from './address.ts';
import { clusterOf } from './cluster.ts';
import type { Fact } from './fact.ts';
import { asText, decoded, member } from './json.ts';
import { perView } from './reads.ts';
import { addressFacts, type Offer, offersOn, openReceivers, receiverUrl } from './tracing.ts';
import { hostLabel } from './url.ts';
import { endpointOf, portNumber, serviceHost, type View } from './view.ts';

/** `url` absent: the unit has published no endpoint yet. */
export type LogEndpoint = { readonly unit: string; readonly url?: string; readonly fact: Fact };
export type Target = { readonly name: string; readonly url: string; readonly facts: readonly Fact[] };

export type Telemetry = {
  readonly logs: readonly LogEndpoint[];
  readonly charmTraces: readonly Offer[];
  readonly workloadTraces: readonly Offer[];
  readonly tracesItself: { readonly charm: boolean; readonly workload: boolean };
  readonly remoteWrites: readonly { readonly url: string; readonly fact: Fact }[]; // by URL, each once
};

export const telemetryOf = perView((view: View): Telemetry => {
  const [charm, workload] = (['charm', 'workload'] as const).map((purpose) =>
    offersOn(view, tracingEndpoint(view, purpose)),
  );
  const itself = view.behaviour.coordinator?.tracesItself === true;
  return {
    logs: logEndpoints(view),
    charmTraces: charm ?? [],
    workloadTraces: workload ?? [],
    tracesItself: { charm: itself && charm === undefined, workload: itself && workload === undefined },
    remoteWrites: view.behaviour.coordinator?.remoteWrite === true ? remoteWrites(view) : [],
  };
});

export function tracingEndpoint(view: View, purpose: 'charm' | 'workload' | 'relay'): string | undefined {
  return view.behaviour.uses.find((use) => use.library === 'TracingEndpointRequirer' && use.with.for === purpose)
    ?.endpoint;
}

/** Every unit of every provider of logging, with its URL where it has one. By relation, then unit. */
export function logEndpoints(view: View): readonly LogEndpoint[] {
  const endpoint = endpointOf(view, 'LogForwarder') ?? endpointOf(view, 'LokiPushApiConsumer');
  return flatMap(view.on(endpoint), (link) =>
    link.units.map(({ name, bag }) => {
      const fact = bag.read('endpoint');
      const url = asText(member(decoded(fact?.value ?? null), 'url'));
      return fact === undefined || url === undefined ? { unit: name, fact: link.presence } : { unit: name, url, fact };
    }),
  );
}

export function remoteWrites(view: View): readonly { readonly url: string; readonly fact: Fact }[] {
  const found = new Map<string, Fact>();
  for (const link of view.on(endpointOf(view, 'PrometheusRemoteWriteConsumer'))) {
    for (const { bag } of link.units) {
      const fact = bag.read('remote_write');
      const url = asText(member(decoded(fact?.value ?? null), 'url'));
      if (fact !== undefined && url !== undefined && !found.has(url)) found.set(url, fact);
    }
  }
  return [...found].map(([url, fact]) => ({ url, fact })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** `scheme://host:port` of the proxy for workers' telemetry; `undefined` in direct mode. */
export function proxyBase(view: View): string | undefined {
  if (view.application.mode !== 'proxied') return undefined;
  const isTls = clusterOf(view).certificate !== undefined;
  return `${isTls ? 'https' : 'http'}://${serviceHost(view)}:${portNumber(view, 'proxy', isTls)}`;
}

/** What workers are told about logs, by unit of the provider. */
export function logTargetsForWorkers(view: View): readonly Target[] {
  const base = proxyBase(view);
  return flatMap(telemetryOf(view).logs, ({ unit, url, fact }) => {
    const told = base === undefined ? url : `${base}/proxy/loki/${dashed(unit)}/push`;
    return told === undefined ? [] : [{ name: unit, url: told, facts: [base === undefined ? fact : presenceIn(fact)] }];
  });
}

/** A proxied address owes to what was read only that it is there: whatever stands in it, workers are told the same. */
function presenceIn(fact: Fact): Fact {
  return { ...fact, via: [fact.relation] };
}

/** What workers are told about traces, by protocol. */
export function receiversForWorkers(view: View, purpose: 'charm' | 'workload'): readonly Target[] {
  const telemetry = telemetryOf(view);
  if (telemetry.tracesItself[purpose]) return ownReceivers(view);
  const base = proxyBase(view);
  const offers = purpose === 'charm' ? telemetry.charmTraces : telemetry.workloadTraces;
  return offers.map(({ protocol, url, fact }) => ({
    name: protocol,
    url: base === undefined ? url : `${base}/proxy/${purpose}-tracing/${protocol}/`,
    facts: [base === undefined ? fact : presenceIn(fact)],
  }));
}

function ownReceivers(view: View): readonly Target[] {
  const named = advertised(view);
  return openReceivers(view).map(({ receiver, facts: asked }) => ({
    name: receiver.protocol,
    url: receiverUrl(named.url, receiver.transport, receiver.port),
    facts: [...addressFacts(named, receiver), ...(receiver.always === true ? [] : asked)],
  }));
}

/** What workers are told about metrics they make themselves. */
export function remoteWritesForWorkers(view: View): readonly Target[] {
  const base = proxyBase(view);
  return telemetryOf(view).remoteWrites.map(({ url, fact }) => ({
    name: url,
    url: base === undefined ? url : `${base}/proxy/remote-write/${hostLabel(url) ?? ''}/write`,
    facts: [fact],
  }));
}

/** A unit's name where a slash cannot stand. */
export function dashed(unit: string): string {
  return unit.replace('/', '-');
}
