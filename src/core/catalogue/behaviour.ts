// The closed vocabulary in which the catalogue says what a charm does. Each table is read by the library it is named for.
// Facts only: no expressions, and no templates beyond the placeholders that are named here.
import type { EndpointName } from '../document/document.ts';

export type Behaviour = {
  readonly uses: readonly Use[]; // in the order in which the charm makes them
  readonly address?: Address;
  readonly coordinator?: CoordinatorTable;
  readonly worker?: WorkerTable;
  readonly processes: readonly ProcessTable[]; // one per container, beside what libraries add to them
  readonly opens: readonly Opening[];
  readonly statuses: readonly StatusRow[]; // in the order in which they are added
  readonly notes?: readonly BehaviourNote[]; // where a value was read, and what is not known
};

/** A library the charm uses, the endpoint it was made for, and what it must be told. */
export type Use<Name extends LibraryName = LibraryName> = {
  [One in Name]: { readonly library: One; readonly endpoint?: EndpointName; readonly with: Settings[One] };
}[Name];

/** Every library there is, with what it must be told. */
export type Settings = {
  readonly AlertmanagerProvider: { readonly port: PortRef };
  readonly CatalogueConsumer: { readonly title: string };
  readonly ClusterProvider: Nothing;
  readonly ClusterRequirer: Nothing;
  readonly Coordinator: Nothing;
  readonly DatasourceExchange: { readonly sources: EndpointName }; // where Grafana answers
  readonly GrafanaDashboardProvider: Nothing;
  readonly GrafanaSourceConsumer: { readonly process?: string; readonly asks?: Readonly<Record<string, Asking>> }; // by the type of the source
  readonly GrafanaSourceProvider: GrafanaSourceSettings;
  readonly IngressPerAppProvider: { readonly process: string; readonly byHost?: ByHost };
  readonly IngressPerAppRequirer: { readonly port: PortRef; readonly stripPrefix: boolean };
  readonly LogForwarder: { readonly containers: readonly string[]; readonly rules?: boolean };
  readonly LokiPushApiConsumer: { readonly process?: string; readonly looksFor?: 'url' }; // what the charm looks for in each endpoint without asking
  readonly LokiPushApiProvider: { readonly port: PortRef; readonly path: string };
  readonly ManualLogForwarder: { readonly containers: readonly string[] };
  readonly MetricsEndpointConsumer: { readonly process: string };
  readonly MetricsEndpointProvider: { readonly jobs: 'cluster' | readonly JobRow[] };
  readonly Nginx: Nothing;
  readonly NginxPrometheusExporter: Nothing;
  readonly OtlpProvider: { readonly endpoints: readonly OtlpEndpoint[] };
  readonly OtlpRequirer: OtlpRequirerSettings;
  readonly PeerData: { readonly key: string };
  readonly ProfilingEndpointProvider: { readonly port: number };
  readonly ProfilingEndpointRequirer: { readonly process: string };
  readonly PrometheusRemoteWriteConsumer: { readonly process?: string; readonly rules?: boolean };
  readonly PrometheusRemoteWriteProvider: { readonly port: PortRef; readonly path: string };
  readonly S3Provider: Nothing;
  readonly S3Requirer: Nothing;
  readonly TLSCertificatesProvides: Nothing;
  readonly TLSCertificatesRequires: Nothing;
  readonly TracingEndpointProvider: TracingProviderSettings;
  readonly TracingEndpointRequirer: TracingRequirerSettings;
  readonly TraefikRouteProvider: { readonly process: string };
  readonly TraefikRouteRequirer: { readonly ports: readonly PortRef[]; readonly receivers?: boolean };
  readonly Worker: Nothing;
  readonly Workload: Nothing;
};
type Nothing = Readonly<Record<never, never>>;
export type LibraryName = keyof Settings;

/** A port by number, by the product's name for it (a track may change it, certificates may move it), or one for each scheme. */
export type PortRef =
  | number
  | 'nginx'
  | 'proxy'
  | 'exporter'
  | 'worker'
  | { readonly http: number; readonly https: number };

/** How the application names itself to clients: each unit by its own name, or all by the service's. An ingress replaces both. */
export type Address = {
  readonly advertises: 'unit' | 'service';
  readonly port?: PortRef; // part of the URL it calls its own
  readonly ingress: 'replaces-all' | 'replaces-host' | 'none'; // `replaces-host`: ports stay behind the external host
};

/** The option by which applications are told apart by host name: while it has this value, not while it has the other. */
export type ByHost = { readonly option: string; readonly value: string; readonly otherwise: string };

