// What processes are and do: sockets, log targets, sends, scrapes, nginx; and the statuses of units. Shapes only.
import type { Json, RelationId, UnitId } from '../document/document.ts';

export type ProcessId = string; // `unit name`, e.g. `loki/0 nginx`
export type StepId = number; // 1-based, in the order of `steps`
/** Stands for a step from the moment of writing on: counted among the writes of what is joined, until a settlement gives it its number. */
export type Mark = { readonly at: number };

export type StatusName = 'active' | 'waiting' | 'blocked' | 'maintenance' | 'error' | 'unknown';
export type Status = { readonly name: StatusName; readonly message: string };

/** A process of a unit: named like its container; charm code is `charm`. */
export type Process = {
  readonly id: ProcessId;
  readonly unit: UnitId;
  readonly name: string;
  readonly listens: readonly Socket[];
  readonly gives?: readonly Send['signal'][]; // what it could give if somebody asked: its output as logs, traces it can make; what it gives already shows in targets and sends
  readonly logTargets: Readonly<Record<string, LogTarget>>; // pebble pushes this container's output there, by provider unit
  readonly isIdle?: true | undefined; // its container has nothing to run
  readonly command?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly check?: string | undefined; // URL that pebble asks whether it is ready
  readonly nginx?: Nginx | undefined;
  readonly sends: readonly Send[]; // what it pushes itself, and what it passes on
  readonly scrapes: readonly ScrapeJob[];
};

/**
 * `takes`: what arrives here on which path prefix; `end`: 'store' keeps it, 'relay' passes it on with the `sends` of that signal.
 * A scraper keeps what it scrapes where one of its intakes of metrics ends in 'store'; a worker's socket takes only what its roles take.
 */
export type Socket = { readonly port: number; readonly tls: boolean; readonly takes: readonly Intake[] };
export type Intake = {
  readonly path: string;
  readonly signal: TelemetrySignal;
  readonly end: 'store' | 'relay' | 'serves';
};
/** `traces`: of charms or workloads, whatever arrives. */
export type TelemetrySignal = 'metrics' | 'logs' | 'traces' | 'profiles' | 'queries' | 'rules';

/** Why something points where it points: the relations whose databags named it, and the steps that wrote what was read. */
export type Ground = { readonly via: readonly RelationId[]; readonly because: readonly Mark[] };

export type LogTarget = Ground & {
  readonly location: string; // URL
  readonly services: readonly string[];
  readonly type: 'loki';
  readonly labels: Readonly<Record<string, string>>;
};

/** One destination a process pushes to. `relays`: sends only what it receives, nothing of its own. */
export type Send = Ground & {
  readonly signal: 'metrics' | 'logs' | 'charm-traces' | 'workload-traces' | 'traces' | 'profiles';
  readonly url: string;
  readonly protocol: string; // `otlp_http`, `jaeger_thrift_http`, `loki_push_api`, `prometheus_remote_write` …
  readonly method: 'POST';
  readonly relays: boolean;
};

export type ScrapeJob = Ground & {
  readonly name?: string;
  readonly scheme: 'http' | 'https';
  readonly path: string;
  readonly targets: readonly string[]; // host:port
  readonly labels: Readonly<Record<string, string>>;
};

export type Nginx = {
  readonly upstreams: readonly Upstream[];
  readonly servers: readonly NginxServer[];
};
/** `grounds`: why each server stands among them, where it was a worker that named it. */
export type Upstream = {
  readonly name: string;
  readonly servers: readonly string[];
  readonly grounds?: readonly (Ground | undefined)[];
};
export type NginxServer = { readonly listen: number; readonly tls: boolean; readonly locations: readonly Location[] };
/** `to` absent: answered by nginx itself. `via` and `because` stand on locations that carry the telemetry of workers. */
export type Location = Partial<Ground> & {
  readonly match: string; // as in nginx: `= /x`, `/x`, `~ regex`
  readonly to?: string; // `http://upstream/path` or `grpc://upstream`
  readonly rewrite?: string;
  readonly answers?: 'ok' | 'status';
  readonly signal?: TelemetrySignal; // what the location carries, where the catalogue says
};

/** Something only an action, a secret or a human could supply, taken as supplied. `what` is a code, `params` fill its sentence. */
export type Supplied = { readonly what: string; readonly params: Readonly<Record<string, Json>> };

/** Why a charm raised: `cause` is a code of the library that raised, `params` fill its sentence. */
export type Raise = {
  readonly cause: string;
  readonly params: Readonly<Record<string, string>>;
  readonly relations: readonly RelationId[];
};
