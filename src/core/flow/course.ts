// Where telemetry gets to that sets out on certain legs: all hops, the stores, the losses, and how many copies too many a store gets.
import type { ApplicationId } from '../document/document.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Crossing } from './crossing.ts';
import type { Loss } from './flow.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { Leg, Stop } from './stop.ts';

export type Course = {
  readonly crossings: () => readonly Crossing[]; // breadth first; those of the first legs are not among them
  readonly stores: readonly ProcessId[];
  readonly losses: readonly Loss[];
  readonly duplicates: number;
};

/** Which store a process belongs to: all workers of a cluster are one. */
export type StoreOf = (process: ProcessId) => ApplicationId;

export function course(legs: readonly Leg[], storeOf: StoreOf): Course {
  const passed = visited(legs);
  const ending = reachingAnEnd(passed);
  const circle = passed.find((stop) => !ending.has(stop));
  return {
    crossings: once(() => crossingsOf(passed)),
    stores: passed.filter(({ keeps }) => keeps).map(({ process }) => process),
    losses: [...passed.flatMap(({ loss }) => loss ?? []), ...(circle === undefined ? [] : [circleAt(circle)])],
    duplicates: tooMany(copies(legs, passed, storeOf)),
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

type Copies = ReadonlyMap<ApplicationId, number>;

function tooMany(reached: Copies): number {
  return [...reached.values()].reduce((sum, count) => sum + count - 1, 0);
}

/** Copies add up, of alternatives the greatest counts. What comes round in a circle is not counted again. */
function copies(legs: readonly Leg[], passed: readonly Stop[], storeOf: StoreOf): Copies {
  const counted = new Map<Stop, Copies>();
  for (const stop of lastFirst(passed)) {
    const own: Copies = stop.keeps ? new Map([[storeOf(stop.process), 1]]) : new Map();
    counted.set(stop, added([own, ofLegs(stop.legs(), counted)]));
  }
  return ofLegs(legs, counted);
}

function ofLegs(legs: readonly Leg[], counted: ReadonlyMap<Stop, Copies>): Copies {
  const none: Copies = new Map();
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
function lastFirst(passed: readonly Stop[]): readonly Stop[] {
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
    for (const { to } of stop.legs()) if (!open.has(to)) waiting.push(to);
  }
  return [...done];
}