export type JobRow = {
  readonly port: number;
  readonly path?: string; // absent: /metrics
  readonly target?: 'any' | 'unit'; // `*:port`, which the scraper spreads over the units, or the leader's own name
  readonly tls?: boolean; // true: https once there is a certificate
};

export type TracingProviderSettings = {
  readonly receivers: readonly Receiver[];
  readonly advertises?: { readonly http: number; readonly grpc: number }; // ports it names, where they are not those of the receivers
  readonly while?: 'ready'; // absent: always
};
/** `port`: where it listens. `always`: open without a request; `option`: opened by this option of the charm. */
export type Receiver = {
  readonly protocol: string;
  readonly transport: 'http' | 'grpc';
  readonly port: number;
  readonly always?: boolean;
  readonly option?: string;
  readonly path: string;
};

export type TracingRequirerSettings = {
  readonly for: 'charm' | 'workload' | 'relay';
  readonly protocols: readonly string[];
  readonly sends?: readonly { readonly process: string; readonly protocol: string; readonly suffix: string }[];
};

/** Where OTLP is taken, and for which signals. */
export type OtlpEndpoint = {
  readonly protocol: 'http' | 'grpc';
  readonly port: number;
  readonly telemetries: readonly OtlpTelemetry[];
};
/** `protocols`: the one that it likes best first. */
export type OtlpRequirerSettings = {
  readonly process: string;
  readonly protocols: readonly string[];
  readonly telemetries: readonly OtlpTelemetry[];
};
export type OtlpTelemetry = 'logs' | 'metrics' | 'traces';

/** What is asked for, below the URL that a source calls its own. */
export type Asking = { readonly method: 'GET' | 'POST'; readonly path: string };

export type GrafanaSourceSettings = {
  readonly type: string;
  readonly host: 'application' | 'unit';
  readonly port: PortRef;
  readonly path?: string;
  readonly extra?: Readonly<Record<string, string>>;
  readonly secure?: Readonly<Record<string, string>>;
};

/** What the coordinator of a cluster does beside what every coordinator does. */
export type CoordinatorTable = {
  readonly remoteWrite: boolean; // true: tells its workers where to push metrics
  readonly tracesItself: boolean; // true: without a relation its own receivers take its traces
  readonly upstreams: readonly UpstreamRow[];
  readonly servers: readonly ServerRow[];
  readonly upstreamTls: boolean; // false: workers are never spoken to over TLS
  readonly pages: readonly ('health' | 'status')[]; // on every server it has without workers' telemetry
  readonly exporterReads: PortRef;
  readonly workerPorts: readonly WorkerPorts[];
  readonly rules?: RuleUpload;
};
/** Where the leader's charm code puts the rules that came over the named endpoints: into the store's own API, through nginx. */
export type RuleUpload = { readonly path: string; readonly from: readonly EndpointName[] };
/** `of`: the role whose addresses it holds, or every address that is known to nginx. `each: receiver`: one per open receiver, named for it. */
export type UpstreamRow =
  | { readonly name: string; readonly port: PortRef; readonly of: { readonly role: string } | 'every-address' }
  | { readonly each: 'receiver'; readonly of: { readonly role: string } };
export type ServerRow =
  | { readonly port: PortRef; readonly locations: readonly LocationRow[] }
  | { readonly each: 'receiver'; readonly locations: readonly LocationRow[] };
/** `to`: the upstream; left out where that has no server. `{receiver}` names the upstream of the receiver. */
export type LocationRow = {
  readonly match: string;
  readonly to: string;
  readonly path?: string;
  readonly grpc?: boolean;
  readonly signal?: 'metrics' | 'logs' | 'traces' | 'profiles' | 'queries' | 'rules';
};
/** Ports of a worker by its roles as published; no `roles`: every role. `receivers`: those that are open. */
export type WorkerPorts = {
  readonly roles?: readonly string[];
  readonly ports?: readonly number[];
  readonly receivers?: boolean;
};

export type WorkerTable = {
  readonly process: string;
  readonly gives: readonly Given[];
  readonly command: string; // placeholder {roles}
  readonly targets?: Readonly<Record<string, string>>; // what a role is called on the command line, where it differs
  readonly environment: Readonly<Record<string, string>>;
  readonly environmentByRole?: readonly {
    readonly roles: readonly string[];
    readonly set: Readonly<Record<string, string>>;
  }[];
  readonly tracing: WorkerTracing;
  readonly remoteWriteRoles?: readonly string[]; // expanded roles that push metrics of their own
  readonly ready: { readonly port: number; readonly path: string };
  readonly servesTls: boolean;
  readonly legacyPorts: readonly number[]; // opened while the coordinator names none
  readonly takes: readonly WorkerIntake[];
  readonly handings?: readonly Handing[];
};
/** Environment of the workload once the protocol is on offer. Placeholders {url} and {topology}. */
export type WorkerTracing = {
  readonly protocol: string;
  readonly suffix: string;
  readonly environment: Readonly<Record<string, string>>;
};
/** `roles`: expanded; absent: all. */
export type WorkerIntake = {
  readonly port: number;
  readonly path: string;
  readonly signal: 'metrics' | 'logs' | 'traces' | 'profiles' | 'queries' | 'rules';
  readonly end: 'store' | 'serves';
  readonly roles?: readonly string[];
  readonly receiver?: boolean;
};

