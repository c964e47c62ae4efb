// Flows of some processes: for each that gives a signal everywhere it goes, and how it ends.
import type { Process, ProcessId } from '../settle/settlement.ts';
import type { Deployed } from './connection.ts';
import { type Course, course } from './course.ts';
import type { Flow } from './flow.ts';
import { once } from './once.ts';
import { type Origin, origins } from './origin.ts';
import type { Leg, Stop } from './stop.ts';
import { storeApplication } from './store.ts';

/** By signal in the order of the type, then by origin. Units of one application share all of their way but the first hops. */
export function follow(deployed: Deployed, processes: readonly Process[]): readonly Flow[] {
  const courseOf = sharedCourses(deployed);
  const rank = new Map(processes.map(({ id }, index) => [id, index]));
  return origins({ deployed, known: new Map() }, processes).map((origin) => flowOf(origin, courseOf, rank));
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
): Flow {
  const courses = [fetched, sent].map(courseOf);
  const order = (one: ProcessId, other: ProcessId) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0);
  const stores = [...new Set(courses.flatMap((one) => one.stores))].sort(order);
  const losses = [...new Set(courses.flatMap((one) => one.losses))];
  const end =
    stores.length > 0 ? (losses.length > 0 ? 'partly' : 'stored') : losses.length > 0 ? 'lost' : 'not-collected';
  const hops = once(() => {
    const asked = [fetched, sent].flatMap((own, at) => [
      ...own.flatMap((leg) => leg.hops),
      ...(courses[at]?.hops() ?? []),
    ]);
    return end === 'not-collected' ? [] : [...new Set(asked)].map((hop) => hop());
  });
  return {
    signal,
    origin: process,
    get hops() {
      return hops();
    },
    stores,
    end,
    losses,
    duplicates: courses.reduce((sum, one) => sum + one.duplicates, 0),
  };
}
