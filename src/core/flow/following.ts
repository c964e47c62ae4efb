// Flows of some processes: for each that gives a signal everywhere it goes, and how it ends.
import type { Process, ProcessId } from '../settle/settlement.ts';
import type { Deployed } from './connection.ts';
import { type Course, course } from './course.ts';
import { crossed } from './crossed.ts';
import type { Crossing } from './crossing.ts';
import type { Flow, Hop } from './flow.ts';
import { once } from './once.ts';
import { type Origin, origins } from './origin.ts';
import type { Leg, Stop } from './stop.ts';
import { storeApplication } from './store.ts';

/** By signal in the order of the type, then by origin. Units of one application share all of their way but the first hops. */
export function follow(deployed: Deployed, processes: readonly Process[]): readonly Flow[] {
  const courseOf = sharedCourses(deployed);
  const rank = new Map(processes.map(({ id }, index) => [id, index]));
  return origins({ deployed, known: new Map() }, processes).map((origin) =>
    flowOf(origin, courseOf, rank, deployed.hopOf),
  );
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

function flowOf(
  { signal, process, fetched, sent }: Origin,
  courseOf: (legs: readonly Leg[]) => Course,
  rank: ReadonlyMap<ProcessId, number>,
  hopOf: (crossing: Crossing) => Hop,
): Flow {
  const courses = [fetched, sent].map(courseOf);
  const order = (one: ProcessId, other: ProcessId) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0);
  const stores = [...new Set(courses.flatMap((one) => one.stores))].sort(order);
  const losses = [...new Set(courses.flatMap((one) => one.losses))];
  const end =
    stores.length > 0 ? (losses.length > 0 ? 'partly' : 'stored') : losses.length > 0 ? 'lost' : 'not-collected';
  const crossings = once(() => (end === 'not-collected' ? [] : crossingsOf([fetched, sent], courses)));
  const duplicates = courses.reduce((sum, one) => sum + one.duplicates, 0);
  return crossed({ signal, origin: process, stores, end, losses, duplicates }, crossings, hopOf);
}

/** Each once: all that is fetched crosses, then all that is sent. */
function crossingsOf(legs: readonly (readonly Leg[])[], courses: readonly Course[]): readonly Crossing[] {
  const all = new Set<Crossing>();
  for (const [at, own] of legs.entries()) {
    for (const leg of own) for (const crossing of leg.crossings) all.add(crossing);
    for (const crossing of courses[at]?.crossings() ?? []) all.add(crossing);
  }
  return [...all];
}
