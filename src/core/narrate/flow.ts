// The whole way of one origin's signal in one sentence, level by level, and how it ends.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import { coursesOf, targetOf } from '../flow/level.ts';
import { memo } from '../memo.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import { capital, fewOf } from './list.ts';
import { lossClause } from './loss.ts';
import { applicationOfProcess, partsOf, processKind, processPhrase, signalNoun } from './names.ts';

/** Units that are reached alike are named once, by their application. */
export function sayFlow(analysis: Analysis, flow: Flow): string {
  if (flow.end === 'not-collected') return sayNotCollected(analysis, flow);
  const what = `${capital(signalNoun[flow.signal])} of ${processPhrase(flow.origin)}`;
  const [first = '', ...others] = coursesOf(flow).map((course) => sayCourse(analysis.settlement, flow, course));
  const way = [first, ...others.map((one) => `others ${one}`)].join('; ');
  return [`${what} ${way}${ending(flow)}.`, ...copies(flow), ...ownCluster(analysis.topology, flow)].join(' ');
}

/** A course that runs into one told before is told up to there. */
function sayCourse(settlement: Settlement, flow: Flow, course: readonly (readonly Hop[])[]): string {
  const levels = course.map((level, index) => sayLevel(settlement, level, course[index - 1]));
  const last = course.at(-1)?.map(targetOf) ?? [];
  const joins = flow.end === 'stored' && !last.some((process) => process !== null && flow.stores.includes(process));
  return `${levels.join(', ')}${joins ? ', and on like those' : ''}`;
}

/** Why nothing is sent: nobody asked, and who would have to. */
export function sayNotCollected({ settlement }: Analysis, { signal, origin }: Flow): string {
  const process = processPhrase(origin);
  if (settlement.processes.get(origin)?.isIdle) return `${capital(process)} does not run, and gives nothing.`;
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

function sayLevel(settlement: Settlement, level: readonly Hop[], before: readonly Hop[] | undefined): string {
  const whom = fewOf([...new Set(level.map((hop) => called(settlement, targetOf(hop))))]);
  const [first] = level;
  const motion = first?.motion;
  const verb = motion === 'pull' ? 'fetched by' : first?.by === 'pebble' ? 'pushed by pebble to' : 'pushed to';
  if (before === undefined) return `are ${verb} ${whom}`;
  if (before[0]?.motion !== motion) return `and ${verb} ${whom}`;
  return motion === 'pull' ? `from there by ${whom}` : `on to ${whom}`;
}

/** A process by its application alone where that has no other. */
function called(settlement: Settlement, process: ProcessId | null): string {
  if (process === null) return 'an address where nothing answers';
  const { unit, name } = partsOf(process);
  const isOnly = name !== 'charm' && workloads(settlement).get(unit) === 1;
  return isOnly ? applicationOfProcess(process) : processKind(process);
}

/** How many processes besides charm code each unit has. */
const workloads = memo((settlement: Settlement): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { unit, name } of settlement.processes.values())
    if (name !== 'charm') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
});

function ending({ end, losses }: Flow): string {
  if (end === 'stored') return ', and stored there';
  const why = fewOf([...new Set(losses.map(lossClause))], 2);
  return end === 'lost' ? `, and lost: ${why}` : `; stored in part, the rest is lost: ${why}`;
}

function copies({ duplicates }: Flow): readonly string[] {
  return duplicates === 0 ? [] : [`The same store gets them ${duplicates + 1} times.`];
}

function ownCluster(topology: Topology, flow: Flow): readonly string[] {
  if (!isOwnStore(topology, flow)) return [];
  const own = topology.application(applicationOfProcess(flow.origin));
  const cluster = own?.cluster === undefined ? undefined : topology.clusters[own.cluster];
  const name = cluster === undefined ? own?.id : topology.applications[cluster.coordinator]?.id;
  return [`So ${name ?? 'it'} stores what it tells of itself, and while it is down that is missing too.`];
}
