// One call from a process to an address: which processes it reaches, or why it reaches none. What happens there is told elsewhere.
import type { RelationId, UnitId } from '../document/document.ts';
import type { Mark } from '../library/process.ts';
import { type Numbers, stepIds } from '../settle/numbers.ts';
import type { Process, Settlement, StepId } from '../settle/settlement.ts';
import type { Topology, TopologyUnit } from '../topology/topology.ts';
import type { Directory, Listener } from './directory.ts';
import type { ChoiceId, Hop, Loss, LossReason, Motion, Signal } from './flow.ts';
import { once } from './once.ts';
import { isSecure, parseUrl, type Url } from './url.ts';

/** What flows are read off. */
export type Deployed = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly directory: Directory;
  readonly numbers: Numbers;
};

export type Call = {
  readonly signal: Signal;
  readonly from: Process;
  readonly by?: 'pebble';
  readonly url: string;
  readonly protocol: string;
  readonly method: Hop['method'];
  readonly motion: Motion;
  readonly choice: ChoiceId | null; // where the caller itself takes one of several addresses
  readonly via: readonly RelationId[];
  readonly because: readonly (Mark | StepId)[]; // steps, where a process itself knows them by their marks
};

/** Made when asked, once: many ask only where telemetry ends. */
export type HopAsked = () => Hop;

/** `choice` as in its hop. */
export type Connection = { readonly hop: HopAsked; readonly choice: ChoiceId | null } & (
  | { readonly tag: 'reached'; readonly listener: Listener; readonly path: string }
  | { readonly tag: 'lost'; readonly loss: Loss; readonly unit: UnitId | undefined }
);

/** One connection for each unit behind the address; units of a service are alternatives. */
export function connect(deployed: Deployed, call: Call): readonly Connection[] {
  const url = parseUrl(call.url);
  if (url === undefined || lacksScheme(call, url))
    return [lost(deployed, call, undefined, 'unknown-address', { url: call.url })];
  const units = deployed.directory.unitsAt(url.host, call.from.unit);
  if (units.length === 0)
    return [lost(deployed, call, undefined, 'unknown-address', { url: call.url, host: url.host })];
  const choice = units.length > 1 ? `${call.from.id} ${url.host}:${url.port}` : null;
  return units.map((unit) => reach(deployed, { ...call, choice: call.choice ?? choice }, url, unit));
}

/** Over HTTP nobody can be called without one; gRPC has none. */
function lacksScheme({ protocol }: Call, { scheme }: Url): boolean {
  return scheme === undefined && overHttp.includes(protocol);
}

const overHttp = ['loki_push_api', 'prometheus_remote_write', 'otlp_http', 'jaeger_thrift_http', 'zipkin'];

function reach(deployed: Deployed, call: Call, url: Url, unit: TopologyUnit): Connection {
  const listener = deployed.directory.listener(unit.id, url.port);
  if (listener === undefined) return lost(deployed, call, unit.id, silence(deployed, unit.id), at(unit.id, url));
  const wantsTls = isSecure(url);
  const { choice } = call;
  const hop = hopOf(deployed, call, listener.process);
  if (wantsTls !== undefined && wantsTls !== listener.socket.tls) {
    const params = { ...at(unit.id, url), asked: wantsTls ? 'https' : 'http' };
    return { tag: 'lost', hop, choice, loss: { at: call.from.id, reason: 'scheme', params }, unit: unit.id };
  }
  if (wantsTls === true && isMisnamed(call, url)) {
    return {
      tag: 'lost',
      hop,
      choice,
      loss: { at: call.from.id, reason: 'certificate', params: at(unit.id, url) },
      unit: unit.id,
    };
  }
  return { tag: 'reached', hop, choice, listener, path: url.path };
}

/** Certificates are for units and services. Whoever sends traces verifies them; exporters and proxies do not. */
function isMisnamed({ protocol, motion }: Call, { host }: Url): boolean {
  return host === 'localhost' && motion === 'push' && protocol === 'otlp_http';
}

function at(unit: UnitId, url: Url): Loss['params'] {
  return { unit, port: String(url.port) };
}

/** Nothing answers on one port, or nothing runs on the unit at all. */
function silence(deployed: Deployed, unit: UnitId): LossReason {
  const isListening = deployed.directory.processes(unit).some(({ listens }) => listens.length > 0);
  return isListening ? 'nobody-listens' : 'not-running';
}

function lost(
  deployed: Deployed,
  call: Call,
  unit: UnitId | undefined,
  reason: LossReason,
  params: Loss['params'],
): Connection {
  const { choice } = call;
  return {
    tag: 'lost',
    hop: hopOf(deployed, call, undefined),
    choice,
    loss: { at: call.from.id, reason, params },
    unit,
  };
}

function hopOf({ numbers }: Deployed, call: Call, to: Process | undefined): HopAsked {
  return once(() => {
    const hop = {
      from: call.from.id,
      to: to?.id ?? null,
      ...(call.by === undefined ? {} : { by: call.by }),
      protocol: call.protocol,
      method: call.method,
      url: call.url,
      motion: call.motion,
      choice: call.choice,
      via: call.via,
      because: stepIds(numbers, call.because),
    };
    behind.set(hop, call.because);
    return hop;
  });
}

const behind = new WeakMap<Hop, Call['because']>();

/** The same hop, with the steps behind it as they are numbered elsewhere. */
export function renumberedHop(hop: Hop, numbers: Numbers): Hop {
  const because = behind.get(hop);
  if (because === undefined) return hop;
  const renumbered = { ...hop, because: stepIds(numbers, because) };
  behind.set(renumbered, because);
  return renumbered;
}
