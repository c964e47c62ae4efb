// A store, opened: what happens in it to what it takes, who asks it and who of its workers answers, and where its rules and alerts go.
// Made when asked; flows end at the store as at one stop.
import type { ApplicationId } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { Intake, ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';
import { type Crew, crewOf } from './crew.ts';
import { directory } from './directory.ts';
import { type Flow, type Hop, type Signal, signals } from './flow.ts';
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
  traced: Traced,
  { signal, stores }: Pick<Flow, 'signal' | 'stores'>,
): readonly InsideHop[] {
  const deployed = deployedOf(traced.topology, traced.settlement);
  return deployed.topology.clusters.flatMap((cluster) => {
    const crew = crewOf(deployed, cluster);
    const posts = crew === undefined ? [] : postsOf(crew, signal, new Set(stores));
    return crew === undefined || posts.length === 0 ? [] : handedOn(crew, signal, posts).hops;
  });
}

const openedIn = memo(
  (_topology: Topology, _settlement: Settlement, _flows: readonly Flow[]) => new Map<ApplicationId, Inside>(),
);

const deployedOf = memo(
  (topology: Topology, settlement: Settlement): Deployed => ({
    topology,
    settlement,
    directory: directory(topology, settlement),
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
    keeps: signals.filter((signal) => isKept(traced, application, crew, signal)),
    ways: ways.sort((one, other) => order(one) - order(other)),
  };
}

function isKept(
  { settlement, topology }: Traced,
  { units }: TopologyApplication,
  crew: Crew | undefined,
  signal: Signal,
): boolean {
  const own = new Set(units.map((index) => topology.units[index]?.id));
  const alone = [...settlement.processes.values()].filter(({ unit }) => own.has(unit));
  const intakes = [...alone, ...(crew?.workers ?? []).map(({ process }) => process)].flatMap(({ listens }) => listens);
  const isFor = ({ end, signal: taken }: Intake) => end === 'store' && taken === arrivesAs(signal);
  return intakes.some(({ takes }) => takes.some(isFor));
}

/** What flows bring to the workers, and on from there. */
function telemetryWays(flows: readonly Flow[], crew: Crew): readonly Way[] {
  const own = new Set(crew.workers.map(({ process }) => process.id));
  return signals.flatMap((signal): readonly Way[] => {
    const entries = new Set<Hop>();
    for (const flow of flows)
      if (flow.signal === signal && flow.stores.some((store) => own.has(store)))
        for (const hop of flow.hops) if (hop.motion === 'push' && isEntry(hop, flow, own)) entries.add(hop);
    if (entries.size === 0) return [];
    const doors = [...entries].map((hop) => entryHop(crew, signal, hop));
    const posts = postsOf(crew, signal, new Set([...entries].flatMap(({ to }) => to ?? [])));
    const { hops, losses } = handedOn(crew, signal, posts);
    const starts = [...new Set(doors.map(({ from }) => from))];
    return [{ signal, starts, hops: distinct([...doors, ...hops]), losses }];
  });
}

function isEntry({ to }: Hop, { stores }: Flow, own: ReadonlySet<ProcessId>): boolean {
  return to !== null && own.has(to) && stores.includes(to);
}
