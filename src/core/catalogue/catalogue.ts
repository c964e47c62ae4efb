// What is known of charms, interfaces and products: the shapes of the catalogue's data. Data stands in charms/, interfaces/, products/.
import type { CharmName, EndpointName, EndpointRole, InterfaceName, Scalar } from '../document/document.ts';
import type { Behaviour } from './behaviour.ts';

/** Where a fact was read. */
export type Source = { readonly repository: string; readonly commit: string; readonly path: string; readonly lines?: string; readonly note?: string };

export type Kind = 'coordinator' | 'worker' | 'telemetry-store' | 'collector' | 'support' | 'unknown';
export type Mode = 'direct' | 'proxied';
export type ProductName = string;
export type RoleName = string;

export type CharmEndpoint = {
  readonly name: EndpointName;
  readonly role: EndpointRole;
  readonly interface: InterfaceName;
  readonly limit?: number;
  readonly scope?: 'global' | 'container';
  readonly optional?: boolean; // as the metadata says; Juju does not enforce it
  readonly about: string; // one sentence of ours
};

export type ConfigOption = {
  readonly name: string;
  readonly type: 'string' | 'int' | 'float' | 'boolean' | 'secret';
  readonly default: Scalar;
  readonly about: string;
  readonly role?: RoleName; // the option switches this role on
};

export type Charm = {
  readonly name: CharmName;
  readonly title: string;
  readonly kind: Kind;
  readonly product?: ProductName;
  readonly subordinate: boolean;
  readonly substrate: 'kubernetes' | 'machine' | 'any';
  readonly endpoints: readonly CharmEndpoint[];
  readonly config: readonly ConfigOption[];
  readonly containers: readonly string[];
  readonly defaultTrack?: string; // of charms without a product
  readonly tracks: readonly Track[]; // of charms without a product; products hold them for coordinator and worker
  readonly deprecated?: string;
  readonly behaviour?: Behaviour; // absent: endpoints only
  readonly notDone: readonly NotDone[]; // what it does not do where the pattern makes a point of it
  readonly source: Source;
};

/** What an application does not do or collect, with the reason, for the inspector. */
export type NotDone = { readonly what: string; readonly why: string; readonly source: Source };

export type Track = {
  readonly name: string;
  readonly library?: string; // version of the coordinated-workers library
  readonly mode?: Mode;
  readonly ports?: Readonly<Record<string, number>>; // overrides of the product's ports, by name
  readonly source: Source;
};

export type Product = {
  readonly name: ProductName;
  readonly title: string;
  readonly coordinator: CharmName;
  readonly worker: CharmName;
  readonly clusterInterface: InterfaceName;
  readonly roles: readonly RoleName[];
  readonly metaRoles: Readonly<Record<RoleName, readonly RoleName[]>>;
  readonly minimal: readonly RoleName[]; // the coordinator blocks until each is a key of the gathered roles
  readonly recommended: Readonly<Record<RoleName, number>>;
  readonly rolesPerWorker: 'one' | 'many';
  readonly tracks: readonly Track[];
  readonly defaultTrack: string;
  readonly source: Source;
};

export type Interface = {
  readonly name: InterfaceName;
  readonly about: string;
  readonly keys: readonly DatabagKey[]; // keys that code of ours writes or explains
  readonly source: Source;
};
export type DatabagKey = {
  readonly name: string; // may end in `*`
  readonly writer: 'provider' | 'requirer' | 'peer';
  readonly bag: 'application' | 'unit';
  readonly about: string;
};

export type Catalogue = {
  readonly charms: ReadonlyMap<CharmName, Charm>;
  readonly interfaces: ReadonlyMap<InterfaceName, Interface>;
  readonly products: ReadonlyMap<ProductName, Product>;
};
