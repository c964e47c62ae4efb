// Where telemetry gets to that sets out on certain legs: all hops, the stores, the losses, and how many copies too many a store gets.
import type { ApplicationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Crossing } from './crossing.ts';
import type { Loss } from './flow.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { Leg, Stop } from './stop.ts';

export type Course = {
  readonly crossings: () => readonly Crossing[]; // breadth first; those of the first legs are not among them
  readonly stores: readonly ProcessId[]; // in the order of the settlement
  readonly losses: readonly Loss[];
  readonly duplicates: number;
};

/** `storeOf`: which store a process belongs to; all workers of a cluster are one. `copies`: as far as other courses have counted them. */
export type Stores = {
  readonly storeOf: (process: ProcessId) => ApplicationId;
  readonly inOrder: (processes: Iterable<ProcessId>) => readonly ProcessId[];
  readonly copies: Map<Stop, Copies>;
};

export function course(legs: readonly Leg[], { storeOf, inOrder, copies: known }: Stores): Course {
  const passed = visited(legs);
  const { stops, isCircular } = lastFirst(passed);
  const ending = isCircular ? reachingAnEnd(passed) : undefined;
  const circle = ending && passed.find((stop) => !ending.has(stop));
  return {
    crossings: once(() => crossingsOf(passed)),
    stores: inOrder(new Set(passed.filter(({ keeps }) => keeps).map(({ process }) => process))),
    losses: [
      ...new Set(flatMap(passed, ({ loss }) => loss ?? [])),
      ...(circle === undefined ? [] : [circleAt(circle)]),
    ],
    duplicates: tooMany(copies(legs, stops, storeOf, isCircular ? new Map() : known)),
  };
}

function crossingsOf(passed: readonly Stop[]): readonly Crossing[] {
  const all = new Set<Crossing>();
  for (const stop of passed) for (const leg of stop.legs()) for (const one of leg.crossings) all.add(one);
  return [...all];
}

function circleAt({ process }: Stop): Loss {
  return { at: process, reason: 'circle', params: {} };
}

/** All stops that are reached, breadth first, each once. */
function visited(legs: readonly Leg[]): readonly Stop[] {
  const stops = new Set(legs.map(({ to }) => to));
  for (const stop of stops) for (const { to } of stop.legs()) stops.add(to);
  return [...stops];
}

/** The stops from which some store, or some loss, is reached. What is left goes round for ever. */
function reachingAnEnd(passed: readonly Stop[]): ReadonlySet<Stop> {
  const before = new Map<Stop, Stop[]>();
  for (const stop of passed) for (const { to } of stop.legs()) before.set(to, [...(before.get(to) ?? []), stop]);
  const ending = new Set(passed.filter(isEnd));
  for (const stop of ending) for (const previous of before.get(stop) ?? []) ending.add(previous);
  return ending;
}

function isEnd(stop: Stop): boolean {
  return stop.keeps || stop.loss !== undefined || stop.legs().length === 0;
}

export type Copies = ReadonlyMap<ApplicationId, number>;

function tooMany(reached: Copies): number {
  return [...reached.values()].reduce((sum, count) => sum + count - 1, 0);
}

/** Copies add up, of alternatives the greatest counts. What comes round in a circle is not counted again. */
function copies(
  legs: readonly Leg[],
  stops: readonly Stop[],
  storeOf: Stores['storeOf'],
  counted: Map<Stop, Copies>,
): Copies {
  for (const stop of stops) {
    if (counted.has(stop)) continue;
    const onward = ofLegs(stop.legs(), counted);
    counted.set(stop, stop.keeps ? added([new Map([[storeOf(stop.process), 1]]), onward]) : onward);
  }
  return ofLegs(legs, counted);
}

const none: Copies = new Map();

function ofLegs(legs: readonly Leg[], counted: ReadonlyMap<Stop, Copies>): Copies {
  const [first] = legs;
  if (first === undefined) return none;
  if (legs.length === 1) return counted.get(first.to) ?? none;
  const groups = grouped(legs, (leg) => leg.choice ?? leg);
  return added([...groups.values()].map((group) => greatest(group.map(({ to }) => counted.get(to) ?? none))));
}

function added(all: readonly Copies[]): Copies {
  return joined(all, (one, other) => one + other);
}

function greatest(all: readonly Copies[]): Copies {
  return joined(all, Math.max);
}

function joined(all: readonly Copies[], join: (one: number, other: number) => number): Copies {
  const result = new Map<ApplicationId, number>();
  for (const one of all)
    for (const [store, count] of one) {
      const known = result.get(store);
      result.set(store, known === undefined ? count : join(known, count));
    }
  return result;
}

/** Every stop after those it leads to, but where the way turns back on itself. Walks without recursion: chains may be long. */
function lastFirst(passed: readonly Stop[]): { readonly stops: readonly Stop[]; readonly isCircular: boolean } {
  let isCircular = false;
  const done = new Set<Stop>();
  const open = new Set<Stop>();
  const waiting = [...passed];
  for (let stop = waiting.pop(); stop !== undefined; stop = waiting.pop()) {
    if (done.has(stop)) continue;
    if (open.has(stop)) {
      done.add(stop);
      continue;
    }
    open.add(stop);
    waiting.push(stop);
    for (const { to } of stop.legs()) {
      if (!open.has(to)) waiting.push(to);
      else if (!done.has(to)) isCircular = true;
    }
  }
  return { stops: [...done], isCircular };
}
