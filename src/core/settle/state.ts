// Every databag as it stands between two rounds: each key with its value, who wrote it in which step, and the relations behind it.
import type { Bag, Json, RelationId, StatedDatabags } from '../document/document.ts';
import { type Fact, type Parts, viaOf, type Written } from '../library/fact.ts';
import { isSame } from '../library/json.ts';
import type { StepId } from '../library/process.ts';
import type { Bagful } from '../library/view.ts';
import type { Topology, TopologyRelation } from '../topology/topology.ts';

/** `use`: the place of the library among those of its charm; absent where the user stated the key. */
export type Entry = {
  readonly value: Json;
  readonly use?: number;
  readonly step?: StepId;
  readonly via: readonly RelationId[];
  readonly parts?: Parts;
};
export type BagState = Map<string, Entry>;
export type SideState = {
  readonly application: BagState;
  readonly units: Map<number, BagState>; // by index of the unit
  readonly isStated: boolean; // of the application bag
  readonly statedUnits: ReadonlySet<number>;
};
/** By index of the relation, then of the application. */
export type State = readonly ReadonlyMap<number, SideState>[];

export function emptyState(topology: Topology): State {
  return topology.relations.map((relation) => {
    const ends = endsOf(relation);
    return new Map(
      ends.map(({ application, endpoint }) => [application, emptySide(topology, relation.id, application, endpoint)]),
    );
  });
}

export function endsOf(
  relation: TopologyRelation,
): readonly { readonly application: number; readonly endpoint: string }[] {
  if (relation.state === 'broken') return [];
  return relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
}

function emptySide(topology: Topology, relation: RelationId, index: number, endpoint: string): SideState {
  const application = topology.applications[index];
  const stated = statedOn(application?.stated.publishes, endpoint);
  const units = new Map<number, BagState>();
  const statedUnits = new Set<number>();
  for (const unit of application?.units ?? []) {
    const id = topology.units[unit]?.id ?? '';
    const bag = stated?.units !== undefined && Object.hasOwn(stated.units, id) ? stated.units[id] : undefined;
    if (bag !== undefined) statedUnits.add(unit);
    units.set(unit, statedBag(bag, relation));
  }
  return {
    application: statedBag(stated?.application, relation),
    units,
    isStated: stated?.application !== undefined,
    statedUnits,
  };
}

function statedOn(publishes: StatedDatabags | undefined, endpoint: string): StatedDatabags[string] | undefined {
  return publishes !== undefined && Object.hasOwn(publishes, endpoint) ? publishes[endpoint] : undefined;
}

/** What would not be in a databag is not taken: nothing, and empty text. */
function statedBag(bag: Bag | undefined, relation: RelationId): BagState {
  const entries = Object.entries(bag ?? {}).filter(([, value]) => value !== null && value !== '');
  return new Map(entries.map(([key, value]) => [key, { value, via: [relation] }]));
}

/** What was there before, where relation, ends and units are still the same. Stated bags stay as stated now. */
export function carriedState(topology: Topology, before: Topology, old: State): State {
  const state = emptyState(topology);
  for (const relation of topology.relations) {
    const was = before.relation(relation.id);
    if (was !== undefined && isSameRelation(topology, relation, before, was)) {
      carrySides(topology, state[relation.index], before, old[was.index]);
    }
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

function carrySides(
  topology: Topology,
  sides: State[number] | undefined,
  before: Topology,
  old: State[number] | undefined,
): void {
  for (const [index, side] of sides ?? []) {
    const was = before.application(topology.applications[index]?.id ?? '');
    const oldSide = was === undefined ? undefined : old?.get(was.index);
    if (oldSide === undefined) continue;
    if (!side.isStated) carryBag(side.application, oldSide.application);
    for (const [unit, bag] of side.units) {
      const oldUnit = before.unit(topology.units[unit]?.id ?? '');
      const oldBag = oldUnit === undefined ? undefined : oldSide.units.get(oldUnit.index);
      if (oldBag !== undefined && !side.statedUnits.has(unit)) carryBag(bag, oldBag);
    }
  }
}

function carryBag(bag: BagState, old: BagState): void {
  for (const [key, entry] of old) if (entry.use !== undefined) bag.set(key, entry);
}

/** How a library reads one bag. */
export function bagful(bag: BagState, relation: RelationId, owner: string): Bagful {
  return {
    isEmpty: bag.size === 0,
    read: (key): Fact | undefined => {
      const entry = bag.get(key);
      return entry === undefined ? undefined : { ...entry, relation, owner, key };
    },
  };
}

/** What writing this key would leave. Peers are no relation anyone could cut, so they do not stand behind anything. */
export function entryOf(written: Written, use: number, relation: TopologyRelation): Omit<Entry, 'step'> {
  const own = relation.state === 'peer' ? [] : [relation.id];
  const via = withOwn(viaOf(written.because), own);
  if (written.parts === undefined || written.parts.size === 0) return { value: written.value, use, via };
  const parts = new Map([...written.parts].map(([name, facts]) => [name, withOwn(viaOf(facts), own)]));
  return { value: written.value, use, via, parts };
}

function withOwn(via: readonly RelationId[], own: readonly RelationId[]): readonly RelationId[] {
  const [relation] = own;
  return relation === undefined || via.includes(relation) ? via : [...via, relation].sort();
}

export function isSameEntry(one: Entry, other: Omit<Entry, 'step'>): boolean {
  return isSame(one.value, other.value) && isSameVia(one.via, other.via) && isSameParts(one.parts, other.parts);
}

function isSameVia(one: readonly RelationId[], other: readonly RelationId[]): boolean {
  return one === other || (one.length === other.length && one.every((id, at) => id === other[at]));
}

function isSameParts(one: Parts | undefined, other: Parts | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.size === other.size && [...one].every(([name, via]) => isSameVia(via, other.get(name) ?? []));
}