/**
 * Inside a store: what a worker in one of its roles (expanded) does with what has come to it. `passes`: sends it on. `queues`: lets the other
 * come for it. `asks`: has the other look for what it seeks. `keeps`: writes it where it stays. `alerts`: tells whoever takes alerts.
 */
export type Handing = {
  readonly role: string;
  readonly signal: WorkerIntake['signal'];
  readonly does: 'passes' | 'queues' | 'asks' | 'keeps' | 'alerts';
  readonly to: HandedToRole | HandedToEndpoint | 'object-store';
  readonly unless?: string; // not while some worker has this role
};
/** `copies`: to as many as the product replicates to, as counted by the units of `countedBy` (the role itself where absent). */
export type HandedToRole = {
  readonly role: string;
  readonly port: number;
  readonly which: 'each' | 'any' | 'first' | 'copies';
  readonly countedBy?: string;
  readonly ifSends?: 'metrics'; // only to those that have been told where to send these
};
/** To everyone who publishes an address under `key` over this endpoint of the coordinator. */
export type HandedToEndpoint = { readonly endpoint: EndpointName; readonly key: string; readonly path: string };

/** What a process could give if somebody asked. */
export type Given = 'metrics' | 'logs' | 'charm-traces' | 'workload-traces' | 'profiles';

/** A container with its process, in charms that are neither coordinator nor worker. */
export type ProcessTable = {
  readonly name: string;
  readonly gives: readonly Given[];
  readonly receives?: 'store' | 'relay'; // where traces end that arrive at the open receivers, which it then listens on
  readonly listens: readonly SocketRow[];
  readonly scrapesItself?: { readonly port: number; readonly path: string };
};
export type SocketRow = {
  readonly port: PortRef;
  readonly tls?: boolean; // true: once there is a certificate
  readonly takes: readonly {
    readonly path: string;
    readonly signal: 'metrics' | 'logs' | 'traces' | 'profiles' | 'queries' | 'rules';
    readonly end: 'store' | 'relay' | 'serves';
  }[];
  readonly while?: EndpointName; // listens only with a relation on this endpoint
};

/** Ports Juju opens. `like-worker`: those of a worker with that role. */
export type Opening = {
  readonly while: 'always' | 'ready';
  readonly ports: readonly PortRef[];
  readonly likeWorker?: string;
};

/** Placeholders of `message`: {application}, {roles}, {role-list}, {url}, {missing}. */
export type StatusRow = {
  readonly when: Condition;
  readonly name: 'active' | 'waiting' | 'blocked' | 'maintenance';
  readonly message: string;
};

export type Condition =
  | { readonly is: 'no-workers' | 'incoherent' | 'below-recommended' | 'no-storage' | 'bad-storage' }
  | { readonly is: 'no-coordinator' | 'no-config' | 'no-role' | 'several-roles' }
  | { readonly is: 'nothing-else' } // no row before it held
  | { readonly is: 'all-roles' } // nothing else, and the one role published is `all`
  | { readonly is: 'role-without-remote-write'; readonly role: string }
  | { readonly is: 'several-ingresses'; readonly endpoints: readonly EndpointName[] }
  | { readonly is: 'unpaired'; readonly pairs: readonly Pair[] }
  | { readonly is: 'sent-back'; readonly incoming: EndpointName; readonly outgoing: EndpointName } // somebody is on both
  | { readonly is: 'no-certificate-yet'; readonly endpoint: EndpointName }
  | { readonly is: 'several-units-no-ingress'; readonly endpoints: readonly EndpointName[] };
/** A relation on `incoming` asks for one on any of `outgoing`. */
export type Pair = { readonly incoming: EndpointName; readonly outgoing: readonly EndpointName[] };

/** Where a value was read, or what is not known. */
export type BehaviourNote = {
  readonly about: string;
  readonly source: {
    readonly repository: string;
    readonly commit: string;
    readonly path: string;
    readonly lines?: string;
  };
};
