// A store, opened: what happens in it to what it takes, who asks it and who of its workers answers, and where its rules and alerts go.
// Made when asked; flows end at the store as at one stop.
import type { ApplicationId } from '../document/document.ts';
import { memo } from '../memo.ts';
import { numbersOf } from '../settle/numbers.ts';
import type { Intake, ProcessId, Settlement } from '../settle/settlement.ts';
import type { Cluster, Topology, TopologyApplication } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';
import { type Crew, crewOf } from './crew.ts';
import { hopsBy } from './crossing.ts';
import { directory } from './directory.ts';
import { type Flow, type Hop, type Signal, signals } from './flow.ts';
import { grouped } from './grouped.ts';
import { handedOn, type InsideHop } from './hand.ts';
import { queryWays } from './query.ts';
import { ruleWays } from './rule-way.ts';
import { arrivesAs } from './stop.ts';
import { distinct, entryHop, postsOf, type Way } from './way.ts';

/** What an analysis knows that matters here. */
export type Traced = { readonly topology: Topology; readonly settlement: Settlement; readonly flows: readonly Flow[] };

export type Inside = {
  readonly store: ApplicationId; // a cluster by its coordinator
  readonly objectStore: ApplicationId | null; // what names its object store to it
  readonly keeps: readonly Signal[]; // what its processes take to keep, in the order of the type
  readonly ways: readonly Way[]; // by signal in the order of the type, then by where they start
};

/** Undefined for what is no store. The same object for the same analysis. */
export function insideOf({ topology, settlement, flows }: Traced, id: ApplicationId): Inside | undefined {
  const opened = openedIn(topology, settlement, flows);
  const application = topology.application(id);
  if (application === undefined || !isStore(application)) return undefined;
  const known = opened.get(id) ?? open({ topology, settlement, flows }, application);
  opened.set(id, known);
  return known;
}

/** How one flow goes on in the stores that it reaches. Nothing where they are of one process each. */
export function insideHopsOf(
  { topology, settlement }: Traced,
  { signal, stores }: Pick<Flow, 'signal' | 'stores'>,
): readonly InsideHop[] {
  const deployed = deployedOf(topology, settlement);
  const kept = grouped(stores, (store) => clusterAt(deployed, store));
  return [...kept].flatMap(([cluster, processes]) => {
    const crew = cluster === undefined ? undefined : crewOf(deployed, cluster);
    return crew === undefined ? [] : handedOn(crew, signal, postsOf(crew, signal, new Set(processes))).hops;
  });
}

function clusterAt({ topology, settlement }: Deployed, process: ProcessId): Cluster | undefined {
  const unit = topology.unit(settlement.processes.get(process)?.unit ?? '');
  const application = unit && topology.applications[unit.application];
  return application?.cluster === undefined ? undefined : topology.clusters[application.cluster];
}

const openedIn = memo(
  (_topology: Topology, _settlement: Settlement, _flows: readonly Flow[]) => new Map<ApplicationId, Inside>(),
);

const deployedOf = memo(
  (topology: Topology, settlement: Settlement): Deployed => ({
    topology,
    settlement,
    directory: directory(topology, settlement),
    hopOf: hopsBy(numbersOf(settlement)),
  }),
);

function isStore({ kind }: TopologyApplication): boolean {
  return kind === 'coordinator' || kind === 'telemetry-store';
}

function open(traced: Traced, application: TopologyApplication): Inside {
  const deployed = deployedOf(traced.topology, traced.settlement);
  const cluster = application.cluster === undefined ? undefined : traced.topology.clusters[application.cluster];
  const crew = cluster === undefined ? undefined : crewOf(deployed, cluster);
  const ways = [
    ...(crew === undefined ? [] : telemetryWays(traced.flows, crew)),
    ...queryWays(deployed, application, crew),
    ...(crew === undefined ? [] : ruleWays(crew)),
  ];
  const order = (way: Way) => signals.indexOf(way.signal);
  return {
    store: application.id,
    objectStore: crew?.objectStore?.application ?? null,
    keeps: signals.filter((signal) => isKept(deployed, application, crew, signal)),
    ways: ways.sort((one, other) => order(one) - order(other)),
  };
}

function isKept(
  { topology, directory: { processes } }: Deployed,
  { units }: TopologyApplication,
  crew: Crew | undefined,
  signal: Signal,
): boolean {
  const alone = units.flatMap((index) => processes(topology.units[index]?.id ?? ''));
  const own = [...alone, ...(crew?.workers ?? []).map(({ process }) => process)];
  const isFor = ({ end, signal: taken }: Intake) => end === 'store' && taken === arrivesAs(signal);
  return own.some(({ listens }) => listens.some(({ takes }) => takes.some(isFor)));
}

/** What flows bring to the workers, and on from there. */
function telemetryWays(flows: readonly Flow[], crew: Crew): readonly Way[] {
  const own = new Set(crew.workers.map(({ process }) => process.id));
  const stored = new Set([...own].flatMap((process) => flowsByStore(flows).get(process) ?? []));
  const bySignal = grouped(stored, ({ signal }) => signal);
  return [...bySignal].flatMap(([signal, brought]): readonly Way[] => {
    const entries = new Set(brought.flatMap((flow) => flow.hops.filter((hop) => isEntry(hop, flow, own))));
    if (entries.size === 0) return [];
    const doors = [...entries].map((hop) => entryHop(crew, signal, hop));
    const posts = postsOf(crew, signal, new Set([...entries].flatMap(({ to }) => to ?? [])));
    const { hops, losses } = handedOn(crew, signal, posts);
    const starts = [...new Set(doors.map(({ from }) => from))];
    return [{ signal, starts, hops: distinct([...doors, ...hops]), losses }];
  });
}

const flowsByStore = memo((flows: readonly Flow[]): ReadonlyMap<ProcessId, readonly Flow[]> => {
  const reaching = flows.flatMap((flow) => flow.stores.map((store) => ({ store, flow })));
  const byStore = grouped(reaching, ({ store }) => store);
  return new Map([...byStore].map(([store, all]) => [store, all.map(({ flow }) => flow)]));
});

function isEntry({ to, motion }: Hop, { stores }: Flow, own: ReadonlySet<ProcessId>): boolean {
  return motion === 'push' && to !== null && own.has(to) && stores.includes(to);
}
