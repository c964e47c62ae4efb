// One call from a process to an address: which processes it reaches, or why it reaches none. What happens there is told elsewhere.
import type { UnitId } from '../document/document.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology, TopologyUnit } from '../topology/topology.ts';
import type { Call, Crossing } from './crossing.ts';
import type { Directory, Listener } from './directory.ts';
import type { ChoiceId, Hop, Loss, LossReason } from './flow.ts';
import { isSecure, type Url } from './url.ts';

/** What flows are read off. */
export type Deployed = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly directory: Directory;
  readonly hopOf: (crossing: Crossing) => Hop;
};

export type Connection = { readonly crossing: Crossing } & (
  | { readonly tag: 'reached'; readonly listener: Listener; readonly path: string }
  | { readonly tag: 'lost'; readonly loss: Loss; readonly unit: UnitId | undefined }
);

/** One connection for each unit behind the address; units of a service are alternatives. */
export function connect(deployed: Deployed, call: Call): readonly Connection[] {
  const url = deployed.directory.urlOf(call.url);
  if (url === undefined || lacksScheme(call, url)) return [nowhere(call, { url: call.url })];
  const units = deployed.directory.unitsAt(url.host, call.from.unit);
  if (units.length === 0) return [nowhere(call, { url: call.url, host: url.host })];
  const choice = units.length > 1 ? `${call.from.id} ${url.host}:${url.port}` : null;
  return units.map((unit) => reach(deployed, call, call.choice ?? choice, url, unit));
}

function nowhere(call: Call, params: Loss['params']): Connection {
  return lost({ call, choice: call.choice, to: null }, undefined, 'unknown-address', params);
}

/** Over HTTP nobody can be called without one; gRPC has none. */
function lacksScheme({ protocol }: Call, { scheme }: Url): boolean {
  return scheme === undefined && overHttp.includes(protocol);
}

const overHttp = ['loki_push_api', 'prometheus_remote_write', 'otlp_http', 'jaeger_thrift_http', 'zipkin'];

function reach({ directory }: Deployed, call: Call, choice: ChoiceId | null, url: Url, unit: TopologyUnit): Connection {
  const listener = directory.listener(unit.id, url.port);
  const crossing: Crossing = { call, choice, to: listener?.process.id ?? null };
  const fail = (reason: LossReason, params = at(unit.id, url)) => lost(crossing, unit.id, reason, params);
  if (listener === undefined) return fail(silence(directory, unit.id));
  const wantsTls = isSecure(url);
  if (wantsTls !== undefined && wantsTls !== listener.socket.tls)
    return fail('scheme', { ...at(unit.id, url), asked: wantsTls ? 'https' : 'http' });
  if (wantsTls === true && isMisnamed(call, url)) return fail('certificate');
  return { tag: 'reached', crossing, listener, path: url.path };
}

/** Certificates are for units and services. Whoever sends traces verifies them; exporters and proxies do not. */
function isMisnamed({ protocol, motion }: Call, { host }: Url): boolean {
  return host === 'localhost' && motion === 'push' && protocol === 'otlp_http';
}

function at(unit: UnitId, url: Url): Loss['params'] {
  return { unit, port: String(url.port) };
}

/** Nothing answers on one port, or nothing runs on the unit at all. */
function silence(directory: Directory, unit: UnitId): LossReason {
  const isListening = directory.processes(unit).some(({ listens }) => listens.length > 0);
  return isListening ? 'nobody-listens' : 'not-running';
}

function lost(crossing: Crossing, unit: UnitId | undefined, reason: LossReason, params: Loss['params']): Connection {
  return { tag: 'lost', crossing, loss: { at: crossing.call.from.id, reason, params }, unit };
}
