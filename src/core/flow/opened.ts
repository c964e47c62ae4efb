// The inside of a store as stations and the lines between them: what its workers do in one role is one station, however many they are.
import type { RoleName } from '../catalogue/catalogue.ts';
import type { ApplicationId } from '../document/document.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Loss, Motion, Signal } from './flow.ts';
import { grouped } from './grouped.ts';
import type { InsideHop } from './hand.ts';
import { insideOf, type Traced } from './inside.ts';
import type { Way } from './way.ts';

export type StationId = string;

/**
 * `outside`: who asks or brings something from elsewhere, or passes that on. `caller`: what of the coordinator begins something itself.
 * `door`: what takes it in. `beyond`: where it goes that is no part of the store.
 */
export type Station = {
  readonly id: StationId;
  readonly form: 'outside' | 'caller' | 'door' | 'role' | 'beyond' | 'object-store';
  readonly role: RoleName | null;
  readonly objectStore: ApplicationId | null;
  readonly processes: readonly ProcessId[];
};

/** All hops of one signal from one station to another that do the same. `from` calls `to`, as hops do. */
export type InsideLine = {
  readonly id: string;
  readonly signal: Signal;
  readonly does: InsideHop['does'];
  readonly motion: Motion;
  readonly from: StationId;
  readonly to: StationId;
  readonly hops: readonly InsideHop[];
};
export type InsideWay = {
  readonly signal: Signal;
  readonly way: Way;
  readonly lines: readonly InsideLine[]; // breadth first
  readonly losses: readonly Loss[];
};
export type Opened = {
  readonly store: ApplicationId;
  readonly stations: readonly Station[]; // from outside to the object store
  readonly ways: readonly InsideWay[];
};

/** Undefined where nothing of these signals is known to happen inside. Queries and rules are shown with what the store keeps. */
export function openedOf(traced: Traced, id: ApplicationId, signals: readonly Signal[]): Opened | undefined {
  const inside = insideOf(traced, id);
  const isKept = inside?.keeps.some((signal) => signals.includes(signal)) ?? false;
  const shown = (inside?.ways ?? []).filter(({ signal }) => signals.includes(signal) || (isKept && isAbout(signal)));
  const ways = shown.filter(({ hops }) => hops.length > 0);
  if (ways.length === 0) return undefined;
  return { store: id, stations: stationsOf(id, ways), ways: ways.map((way, at) => wayOf(id, way, at)) };
}

function isAbout(signal: Signal): boolean {
  return signal === 'queries' || signal === 'rules';
}

function wayOf(store: ApplicationId, way: Way, at: number): InsideWay {
  const lines = grouped(way.hops, (hop) => [callerOf(hop), calledOf(hop), hop.does, hop.motion].join('\n'));
  return {
    signal: way.signal,
    way,
    losses: way.losses,
    lines: [...lines.values()].flatMap((hops, index): readonly InsideLine[] => {
      const [hop] = hops;
      if (hop === undefined) return [];
      const { does, motion } = hop;
      const id = insideLineId(store, at, index);
      return [{ id, signal: way.signal, does, motion, from: callerOf(hop), to: calledOf(hop), hops }];
    }),
  };
}

export function insideLineId(store: ApplicationId, way: number, line: number): string {
  return `${insideId(store)} ${way + 1}.${line + 1}`;
}

/** What the inside of a store is called where something of a drawing is named. */
export function insideId(store: ApplicationId): string {
  return `inside ${store}`;
}

/** The role in which one calls: with queues the one that comes for what waits. */
function callerRole({ does, role, toRole }: InsideHop): RoleName | null {
  return does === 'queues' ? toRole : role;
}

function calledRole({ does, role, toRole }: InsideHop): RoleName | null {
  return does === 'queues' ? role : toRole;
}

function callerOf(hop: InsideHop): StationId {
  return stationId(callerRole(hop), null, hop.from);
}

function calledOf(hop: InsideHop): StationId {
  return stationId(calledRole(hop), hop.objectStore, hop.to);
}

function stationId(role: RoleName | null, objectStore: ApplicationId | null, process: ProcessId | null): StationId {
  if (role !== null) return `role ${role}`;
  if (objectStore !== null) return `object store ${objectStore}`;
  return process === null ? 'nobody' : `process ${process.replace(/\/\d+ /, ' ')}`;
}

type Seen = Omit<Station, 'form'> & { readonly isCalled: boolean };

/** Callers from outside first, then the door, the roles as they are first reached, whoever is beyond, and the object store. */
function stationsOf(store: ApplicationId, ways: readonly Way[]): readonly Station[] {
  const ends = ways.flatMap(({ hops }) => hops.flatMap((hop): readonly Seen[] => [callerEnd(hop), calledEnd(hop)]));
  const found = [...grouped(ends, ({ id }) => id).values()].flatMap((same) => stationOf(store, same));
  return order.flatMap((form) => found.filter((station) => station.form === form));
}

const order = ['outside', 'caller', 'door', 'role', 'beyond', 'object-store'] as const;

function callerEnd(hop: InsideHop): Seen {
  const end = { id: callerOf(hop), role: callerRole(hop), objectStore: null, processes: [hop.from] };
  return { ...end, isCalled: false };
}

function calledEnd(hop: InsideHop): Seen {
  const processes = hop.to === null ? [] : [hop.to];
  const end = { id: calledOf(hop), role: calledRole(hop), objectStore: hop.objectStore, processes };
  return { ...end, isCalled: true };
}

function stationOf(store: ApplicationId, same: readonly Seen[]): readonly Station[] {
  const [first] = same;
  if (first === undefined) return [];
  const { id, role, objectStore } = first;
  const processes = [...new Set(same.flatMap((one) => one.processes))];
  return [{ id, role, objectStore, processes, form: formOf(store, same, processes[0] ?? '') }];
}

function formOf(store: ApplicationId, same: readonly Seen[], process: ProcessId): Station['form'] {
  if (same.some(({ role }) => role !== null)) return 'role';
  if (same.some(({ objectStore }) => objectStore !== null)) return 'object-store';
  const isCalled = same.some((end) => end.isCalled);
  if (process.startsWith(`${store}/`)) return isCalled ? 'door' : 'caller';
  return same.every((end) => end.isCalled) ? 'beyond' : 'outside';
}
