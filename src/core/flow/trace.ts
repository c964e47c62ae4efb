// Flows, read off a settlement: for each process that gives a signal, everywhere it goes and how it ends.
import type { ApplicationId } from '../document/document.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';
import { type Course, course } from './course.ts';
import { directory } from './directory.ts';
import type { Flow } from './flow.ts';
import { type Origin, origins } from './origin.ts';
import type { Leg, Stop } from './stop.ts';

/** By signal in the order of the type, then by origin. Units of one application share all of their way but the first hops. */
export function trace(topology: Topology, settlement: Settlement): readonly Flow[] {
  const deployed: Deployed = {
    topology,
    settlement,
    directory: directory(topology, settlement),
  };
  const courseOf = sharedCourses(deployed);
  const rank = new Map([...settlement.processes.keys()].map((id, index) => [id, index]));
  return origins({ deployed, known: new Map() }).map((origin) => flowOf(origin, courseOf, rank));
}

/** Origins whose legs lead to the same stops share the rest of the way. */
function sharedCourses(deployed: Deployed): (legs: readonly Leg[]) => Course {
  const courses = new Map<string, Course>();
  const numbers = new Map<Stop, number>();
  const storeOf = (process: ProcessId) => storeApplication(deployed, process);
  return (legs) => {
    for (const { to } of legs) if (!numbers.has(to)) numbers.set(to, numbers.size);
    const choices = [...new Set(legs.map(({ choice }) => choice))];
    const key = legs.map(({ to, choice }) => `${numbers.get(to)}:${choice && choices.indexOf(choice)}`).join();
    const known = courses.get(key) ?? course(legs, storeOf);
    courses.set(key, known);
    return known;
  };
}

/** A cluster is one store, whichever of its workers keeps the telemetry. */
export function storeApplication(
  { topology, settlement }: Pick<Deployed, 'topology' | 'settlement'>,
  process: ProcessId,
): ApplicationId {
  const unit = topology.unit(settlement.processes.get(process)?.unit ?? '');
  const application = unit === undefined ? undefined : topology.applications[unit.application];
  const cluster = application?.cluster === undefined ? undefined : topology.clusters[application.cluster];
  const coordinator = cluster === undefined ? undefined : topology.applications[cluster.coordinator];
  return coordinator?.id ?? application?.id ?? process;
}

function flowOf(
  { signal, process, fetched, sent }: Origin,
  courseOf: (legs: readonly Leg[]) => Course,
  rank: ReadonlyMap<ProcessId, number>,
): Flow {
  const courses = [fetched, sent].map(courseOf);
  const order = (one: ProcessId, other: ProcessId) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0);
  const stores = [...new Set(courses.flatMap((one) => one.stores))].sort(order);
  const losses = [...new Set(courses.flatMap((one) => one.losses))];
  const end =
    stores.length > 0 ? (losses.length > 0 ? 'partly' : 'stored') : losses.length > 0 ? 'lost' : 'not-collected';
  const legs = [fetched, sent].flatMap((own, index) => [...own, ...courses.slice(index, index + 1)]);
  const hops = end === 'not-collected' ? [] : [...new Set(legs.flatMap((leg) => leg.hops))];
  return {
    signal,
    origin: process,
    hops,
    stores,
    end,
    losses,
    duplicates: courses.reduce((sum, one) => sum + one.duplicates, 0),
  };
}
