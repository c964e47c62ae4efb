// A point that telemetry reaches, and where it goes on from there. Each is made once, so that all who pass it share the rest of the way.
import { flatMap } from '../flat-map.ts';
import type { Intake, Process, ProcessId, Send, Socket, TelemetrySignal } from '../settle/settlement.ts';
import { type Connection, connect, type Deployed } from './connection.ts';
import type { Call, Crossing } from './crossing.ts';
import type { ChoiceId, Loss, Signal } from './flow.ts';
import { once } from './once.ts';
import { passage, type Request } from './passage.ts';

/** `keeps`: the telemetry is stored here. `loss`: it ends here. `legs`: where it goes on. Worked out when first asked: ways may be circles. */
export type Stop = {
  readonly process: ProcessId;
  readonly keeps: boolean;
  readonly loss: Loss | undefined;
  readonly legs: () => readonly Leg[];
};

/** The way from one stop to the next: one hop, or the hops of one pull, in the order in which the telemetry crosses them. */
export type Leg = { readonly crossings: readonly Crossing[]; readonly choice: ChoiceId | null; readonly to: Stop };

/** The stops known so far of one deployment. */
export type Ways = { readonly deployed: Deployed; readonly known: Map<string, Stop> };

/** Where a call gets to: one leg for each unit behind its address. */
export function sent(ways: Ways, call: Call): readonly Leg[] {
  return connect(ways.deployed, call).map((connection) => ({
    crossings: [connection.crossing],
    choice: connection.crossing.choice,
    to: connection.tag === 'lost' ? ending(connection.loss) : arriving(ways, connection, call),
  }));
}

/** Where telemetry ends without being kept. */
export function ending(loss: Loss): Stop {
  return { process: loss.at, keeps: false, loss, legs: () => [] };
}

/** A process that has fetched telemetry. An exporter neither keeps nor sends: `fetched` are the legs over which it is fetched from in turn. */
export function holding(ways: Ways, process: Process, signal: Signal, fetched: () => readonly Leg[]): Stop {
  return remembered(ways, `${process.id}\nholds\n${signal}`, () => {
    if (isExporter(process)) return { process: process.id, keeps: false, loss: undefined, legs: once(fetched) };
    const keeps = process.listens.some(({ takes }) => takes.some((intake) => keepsOf(intake, signal)));
    return onward(ways, process, signal, keeps);
  });
}

/** The call of a process that sends, by itself or of what it received. */
export function callOf(process: Process, send: Send, signal: Signal): Call {
  const { url, protocol, method, via, because } = send;
  return { signal, from: process, url, protocol, method, motion: 'push', choice: null, via, because };
}

/** Whether a destination is one for a signal: a destination of traces takes those of charms and of workloads. */
export function isFor(send: Send, signal: Signal): boolean {
  return send.signal === signal || (send.signal === 'traces' && arrivesAs(signal) === 'traces');
}

type Reached = Extract<Connection, { readonly tag: 'reached' }>;

function arriving(ways: Ways, { listener, path }: Reached, call: Call): Stop {
  const { process, socket } = listener;
  const { signal, protocol } = call;
  return remembered(ways, `${process.id}\n${socket.port}\n${path}\n${signal}\n${protocol}`, () => {
    const { method, motion } = call;
    const request = { signal, port: socket.port, path, protocol, method, motion };
    return proxies(process, socket.port) ? passed(ways, process, request) : taken(ways, process, socket, request);
  });
}

/** An nginx answers on the ports of its servers; on any other the process itself does. */
export function proxies({ nginx }: Process, port: number): boolean {
  return nginx?.servers.some(({ listen }) => listen === port) ?? false;
}

function passed(ways: Ways, process: Process, request: Request): Stop {
  const next = process.nginx === undefined ? undefined : passage(process, process.nginx, request);
  if (next?.tag !== 'on') return ending(next?.tag === 'lost' ? next.loss : noIntake(process, request));
  const legs = once(() => answering(flatMap(next.calls, (call) => sent(ways, call))));
  return { process: process.id, keeps: false, loss: undefined, legs };
}

/** An nginx whose call is refused asks the next server. Source: ngx_http_proxy_module, proxy_next_upstream. */
function answering(legs: readonly Leg[]): readonly Leg[] {
  const taking = legs.filter(({ to }) => !isRefusal(to.loss));
  return taking.length > 0 ? taking : legs;
}

function isRefusal(loss: Loss | undefined): boolean {
  return loss?.reason === 'not-running' || loss?.reason === 'nobody-listens';
}

function taken(ways: Ways, process: Process, socket: Socket, request: Request): Stop {
  const intake = intakeOf(socket, request);
  if (intake === undefined || intake.end === 'serves') return ending(noIntake(process, request));
  return onward(ways, process, request.signal, intake.end === 'store');
}

/** A relay that has nowhere to send a signal is a dead end; a store may send on what it keeps as well. */
function onward(ways: Ways, process: Process, signal: Signal, keeps: boolean): Stop {
  const relays = process.sends.filter((send) => send.relays && isFor(send, signal));
  if (relays.length === 0 && !keeps) return ending({ at: process.id, reason: 'dead-end', params: { signal } });
  const legs = once(() => flatMap(relays, (send) => sent(ways, callOf(process, send, signal))));
  return { process: process.id, keeps, loss: undefined, legs };
}

/** What fetches only from another process beside it, serves metrics itself and sends nothing. */
function isExporter({ scrapes, listens, sends }: Process): boolean {
  const targets = flatMap(scrapes, (job) => job.targets);
  const isBeside = targets.every((target) => /^(127\.0\.0\.1|localhost):/.test(target));
  const isItself = targets.some((target) => listens.some(({ port }) => target.endsWith(`:${port}`)));
  const serves = listens.some(({ takes }) => takes.some(servesMetrics));
  return isBeside && !isItself && serves && sends.length === 0;
}

export function servesMetrics(intake: Intake): boolean {
  return intake.end === 'serves' && intake.signal === 'metrics';
}

function keepsOf(intake: Intake, signal: Signal): boolean {
  return intake.end === 'store' && intake.signal === arrivesAs(signal);
}

/** The intake with the longest path that begins the one asked for. */
function intakeOf(socket: Socket, { path, signal }: Request): Intake | undefined {
  const fitting = socket.takes.filter((one) => one.signal === arrivesAs(signal) && path.startsWith(one.path));
  return fitting.reduce<Intake | undefined>(
    (best, one) => (best === undefined || one.path.length > best.path.length ? one : best),
    undefined,
  );
}

/** Traces arrive as such, whatever they are of. */
export function arrivesAs(signal: Signal): TelemetrySignal {
  return signal === 'charm-traces' || signal === 'workload-traces' ? 'traces' : signal;
}

function noIntake(process: Process, { path, port }: Request): Loss {
  return { at: process.id, reason: 'no-location', params: { path, port: String(port) } };
}

function remembered(ways: Ways, key: string, make: () => Stop): Stop {
  const known = ways.known.get(key);
  if (known !== undefined) return known;
  const stop = make();
  ways.known.set(key, stop);
  return stop;
}
