// The whole way of one origin's signal in one sentence, level by level, and how it ends.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Hop, Motion } from '../flow/flow.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import { capital, fewOf } from './list.ts';
import { lossClause } from './loss.ts';
import { applicationOfProcess, partsOf, processKind, processPhrase, signalNoun } from './names.ts';

/** Units that are reached alike are named once, by their application. */
export function sayFlow(analysis: Analysis, flow: Flow): string {
  if (flow.end === 'not-collected') return sayNotCollected(analysis, flow);
  const what = `${signalNoun[flow.signal]} of ${processPhrase(flow.origin)}`;
  const way = levels(flow).map(sayLevel).join(', ');
  return [`${capital(what)} ${way}${ending(flow)}.`, ...copies(flow), ...ownCluster(analysis.topology, flow)].join(' ');
}

/** Why nothing is sent: nobody asked, and who would have to. */
export function sayNotCollected(_analysis: Analysis, { signal, origin }: Flow): string {
  const process = processPhrase(origin);
  if (signal === 'metrics') return `${capital(process)} has metrics, and nobody fetches them.`;
  if (signal === 'logs') return `Nobody has named a place for the logs of ${process}.`;
  return `${capital(process)} could send ${signalNoun[signal]}, and has been told no place to send them to.`;
}

/** Whether some of it is kept by the very application or cluster that it is about: if that is down, so is its telemetry. */
export function isOwnStore(topology: Topology, flow: Flow): boolean {
  const own = clusterOf(topology, flow.origin);
  return flow.stores.some((store) => clusterOf(topology, store) === own);
}

function clusterOf(topology: Topology, process: ProcessId): string {
  const id = applicationOfProcess(process);
  const application = topology.application(id);
  return application?.cluster === undefined ? id : `cluster ${application.cluster}`;
}

type Level = {
  readonly motion: Motion;
  readonly isPebble: boolean;
  readonly to: readonly string[];
  readonly isFirst: boolean;
};

/** The hops parted by how far they are from the origin, against the pull. */
function levels(flow: Flow): readonly Level[] {
  const found: Level[] = [];
  const left = new Set(flow.hops);
  for (let here = new Set<ProcessId | null>([flow.origin]); here.size > 0 && left.size > 0; ) {
    const hops = [...left].filter((hop) => here.has(tail(hop)));
    for (const hop of hops) left.delete(hop);
    here = new Set(hops.map(head));
    found.push(...levelsOf(hops, found.length === 0));
  }
  return found;
}

function levelsOf(hops: readonly Hop[], isFirst: boolean): readonly Level[] {
  const motions = (['pull', 'push'] as const).map((motion) => hops.filter((hop) => hop.motion === motion));
  return motions.flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const to = [...new Set(some.map((hop) => namedHead(hop)))];
    return [{ motion: first.motion, isPebble: first.by === 'pebble', to, isFirst }];
  });
}

function tail({ motion, from, to }: Hop): ProcessId | null {
  return motion === 'pull' ? to : from;
}

function head({ motion, from, to }: Hop): ProcessId | null {
  return motion === 'pull' ? from : to;
}

function namedHead(hop: Hop): string {
  const process = head(hop);
  return process === null ? 'an address where nothing answers' : processKind(process);
}

function sayLevel({ motion, isPebble, to, isFirst }: Level): string {
  const whom = fewOf(to);
  if (motion === 'pull') return isFirst ? `are fetched by ${whom}` : `from there by ${whom}`;
  if (!isFirst) return `go on to ${whom}`;
  return isPebble ? `are pushed by pebble to ${whom}` : `are pushed to ${whom}`;
}

function ending({ end, losses, stores }: Flow): string {
  if (end === 'stored') return stores.length > 0 ? ', and are stored there' : '';
  const why = fewOf([...new Set(losses.map(lossClause))], 2);
  return end === 'lost' ? `, and are lost: ${why}` : `; stored in part, the rest is lost: ${why}`;
}

function copies({ duplicates }: Flow): readonly string[] {
  return duplicates === 0 ? [] : [`The same store gets them ${duplicates + 1} times.`];
}

function ownCluster(topology: Topology, flow: Flow): readonly string[] {
  if (!isOwnStore(topology, flow)) return [];
  const own = topology.application(applicationOfProcess(flow.origin));
  const cluster = own?.cluster === undefined ? undefined : topology.clusters[own.cluster];
  const name = cluster === undefined ? own?.id : topology.applications[cluster.coordinator]?.id;
  return [
    `${name ?? partsOf(flow.origin).unit} stores what it tells of itself: while it is down, that is missing too.`,
  ];
}
