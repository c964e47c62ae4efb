// What the charms did once nothing changes any more: databags, processes, statuses, and the steps that led there.
import type { ApplicationId, Bag, Json, RelationId, UnitId } from '../document/document.ts';

export type ProcessId = string; // `unit name`, e.g. `loki/0 nginx`
export type StepId = number; // 1-based, in the order of `steps`

export type Settlement = {
  readonly from: 'nothing' | 'before';
  readonly rounds: number;
  readonly isSettled: boolean; // false after 64 rounds without rest
  readonly databags: ReadonlyMap<RelationId, Databags>; // joined and peer relations
  readonly processes: ReadonlyMap<ProcessId, Process>; // by unit, then name
  readonly statuses: ReadonlyMap<UnitId, Status>;
  readonly openedPorts: ReadonlyMap<UnitId, readonly number[]>;
  readonly gates: ReadonlyMap<ApplicationId, readonly RelationId[]>; // relations without which its units would not have acted
  readonly steps: readonly Step[];
  readonly assumptions: readonly Assumption[];
  readonly raised: readonly Raised[];
};

/** Both ends of one relation, by application. */
export type Databags = ReadonlyMap<ApplicationId, Side>;
export type Side = { readonly application: Bag; readonly units: ReadonlyMap<UnitId, Bag> };

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
  readonly logTargetsBecause: readonly StepId[];
  readonly command?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly nginx?: Nginx;
  readonly sends: readonly Send[]; // what it pushes itself, and what it passes on
  readonly scrapes: readonly ScrapeJob[];
};

/**
 * `takes`: what arrives here on which path prefix; `end`: 'store' keeps it, 'relay' passes it on with the `sends` of that signal.
 * A scraper keeps what it scrapes where one of its intakes of metrics ends in 'store'; a worker's socket takes only what its roles take.
 */
export type Socket = { readonly port: number; readonly tls: boolean; readonly takes: readonly Intake[] };
export type Intake = { readonly path: string; readonly signal: TelemetrySignal; readonly end: 'store' | 'relay' | 'serves' };
export type TelemetrySignal = 'metrics' | 'logs' | 'traces' | 'profiles' | 'queries' | 'rules'; // traces: charm or workload, whatever arrives

export type LogTarget = {
  readonly location: string; // URL
  readonly services: readonly string[];
  readonly type: 'loki';
  readonly labels: Readonly<Record<string, string>>;
};

/** One destination a process pushes to. `relays`: sends only what it receives, nothing of its own. */
export type Send = {
  readonly signal: 'metrics' | 'logs' | 'charm-traces' | 'workload-traces' | 'traces' | 'profiles';
  readonly url: string;
  readonly protocol: string; // `otlp_http`, `jaeger_thrift_http`, `loki_push_api`, `prometheus_remote_write` …
  readonly method: 'POST';
  readonly relays: boolean;
  readonly via: readonly RelationId[]; // the relation whose databag named the destination
  readonly because: readonly StepId[];
};

export type ScrapeJob = {
  readonly name?: string;
  readonly scheme: 'http' | 'https';
  readonly path: string;
  readonly targets: readonly string[]; // host:port
  readonly labels: Readonly<Record<string, string>>;
  readonly via: readonly RelationId[];
  readonly because: readonly StepId[];
};

export type Nginx = {
  readonly upstreams: readonly { readonly name: string; readonly servers: readonly string[] }[];
  readonly servers: readonly NginxServer[];
};
export type NginxServer = { readonly listen: number; readonly tls: boolean; readonly locations: readonly Location[] };
/** `to` absent: answered by nginx itself. `because`: the steps that brought the location (proxied telemetry). */
export type Location = {
  readonly match: string; // as in nginx: `= /x`, `/x`, `~ regex`
  readonly to?: string; // `http://upstream/path` or `grpc://upstream`
  readonly rewrite?: string;
  readonly answers?: 'ok' | 'status';
  readonly signal?: TelemetrySignal; // what the location carries, where the catalogue says
  readonly via?: readonly RelationId[];
  readonly because?: readonly StepId[];
};

/** One write into a databag, with its cause. `library` is null where the charm's own code acts (`by` says whose). */
export type Step = {
  readonly id: StepId;
  readonly round: number; // 1-based
  readonly unit: UnitId;
  readonly library: string | null;
  readonly by?: string;
  readonly relation: RelationId;
  readonly bag: 'application' | 'unit';
  readonly set: Bag;
  readonly removed: readonly string[];
  readonly because: readonly StepId[]; // steps that wrote the keys it read, gates included
  readonly read: readonly KeyRead[];
  readonly causes?: Readonly<Record<string, readonly KeyRead[]>>; // per key of `set`: the keys its value was made from, gates aside (flows find their relations by it)
};
export type KeyRead = { readonly relation: RelationId; readonly owner: ApplicationId | UnitId; readonly key: string };

export type Assumption = { readonly application: ApplicationId; readonly what: string; readonly params: Readonly<Record<string, Json>> };
/** A charm that raised: it wrote nothing; its status is error. `cause` is a code of the library that raised, `params` fill its sentence. */
export type Raised = { readonly unit: UnitId; readonly cause: string; readonly params: Readonly<Record<string, string>>; readonly relations: readonly RelationId[] };
