// What a drawing comes to for the signals that are looked at: who gives, who stores, who collects in between, what is lost.

import type { Mode } from '../catalogue/catalogue.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, RelationId } from '../document/document.ts';
import type { Flow, Signal } from '../flow/flow.ts';
import { targetOf } from '../flow/level.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { applicationOfProcess, endpointOn } from './names.ts';

export type Summary = {
  readonly flows: readonly Flow[]; // those that somebody asked for
  readonly givers: readonly ApplicationId[]; // whose telemetry reaches a store, at least in part
  readonly losers: readonly ApplicationId[]; // of whose telemetry some is lost
  readonly stores: readonly ApplicationId[]; // a cluster by its coordinator
  readonly collectors: readonly ApplicationId[]; // on the way
  readonly receivers: readonly ApplicationId[]; // whom telemetry reaches first, outside the cluster it comes from
  readonly coordinators: readonly Coordinator[]; // of whose clusters some telemetry is asked for
};
export type Coordinator = {
  readonly id: ApplicationId;
  readonly mode: Mode | undefined;
  readonly cluster: string; // its endpoint
  readonly endpoints: readonly string[]; // over which it was told where its telemetry goes, or tells who may fetch it
};

/** Names by id; everything in the order of the topology. */
export function summarise(analysis: Analysis, signals: readonly Signal[]): Summary {
  const flows = analysis.flows.filter(({ signal, end }) => signals.includes(signal) && end !== 'not-collected');
  const named = (ids: Iterable<ApplicationId>): readonly ApplicationId[] => [...new Set(ids)].sort();
  const owner = (process: ProcessId): ApplicationId => ownerOf(analysis, process);
  const hops = new Set(flows.flatMap((flow) => flow.hops));
  const givers = flows.filter(({ end }) => end !== 'lost').map(({ origin }) => applicationOfProcess(origin));
  const losers = flows.filter(({ losses }) => losses.length > 0).map(({ origin }) => applicationOfProcess(origin));
  const passed = [...hops].flatMap((hop) => targetOf(hop) ?? []).map(applicationOfProcess);
  return {
    flows,
    givers: named(givers),
    losers: named(losers),
    stores: named(flows.flatMap(({ stores }) => stores.map(owner))),
    collectors: named(passed.filter((id) => analysis.topology.application(id)?.kind === 'collector')),
    receivers: named(flows.flatMap((flow) => receiversOf(flow, owner))),
    coordinators: coordinatorsOf(analysis, flows),
  };
}

/** The application, or for a worker its coordinator. */
function ownerOf({ topology }: Analysis, process: ProcessId): ApplicationId {
  const id = applicationOfProcess(process);
  const cluster = topology.application(id)?.cluster;
  const coordinator = cluster === undefined ? undefined : topology.clusters[cluster]?.coordinator;
  return (coordinator === undefined ? undefined : topology.applications[coordinator]?.id) ?? id;
}

function receiversOf(flow: Flow, owner: (process: ProcessId) => ApplicationId): readonly ApplicationId[] {
  const own = owner(flow.origin);
  const first = flow.hops.find((hop) => {
    const process = targetOf(hop);
    return process !== null && owner(process) !== own;
  });
  const process = first === undefined ? null : targetOf(first);
  return process === null ? [] : [owner(process)];
}

function coordinatorsOf(analysis: Analysis, flows: readonly Flow[]): readonly Coordinator[] {
  const { topology } = analysis;
  return topology.clusters.flatMap(({ coordinator, workers }) => {
    const application = topology.applications[coordinator];
    const own = flows.filter(({ origin }) => ownerOf(analysis, origin) === application?.id);
    if (application === undefined || own.length === 0) return [];
    const inside = new Set(workers.flatMap(({ relation }) => topology.relations[relation]?.id ?? []));
    const [cluster = 'cluster'] = [...inside].flatMap((id) => endpointOn(topology, id, application.id) ?? []);
    const outside = configuring(analysis, own, application.id).filter((id) => !inside.has(id));
    const endpoints = outside.flatMap((id) => endpointOn(topology, id, application.id) ?? []);
    return [{ id: application.id, mode: application.mode, cluster, endpoints: [...new Set(endpoints)].sort() }];
  });
}

/** The relations that named where a cluster's own telemetry leaves it. */
function configuring(analysis: Analysis, flows: readonly Flow[], own: ApplicationId): readonly RelationId[] {
  const hops = new Set(flows.flatMap((flow) => flow.hops));
  const leaving = [...hops].filter((hop) => {
    const process = hop.motion === 'pull' ? hop.to : hop.from;
    return process !== null && ownerOf(analysis, process) === own;
  });
  return [...new Set(leaving.flatMap(({ via }) => via))];
}
