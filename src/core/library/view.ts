// What one unit may see, as Juju lets it: its own configuration, its peers, the other side's databags, and the leader its own application bag.

import type { Feature } from '../catalogue/behaviour/features.ts';
import type { Behaviour, LibraryName, PortRef, Use } from '../catalogue/behaviour.ts';
import type { ApplicationId, EndpointName, RelationId, UnitId } from '../document/document.ts';
import type { TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import type { Fact, Keys } from './fact.ts';
import type { Intake, Nginx, Process, Raise, ScrapeJob, Send, Socket, Status, Supplied } from './process.ts';

/** Units that see the same: the leader, or all the others. `units` are never empty. */
export type View = {
  readonly application: TopologyApplication;
  readonly behaviour: Behaviour;
  readonly isLeader: boolean;
  readonly units: readonly TopologyUnit[];
  readonly unit: TopologyUnit; // the first of them, where one must speak for all
  readonly count: number; // units of the application
  readonly on: (endpoint: EndpointName | undefined) => readonly Link[]; // by relation id
  readonly peers: readonly PeerLink[];
  readonly has: (feature: Feature) => boolean;
  readonly isAssumed: boolean;
  readonly before: (unit: UnitId, process: string) => Process | undefined; // as it ran before, if there was a before
  readonly portsBefore: (unit: UnitId) => readonly number[] | undefined;
};

/** One relation, from this side. Names are those this side sees: across models an offer's or an alias. */
export type Link = {
  readonly relation: RelationId;
  readonly other: ApplicationId; // whose bags these really are
  readonly name: string;
  readonly isCrossModel: boolean;
  readonly application: Bagful;
  readonly units: readonly RemoteUnit[]; // by number
  readonly presence: Fact; // that the relation is there
};
export type RemoteUnit = { readonly name: string; readonly bag: Bagful };
export type PeerLink = {
  readonly relation: RelationId;
  readonly endpoint: EndpointName;
  readonly units: readonly { readonly unit: TopologyUnit; readonly bag: Bagful }[]; // the others, by number
  readonly presence: Fact;
};
/** Looks up one key; `undefined` where it was not written. */
export type Bagful = { readonly read: (key: string) => Fact | undefined };

/** The keys a library has in one bag. A bag it does not name is left as it stands; a key it no longer names is removed. */
export type Published =
  | { readonly relation: RelationId; readonly bag: 'application'; readonly keys: Keys }
  | { readonly relation: RelationId; readonly bag: 'unit'; readonly keys: (unit: TopologyUnit) => Keys };

/** What a library makes of one unit, beside databags. */
export type Effects = {
  readonly processes?: readonly ProcessPart[];
  readonly statuses?: readonly Status[];
  readonly ports?: readonly number[];
  readonly gates?: readonly RelationId[]; // without these its units would not have acted
  readonly gatedBy?: readonly ApplicationId[]; // whose gates hold for it as well
  readonly supplied?: readonly Supplied[];
};
/** What one library adds to one process; parts of the same name are put together. */
export type ProcessPart = {
  readonly name: string;
  readonly listens?: readonly Socket[];
  readonly takes?: readonly { readonly port: number; readonly intake: Intake }[];
  readonly gives?: readonly Send['signal'][];
  readonly logTargets?: Process['logTargets'];
  readonly isIdle?: true;
  readonly command?: string;
  readonly environment?: Process['environment'];
  readonly check?: string;
  readonly nginx?: Nginx;
  readonly sends?: readonly Send[];
  readonly scrapes?: readonly ScrapeJob[];
};

/** A charm library: pure, called once for the leader and once for the other units; what differs by unit follows from the unit. */
export type Library<Name extends LibraryName> = {
  readonly name: Name; // as the field names it
  readonly isSteady?: true; // what it publishes depends on nothing that anybody writes
  readonly publish?: (view: View, use: Use<Name>) => readonly Published[];
  readonly raises?: (view: View, use: Use<Name>) => Raise | undefined;
  readonly apply?: (view: View, use: Use<Name>) => (unit: TopologyUnit) => Effects;
};

/** The endpoint for which the charm made this library. */
export function endpointOf(view: View, library: LibraryName): EndpointName | undefined {
  return view.behaviour.uses.find((use) => use.library === library)?.endpoint;
}

/** The number of a port, as the track has it and as certificates move it. */
export function portNumber(view: View, ref: PortRef, isTls: boolean): number {
  if (typeof ref === 'number') return ref;
  if (typeof ref === 'object') return isTls ? ref.https : ref.http;
  const { product, track } = view.application;
  const name = isTls && (ref === 'nginx' || ref === 'proxy') ? (`${ref}Tls` as const) : ref;
  return track?.ports?.[name] ?? product?.ports[name] ?? 0;
}

/** The name under which a service stands for all units; the unit itself where its name is not Kubernetes's. */
export function serviceHost(view: View): string {
  const labels = view.unit.address.split('.');
  const svc = labels.indexOf('svc');
  if (svc < 0) return view.unit.address;
  return `${view.application.id}.${view.application.model.name}.${labels.slice(svc).join('.')}`;
}
