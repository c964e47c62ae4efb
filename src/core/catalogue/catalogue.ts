// What is known of charms, interfaces and products: the shapes of the catalogue's data.
// The data stands in charms/, interfaces/ and products/; the tables together in known.ts.
import type { CharmName, EndpointName, EndpointRole, InterfaceName, Scalar } from '../document/document.ts';
import type { Behaviour } from './behaviour.ts';

/** Where a fact was read. `commit` may name a branch where only that is known. */
export type Source = {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
  readonly lines?: string;
  readonly note?: string;
};

export type Kind = 'coordinator' | 'worker' | 'telemetry-store' | 'collector' | 'support' | 'unknown';
export type Mode = 'direct' | 'proxied';
export type ProductName = string;
export type RoleName = string;
export type TrackName = string;

export type CharmEndpoint = {
  readonly name: EndpointName;
  readonly role: EndpointRole;
  readonly interface: InterfaceName;
  readonly limit?: number;
  readonly scope?: 'global' | 'container';
  readonly optional?: boolean; // as the metadata says; Juju does not enforce it
  readonly isEmpty?: true; // declared, and no code of the charm stands behind it
  readonly tracks?: readonly TrackName[]; // only on these; absent: on all
  readonly about: string; // one sentence of ours
};

export type ConfigOption = {
  readonly name: string;
  readonly type: 'string' | 'int' | 'float' | 'boolean' | 'secret';
  readonly default: Scalar;
  readonly about: string;
  readonly role?: RoleName; // the option switches this role on
  readonly tracks?: readonly TrackName[]; // only on these; absent: on all
};

export type Charm = {
  readonly name: CharmName;
  readonly title: string;
  readonly about?: string; // one sentence of ours, of support: what the others do follows from their kind
  readonly kind: Kind;
  readonly product?: ProductName; // of coordinators and workers
  readonly subordinate: boolean;
  readonly substrate: 'kubernetes' | 'machine' | 'any';
  readonly endpoints: readonly CharmEndpoint[];
  readonly config: readonly ConfigOption[]; // those that matter to telemetry, not every option of the charm
  readonly containers: readonly string[];
  readonly defaultTrack?: TrackName; // of charms without a product
  readonly tracks: readonly Track[]; // of charms without a product, where tracks differ; products hold them for coordinator and worker
  readonly deprecated?: string;
  readonly ofPattern?: true; // stands in the description of the pattern; nobody deploys it
  readonly behaviour?: Behaviour; // absent: endpoints only
  readonly notDone: readonly NotDone[]; // what it does not do where the pattern makes a point of it
  readonly source: Source;
};

/** What an application does not do or collect, with the reason, for the inspector. */
export type NotDone = { readonly what: string; readonly why: string; readonly source: Source };

export type Track = {
  readonly name: TrackName;
  readonly library?: string; // version of the coordinated-workers library; absent: not read
  readonly mode?: Mode;
  readonly ports?: Partial<Ports>; // where they differ from the product's
  readonly source: Source;
};

/** The ports of a cluster that the pattern speaks of. The receivers of a store are behaviour, not here. */
export type Ports = {
  readonly nginx: number; // the API of the product
  readonly nginxTls: number;
  readonly proxy?: number; // telemetry of the workers; absent: there is no proxy
  readonly proxyTls?: number;
  readonly exporter: number;
  readonly worker: number; // the worker's API, with /metrics
};

export type Product = {
  readonly name: ProductName;
  readonly title: string;
  readonly coordinator: CharmName;
  readonly worker: CharmName;
  readonly clusterInterface: InterfaceName;
  readonly objectStorage?: EndpointName; // of the coordinator, which stays blocked without it; absent: needs none
  readonly roles: readonly RoleName[];
  readonly metaRoles: Readonly<Record<RoleName, readonly RoleName[]>>;
  readonly minimal: readonly RoleName[]; // the coordinator blocks until each is a key of the gathered roles
  readonly recommended: Readonly<Record<RoleName, number>>;
  readonly replication?: readonly Replication[]; // what is kept several times, once there are units enough
  readonly rolesPerWorker: 'one' | 'many';
  readonly ports: Ports; // of the newest track read
  readonly tracks: readonly Track[];
  readonly defaultTrack: TrackName;
  readonly source: Source;
};

/** `copies` of what it keeps from as many units of the role on, else one. */
export type Replication = { readonly role: RoleName; readonly units: number; readonly copies: number };

export type Interface = {
  readonly name: InterfaceName;
  readonly about: string;
  readonly keys: readonly DatabagKey[]; // keys that code of ours writes or explains
  readonly isTransport?: true; // decides how connections are made, never where they go
  readonly source: Source;
};
export type DatabagKey = {
  readonly name: string; // may end in `*`
  readonly writer: 'provider' | 'requirer' | 'peer';
  readonly bag: 'application' | 'unit';
  readonly signals?: readonly CarriedSignal[]; // whose configuration it carries; absent: none's
  readonly form?: DatabagForm; // what readers need it to be; absent: any text
  readonly about: string;
  readonly source: Source;
};
/**
 * `url`: an object with one. `urls`: an object of them by name. `url-list`: a list of objects with one each. `receivers`: a list of protocol,
 * transport and URL. `jobs`: a list of scrape jobs. `topology`: an object that names application, unit and charm.
 */
export type DatabagForm =
  | 'url'
  | 'urls'
  | 'url-list'
  | 'receivers'
  | 'jobs'
  | 'topology'
  | 'texts'
  | 'numbers'
  | 'object';
export type CarriedSignal = 'metrics' | 'logs' | 'charm-traces' | 'workload-traces' | 'profiles';

export type Catalogue = {
  readonly charms: ReadonlyMap<CharmName, Charm>;
  readonly interfaces: ReadonlyMap<InterfaceName, Interface>;
  readonly products: ReadonlyMap<ProductName, Product>;
};
