// What the user draws and saves: the in-memory document and its words.
// The schema, the file's form and the edits stand beside it; meaning is computed elsewhere.

export type ApplicationId = string;
export type UnitId = string; // `application/number`
export type RelationId = string; // both refs as written, sorted, joined by one space; a peer relation's is its one ref
export type CharmName = string;
export type EndpointName = string;
export type InterfaceName = string;
export type ModelName = string;
export type EndpointRef = string; // `application` or `application:endpoint`, as written

export type Scalar = string | number | boolean | null;
export type Json = Scalar | readonly Json[] | { readonly [key: string]: Json };
/** One databag: keys in the order they were first written. Values are structures where the real bag holds JSON text. */
export type Bag = Readonly<Record<string, Json>>;
export type Point = { readonly x: number; readonly y: number };
/** Keys of the file that we do not know: kept where they stood, and written back. */
export type Unknown = { readonly unknown?: Readonly<Record<string, Json>> };
export type Placed = Point & Unknown;

/** Stated databags per endpoint; a stated bag stands in for the computed one of exactly that endpoint and application or unit. */
export type StatedDatabags = Readonly<
  Record<EndpointName, Unknown & { readonly application?: Bag; readonly units?: Readonly<Record<UnitId, Bag>> }>
>;

export type Application = Unknown & {
  readonly charm?: CharmName;
  readonly channel?: string;
  readonly model: ModelName;
  readonly units?: number; // absent: not stated (one is assumed)
  readonly leader?: number; // unit number; absent: 0
  readonly config: Readonly<Record<string, Scalar>>;
  readonly publishes?: StatedDatabags;
  readonly offers?: Readonly<Record<string, readonly EndpointName[]>>;
  readonly assume?: boolean; // false denies what only an action, a secret or a human could supply
  readonly saas?: string; // offer url, for an application that stands in another controller or model
  readonly juju?: Json; // opaque: what a bundle carried that we do not use
};

/** Two ends as written. Order carries nothing; which end provides is looked up in the topology. */
export type Relation = readonly [EndpointRef, EndpointRef];

/** A charm the document brings along; endpoints only, unless it is `like` one of the catalogue. */
export type DocumentCharm = Unknown & {
  readonly like?: CharmName;
  readonly endpoints: Readonly<Record<EndpointName, DocumentEndpoint>>;
};
export type EndpointRole = 'provides' | 'requires' | 'peers';
export type DocumentEndpoint = Unknown & {
  readonly role: EndpointRole;
  readonly interface: InterfaceName;
  readonly limit?: number;
  readonly scope?: 'global' | 'container';
  readonly optional?: boolean; // as the metadata says; Juju does not enforce it
};

export type DocumentModel = Unknown & { readonly uuid?: string };

/** What is deployed: the only input of `derive` besides the catalogue. The same object while nothing in it changed. */
export type Deployment = {
  readonly models: Readonly<Record<ModelName, DocumentModel>>;
  readonly applications: Readonly<Record<ApplicationId, Application>>;
  readonly relations: Readonly<Record<RelationId, Relation>>;
  readonly charms: Readonly<Record<CharmName, DocumentCharm>>;
};

export type Note = Unknown & {
  readonly id: string;
  readonly text: string;
  readonly at: Placed;
  readonly about?: string; // id of an application, unit or relation
};
/** What a scene asks of the reader. The answer is computed, never stored. */
export type Question = Unknown & {
  readonly ask: string; // one of those that core/story answers
  readonly about?: string; // id of an application, unit or relation
  readonly signal?: string;
  readonly hints?: readonly string[];
};
export type StoryScene = Unknown & {
  readonly view?: string;
  readonly focus?: string; // id of an application or relation, or an aim as `cluster loki`
  readonly step?: number; // of settling
  readonly at?: number; // seconds of moving telemetry
  readonly text: string; // Markdown, without HTML
  readonly question?: Question;
};
export type Story = Unknown & {
  readonly id: string;
  readonly title: string;
  readonly scenes: readonly StoryScene[];
};

export type Document = Unknown & {
  readonly orrery: 1;
  readonly title: string;
  readonly deployment: Deployment;
  readonly positions: Readonly<Record<ApplicationId, Placed>>; // top left corner of the card, scene units, y down
  readonly notes: readonly Note[];
  readonly stories: readonly Story[];
  readonly juju?: Json;
};

/** A pure change of a document; returns the same object where nothing changes. */
export type Edit = (document: Document) => Document;
