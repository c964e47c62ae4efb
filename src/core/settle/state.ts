// Every databag as it stands between two rounds: each key with its value, who wrote it in which step, and the relations behind it.
import type { ApplicationId, Bag, Json, RelationId, StatedDatabags, UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { type Fact, type Parts, viaOf, type Written } from '../library/fact.ts';
import { isSame } from '../library/json.ts';
import type { Mark } from '../library/process.ts';
import { type Changing, noteChange, noteRead } from '../library/reads.ts';
import type { Bagful } from '../library/view.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import type { Databags, Side } from './settlement.ts';

/** One key as it stands: what libraries read. `use`: the place of the library among those of its charm; absent where the user stated the key. */
export type Entry = Fact & { readonly use?: number; readonly written?: Written };
/** Bags that nobody has put anything into share their entries: most stay so. */
export type BagState = Changing & { entries: Map<string, Entry> };
export type SideState = {
  readonly application: BagState;
  readonly units: ReadonlyMap<UnitId, BagState>; // by number
  readonly isStated: boolean; // of the application bag
  readonly statedUnits: ReadonlySet<UnitId>;
};
/** By application at either end of each relation. */
export type State = ReadonlyMap<RelationId, ReadonlyMap<ApplicationId, SideState>>;

export function emptyState(topology: Topology, relations: readonly TopologyRelation[]): State {
  return new Map(relations.map((relation) => [relation.id, emptySides(topology, relation)]));
}

function emptySides(topology: Topology, relation: TopologyRelation): ReadonlyMap<ApplicationId, SideState> {
  const sides = new Map<ApplicationId, SideState>();
  for (const { application, endpoint } of endsOf(relation)) {
    const own = topology.applications[application];
    if (own !== undefined) sides.set(own.id, emptySide(topology, relation.id, own, endpoint));
  }
  return sides;
}

function endsOf(relation: TopologyRelation): readonly { readonly application: number; readonly endpoint: string }[] {
  if (relation.state === 'broken') return [];
  return relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
}

const noUnits: ReadonlySet<UnitId> = new Set();

function emptySide(
  topology: Topology,
  relation: RelationId,
  { id, stated: { publishes }, units: indices }: TopologyApplication,
  endpoint: string,
): SideState {
  const ids = flatMap(indices, (index) => topology.units[index]?.id ?? []);
  const stated = statedOn(publishes, endpoint);
  if (stated === undefined) {
    const units = new Map(ids.map((unit) => [unit, emptyBag()]));
    return { application: emptyBag(), units, isStated: false, statedUnits: noUnits };
  }
  const bags = stated.units ?? {};
  return {
    application: statedBag(stated.application, relation, id),
    units: new Map(ids.map((unit) => [unit, statedBag(Object.hasOwn(bags, unit) ? bags[unit] : {}, relation, unit)])),
    isStated: stated.application !== undefined,
    statedUnits: new Set(ids.filter((unit) => Object.hasOwn(bags, unit))),
  };
}

function statedOn(publishes: StatedDatabags | undefined, endpoint: string): StatedDatabags[string] | undefined {
  return publishes !== undefined && Object.hasOwn(publishes, endpoint) ? publishes[endpoint] : undefined;
}

function emptyBag(): BagState {
  return { changes: 0, entries: nothing };
}

const nothing = new Map<string, Entry>();

function ownEntries(bag: BagState): Map<string, Entry> {
  if (bag.entries === nothing) bag.entries = new Map();
  return bag.entries;
}

/** What would not be in a databag is not taken: nothing, and empty text. */
function statedBag(bag: Bag | undefined, relation: RelationId, owner: string): BagState {
  const entries = Object.entries(bag ?? {}).filter(([, value]) => value !== null && value !== '');
  const via = [relation];
  return { changes: 0, entries: new Map(entries.map(([key, value]) => [key, { value, relation, owner, key, via }])) };
}

/** What was there before, where relation, ends and units are still the same. Stated bags stay as stated now. */
export function carriedState(
  topology: Topology,
  relations: readonly TopologyRelation[],
  before: Topology,
  old: State,
): State {
  const state = emptyState(topology, relations);
  for (const relation of relations) {
    const was = before.relation(relation.id);
    if (was !== undefined && isSameRelation(topology, relation, before, was))
      carrySides(state.get(relation.id), old.get(relation.id));
  }
  return state;
}

function isSameRelation(
  topology: Topology,
  relation: TopologyRelation,
  before: Topology,
  was: TopologyRelation,
): boolean {
  const named = (of: Topology, one: TopologyRelation) =>
    endsOf(one).map(({ application, endpoint }) => `${of.applications[application]?.id}:${endpoint}`);
  const [now, then] = [named(topology, relation), named(before, was)];
  return relation.state === was.state && now.length === then.length && now.every((end, at) => end === then[at]);
}

type Sides = ReadonlyMap<ApplicationId, SideState> | undefined;

function carrySides(sides: Sides, old: Sides): void {
  for (const [id, side] of sides ?? []) {
    const was = old?.get(id);
    if (was === undefined) continue;
    if (!side.isStated) carryBag(side.application, was.application);
    for (const [unit, bag] of side.units) {
      const oldBag = was.units.get(unit);
      if (oldBag !== undefined && !side.statedUnits.has(unit)) carryBag(bag, oldBag);
    }
  }
}

function carryBag(bag: BagState, old: BagState): void {
  for (const [key, entry] of old.entries) if (entry.use !== undefined) ownEntries(bag).set(key, entry);
}

/** How libraries read one bag: always as it stands. */
export function bagful(bag: BagState): Bagful {
  return {
    read: (key) => {
      noteRead(bag);
      return bag.entries.get(key);
    },
  };
}

/** Absent: the key goes. */
export function put(bag: BagState, key: string, entry: Entry | undefined): void {
  if (entry === undefined) bag.entries.delete(key);
  else ownEntries(bag).set(key, entry);
  noteChange(bag);
}

/** What writing this key in this step leaves. Peers are no relation anyone could cut, so they do not stand behind anything. */
export function entryOf(
  written: Written,
  use: number,
  relation: TopologyRelation,
  owner: string,
  key: string,
  step: Mark | undefined,
): Entry {
  const own = relation.state === 'peer' ? undefined : relation.id;
  const via = withOwn(viaOf(written.because), own);
  const parts = partsOf(written.parts, own);
  return { value: written.value, use, written, relation: relation.id, owner, key, step, via, parts };
}

function partsOf(parts: Written['parts'], own: RelationId | undefined): Parts | undefined {
  if (parts === undefined || parts.size === 0) return undefined;
  return new Map([...parts].map(([name, facts]) => [name, withOwn(viaOf(facts), own)]));
}

function withOwn(via: readonly RelationId[], own: RelationId | undefined): readonly RelationId[] {
  return own === undefined || via.includes(own) ? via : [...via, own].sort();
}

/** True where writing changes nothing: the same value, made of the same facts. Facts are never changed in place. */
export function isWritten(entry: Entry, written: Written): boolean {
  const old = entry.written;
  if (old === undefined || old === written) return old === written;
  return isSameFacts(old.because, written.because) && isSame(old.value, written.value);
}

function isSameFacts(one: readonly Fact[], other: readonly Fact[]): boolean {
  return one === other || (one.length === other.length && one.every((fact, at) => fact === other[at]));
}

/** The databags as others may see them, without what stands behind each key. */
export function databagsOf(state: State): ReadonlyMap<RelationId, Databags> {
  return new Map(
    [...state].map(([id, sides]) => [id, new Map([...sides].map(([owner, side]) => [owner, sideOf(side)]))]),
  );
}

function sideOf({ application, units }: SideState): Side {
  return { application: plain(application), units: new Map([...units].map(([unit, bag]) => [unit, plain(bag)])) };
}

function plain({ entries }: BagState): Bag {
  if (entries.size === 0) return {};
  const bag: [string, Json][] = [];
  for (const [key, { value }] of entries) bag.push([key, value]);
  return Object.fromEntries(bag);
}

/** The marks of all steps that left something. */
export function marksIn(state: State): readonly Mark[] {
  const marks = new Set<Mark>();
  for (const sides of state.values())
    for (const { application, units } of sides.values())
      for (const { entries } of [application, ...units.values()])
        for (const { step } of entries.values()) if (step !== undefined) marks.add(step);
  return [...marks];
}
