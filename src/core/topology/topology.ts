// The deployment with every name looked up: applications, units, relations with their ends, clusters. No databags yet.

import type { Catalogue, Charm, Kind, Mode, Product, Track } from '../catalogue/catalogue.ts';
import type {
  Application,
  ApplicationId,
  CharmName,
  Deployment,
  EndpointName,
  EndpointRole,
  InterfaceName,
  ModelName,
  RelationId,
  Scalar,
  UnitId,
} from '../document/document.ts';

export type Topology = {
  readonly deployment: Deployment;
  readonly catalogue: Catalogue;
  readonly models: ReadonlyMap<ModelName, TopologyModel>;
  readonly applications: readonly TopologyApplication[]; // by id; `index` is the position here
  readonly units: readonly TopologyUnit[]; // by application, then number
  readonly relations: readonly TopologyRelation[]; // by id; peers and broken lines included
  readonly clusters: readonly Cluster[]; // by coordinator's id
  readonly application: (id: ApplicationId) => TopologyApplication | undefined;
  readonly relation: (id: RelationId) => TopologyRelation | undefined;
  readonly unit: (id: UnitId) => TopologyUnit | undefined;
};

export type TopologyModel = { readonly name: ModelName; readonly uuid: string };

export type ResolvedEndpoint = {
  readonly name: EndpointName;
  readonly role: EndpointRole;
  readonly interface: InterfaceName;
  readonly limit?: number;
  readonly scope: 'global' | 'container';
  readonly relations: readonly number[]; // indices of the joined relations on it
};

export type TopologyApplication = {
  readonly index: number;
  readonly id: ApplicationId;
  readonly stated: Application;
  readonly charmName: CharmName | undefined; // as written
  readonly charm: Charm | undefined; // whose behaviour it has; undefined: unknown, only endpoints
  readonly kind: Kind;
  readonly product: Product | undefined;
  readonly track: Track | undefined;
  readonly mode: Mode | undefined; // coordinators and workers only
  readonly model: TopologyModel;
  readonly units: readonly number[]; // indices into `units`
  readonly unitsStated: boolean;
  readonly leader: number | undefined; // index into `units`
  readonly config: ReadonlyMap<string, Scalar>; // the charm's defaults, then what is stated
  readonly endpoints: ReadonlyMap<EndpointName, ResolvedEndpoint>;
  readonly endpointsKnown: boolean; // false: nobody described the charm, its endpoints are those that its relations show
  readonly relations: readonly number[]; // indices, joined, peers included
  readonly roles: readonly string[]; // a worker's roles from its options, in option order, meta-roles not expanded
  readonly cluster: number | undefined; // index into `clusters`
};

export type TopologyUnit = {
  readonly index: number;
  readonly id: UnitId;
  readonly number: number;
  readonly application: number;
  readonly isLeader: boolean;
  readonly principal: number | undefined; // of a subordinate's unit: the index of the unit it stands beside
  readonly address: string; // Kubernetes name of the unit: `loki-0.loki-endpoints.cos.svc.cluster.local`
};

export type RelationEnd = {
  readonly application: number;
  readonly endpoint: EndpointName; // empty where an unknown charm leaves it open
  readonly role: EndpointRole;
  /** The application's name as the other end sees it: its own, or across models that of the offer, or `remote-…`. */
  readonly seenAs: string;
};

/** `inferred`: an end was written without its endpoint. `sidesKnown` is false where neither charm is known, so that sides are an assumption. */
type Line = { readonly index: number; readonly id: RelationId };
export type TopologyRelation =
  | (Line & {
      readonly state: 'joined';
      readonly interface: InterfaceName;
      readonly provider: RelationEnd;
      readonly requirer: RelationEnd;
      readonly sidesKnown: boolean;
      readonly inferred: boolean;
      readonly crossModel: boolean;
      readonly scope: 'global' | 'container';
    })
  | (Line & { readonly state: 'peer'; readonly interface: InterfaceName; readonly owner: RelationEnd })
  | (Line & { readonly state: 'broken'; readonly why: BrokenLine; readonly applications: readonly ApplicationId[] }); // ids as written, known or not

/** Why a line joins nothing. Data for a diagnostic; the sentence is made there. `refs` are the two ends as written. */
export type BrokenLine =
  | {
      readonly tag: 'unknown-application';
      readonly refs: readonly [string, string];
      readonly application: ApplicationId;
    }
  | {
      readonly tag: 'unknown-endpoint';
      readonly refs: readonly [string, string];
      readonly application: ApplicationId;
      readonly endpoint: EndpointName;
    }
  | {
      readonly tag: 'interfaces-differ';
      readonly refs: readonly [string, string];
      readonly interfaces: readonly [InterfaceName, InterfaceName];
    }
  | { readonly tag: 'same-side'; readonly refs: readonly [string, string]; readonly role: EndpointRole }
  | {
      readonly tag: 'ambiguous';
      readonly refs: readonly [string, string];
      readonly candidates: readonly (readonly [string, string])[];
    }
  | { readonly tag: 'no-match'; readonly refs: readonly [string, string] }
  | { readonly tag: 'itself'; readonly refs: readonly [string, string]; readonly application: ApplicationId }
  | { readonly tag: 'drawn-twice'; readonly refs: readonly [string, string]; readonly first: RelationId }
  | {
      readonly tag: 'limit-exceeded';
      readonly refs: readonly [string, string];
      readonly application: ApplicationId;
      readonly endpoint: EndpointName;
      readonly limit: number;
    }
  | { readonly tag: 'malformed'; readonly refs: readonly string[] };

/** One coordinator application with the worker applications related to it over the cluster relation. */
export type Cluster = {
  readonly index: number;
  readonly coordinator: number;
  readonly workers: readonly { readonly application: number; readonly relation: number }[];
  readonly product: Product | undefined;
  readonly roles: ReadonlyMap<string, number>; // expanded role -> units that hold it
  readonly missingRoles: readonly string[]; // of the product's minimal deployment
};
