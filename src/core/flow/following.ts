// Flows of some processes: for each that gives a signal everywhere it goes, and how it ends.
import { flatMap } from '../flat-map.ts';
import type { Process, ProcessId } from '../settle/settlement.ts';
import type { Deployed } from './connection.ts';
import { type Course, course, type Stores } from './course.ts';
import { crossed } from './crossed.ts';
import type { Crossing } from './crossing.ts';
import type { ChoiceId, Flow, Hop } from './flow.ts';
import { once } from './once.ts';
import { type Origin, origins } from './origin.ts';
import type { Leg, Stop } from './stop.ts';
import { storeApplication } from './store.ts';

/** By signal in the order of the type, then by origin. Units of one application share all of their way but the first hops. */
export function follow(deployed: Deployed, processes: readonly Process[]): readonly Flow[] {
  const rank = new Map(processes.map(({ id }, index) => [id, index]));
  const inOrder = (some: Iterable<ProcessId>) =>
    [...some].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  const courseOf = sharedCourses({
    storeOf: (process) => storeApplication(deployed, process),
    inOrder,
    copies: new Map(),
  });
  return origins({ deployed, known: new Map() }, processes).map((origin) =>
    flowOf(origin, courseOf, inOrder, deployed.hopOf),
  );
}

/** Origins whose legs lead to the same stops share the rest of the way. */
function sharedCourses(stores: Stores): (legs: readonly Leg[]) => Course {
  const courses = new Map<string, Course>();
  const numbers = new Map<Stop, number>();
  const numberOf = (stop: Stop): number => {
    const number = numbers.get(stop) ?? numbers.size;
    numbers.set(stop, number);
    return number;
  };
  return (legs) => {
    const key = keyOf(legs, numberOf);
    const known = courses.get(key) ?? course(legs, stores);
    courses.set(key, known);
    return known;
  };
}

/** Where the legs lead, and which of them are alternatives to each other. */
function keyOf(legs: readonly Leg[], numberOf: (stop: Stop) => number): string {
  const choices: ChoiceId[] = [];
  let key = '';
  for (const { to, choice } of legs) {
    if (choice !== null && !choices.includes(choice)) choices.push(choice);
    key += `${numberOf(to)}:${choice && choices.indexOf(choice)},`;
  }
  return key;
}

function flowOf(
  { signal, process, fetched, sent }: Origin,
  courseOf: (legs: readonly Leg[]) => Course,
  inOrder: Stores['inOrder'],
  hopOf: (crossing: Crossing) => Hop,
): Flow {
  const ways = [fetched, sent].filter(({ length }) => length > 0);
  const courses = ways.map(courseOf);
  const [only] = courses;
  const isAlone = courses.length === 1 && only !== undefined;
  const stores = isAlone ? only.stores : inOrder(new Set(flatMap(courses, (one) => one.stores)));
  const losses = isAlone ? only.losses : [...new Set(flatMap(courses, (one) => one.losses))];
  const end =
    stores.length > 0 ? (losses.length > 0 ? 'partly' : 'stored') : losses.length > 0 ? 'lost' : 'not-collected';
  const crossings = once(() => (end === 'not-collected' ? [] : crossingsOf(ways, courses)));
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
