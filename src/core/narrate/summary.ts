// What a drawing comes to for the signals that are looked at: who gives, who stores, who collects in between, what is lost.
import type { Mode } from '../catalogue/catalogue.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, RelationId } from '../document/document.ts';
import { carriedBy } from '../flow/carrier.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import { targetOf } from '../flow/level.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { applicationOfProcess, endpointOn } from './names.ts';

/** How far telemetry comes. Names by code unit. A cluster goes by its coordinator. */
export type Reach = {
  readonly flows: readonly Flow[]; // those that somebody asked for
  readonly givers: readonly ApplicationId[]; // whose telemetry reaches a store, at least in part
  readonly losers: readonly ApplicationId[]; // of whose telemetry some is lost
  readonly stores: readonly ApplicationId[];
};
export type Summary = Reach & {
  readonly collectors: readonly ApplicationId[]; // on the way
  readonly clusters: readonly ClusterSummary[]; // of which some telemetry is asked for, by coordinator
};
export type ClusterSummary = {
  readonly coordinator: ApplicationId;
  readonly mode: Mode | undefined;
  readonly endpoint: string; // the coordinator's, of the cluster relation
  readonly endpoints: readonly string[]; // over which it was told where its telemetry goes, or tells who may fetch it
  readonly receivers: readonly ApplicationId[]; // at the other ends of those
};

export function summarise(analysis: Analysis, signals: readonly Signal[]): Summary {
  const reach = reachOf(analysis, signals);
  const { flows } = reach;
  const passed = new Set(flows.flatMap(({ hops }) => hops.flatMap((hop) => targetOf(hop) ?? [])));
  return {
    ...reach,
    collectors: named([...passed].map(applicationOfProcess).filter((id) => isCollector(analysis, id))),
    clusters: clustersOf(analysis, flows),
  };
}

/** Without what is on the way, which costs more than all else. */
export function reachOf(analysis: Analysis, signals: readonly Signal[]): Reach {
  const flows = analysis.flows.filter(({ signal, end }) => signals.includes(signal) && end !== 'not-collected');
  const givers = flows.filter(({ end }) => end !== 'lost');
  const losers = flows.filter(({ losses }) => losses.length > 0);
  const stores = new Set(flows.flatMap((flow) => flow.stores));
  return {
    flows,
    givers: named(givers.map(({ origin }) => applicationOfProcess(origin))),
    losers: named(losers.map(({ origin }) => applicationOfProcess(origin))),
    stores: named([...stores].map((store) => ownerOf(analysis, store))),
  };
}

function named(ids: readonly ApplicationId[]): readonly ApplicationId[] {
  return [...new Set(ids)].sort();
}

function isCollector({ topology }: Analysis, id: ApplicationId): boolean {
  return topology.application(id)?.kind === 'collector';
}

/** The application, or for a worker its coordinator. */
function ownerOf({ topology }: Analysis, process: ProcessId): ApplicationId {
  const id = applicationOfProcess(process);
  const cluster = topology.application(id)?.cluster;
  const coordinator = cluster === undefined ? undefined : topology.clusters[cluster]?.coordinator;
  return (coordinator === undefined ? undefined : topology.applications[coordinator]?.id) ?? id;
}

function clustersOf(analysis: Analysis, flows: readonly Flow[]): readonly ClusterSummary[] {
  const { topology } = analysis;
  const byOwner = ownedBy(analysis, flows);
  return topology.clusters.flatMap((cluster) => {
    const application = topology.applications[cluster.coordinator];
    const own = byOwner.get(application?.id ?? '');
    if (application === undefined || !own) return [];
    const { id, mode } = application;
    const inside = new Set(cluster.workers.flatMap(({ relation }) => topology.relations[relation]?.id ?? []));
    const [endpoint = 'cluster'] = [...inside].flatMap((relation) => endpointOn(topology, relation, id) ?? []);
    const outside = configuring(analysis, own, id).filter((relation) => !inside.has(relation));
    return [{ coordinator: id, mode, endpoint, ...acrossFrom(analysis, outside, id) }];
  });
}

/** Flows by the owner of their origin. */
function ownedBy(analysis: Analysis, flows: readonly Flow[]): ReadonlyMap<ApplicationId, readonly Flow[]> {
  const found = new Map<ApplicationId, Flow[]>();
  for (const flow of flows) {
    const owner = ownerOf(analysis, flow.origin);
    const known = found.get(owner);
    if (known) known.push(flow);
    else found.set(owner, [flow]);
  }
  return found;
}

/** The own endpoints of an application on some relations, and the applications at the other ends. */
function acrossFrom({ topology }: Analysis, relations: readonly RelationId[], own: ApplicationId) {
  const joined = relations.flatMap((id) => {
    const relation = topology.relation(id);
    return relation?.state === 'joined' ? [relation] : [];
  });
  const ends = joined.flatMap(({ provider, requirer }) => [provider, requirer]);
  const ids = ends.flatMap(({ application }) => topology.applications[application]?.id ?? []);
  return {
    endpoints: named(relations.flatMap((id) => endpointOn(topology, id, own) ?? [])),
    receivers: named(ids.filter((id) => id !== own)),
  };
}

/** The relations that named where a cluster's own telemetry leaves it, over keys that are there for its signal; where it is fetched, not what it pushes besides. */
function configuring(analysis: Analysis, flows: readonly Flow[], own: ApplicationId): readonly RelationId[] {
  const isFetched = flows.some(({ hops }) => hops.some(({ motion }) => motion === 'pull'));
  const found = new Set<RelationId>();
  for (const { signal, hops } of flows)
    for (const hop of hops)
      if (isLeaving(analysis, hop, own) && (hop.motion === 'pull') === isFetched)
        for (const id of hop.via) if (isAbout(analysis, id, signal)) found.add(id);
  return [...found];
}

function isLeaving(analysis: Analysis, { motion, from, to }: Hop, own: ApplicationId): boolean {
  const process = motion === 'pull' ? to : from;
  return process !== null && ownerOf(analysis, process) === own;
}

/** Whether the interface has keys for a signal: certificates and ingresses have none. */
function isAbout({ topology }: Analysis, id: RelationId, signal: Signal): boolean {
  const relation = topology.relation(id);
  if (relation?.state !== 'joined') return false;
  const keys = topology.catalogue.interfaces.get(relation.interface)?.keys ?? [];
  return keys.some(({ name }) => carriedBy(topology.catalogue, relation.interface, name).includes(signal));
}
