// Every databag as it stands between two rounds: each key with its value, who wrote it in which step, and the relations behind it.
import type { Bag, RelationId, StatedDatabags } from '../document/document.ts';
import { type Fact, type Parts, viaOf, type Written } from '../library/fact.ts';
import { isSame } from '../library/json.ts';
import type { StepId } from '../library/process.ts';
import type { Bagful } from '../library/view.ts';
import type { Topology, TopologyRelation } from '../topology/topology.ts';

/** One key as it stands: what libraries read. `use`: the place of the library among those of its charm; absent where the user stated the key. */
export type Entry = Fact & { readonly use?: number; readonly written?: Written };
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
    units.set(unit, statedBag(bag, relation, id));
  }
  return {
    application: statedBag(stated?.application, relation, application?.id ?? ''),
    units,
    isStated: stated?.application !== undefined,
    statedUnits,
  };
}

function statedOn(publishes: StatedDatabags | undefined, endpoint: string): StatedDatabags[string] | undefined {
  return publishes !== undefined && Object.hasOwn(publishes, endpoint) ? publishes[endpoint] : undefined;
}

/** What would not be in a databag is not taken: nothing, and empty text. */
function statedBag(bag: Bag | undefined, relation: RelationId, owner: string): BagState {
  const entries = Object.entries(bag ?? {}).filter(([, value]) => value !== null && value !== '');
  const via = [relation];
  return new Map(entries.map(([key, value]) => [key, { value, relation, owner, key, via }]));
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

/** How a library reads one bag: always as it stands, and no bag changes while libraries read. */
export function bagful(bag: BagState): Bagful {
  return { read: (key) => bag.get(key) };
}

/** What writing this key in this step leaves. Peers are no relation anyone could cut, so they do not stand behind anything. */
export function entryOf(
  written: Written,
  use: number,
  relation: TopologyRelation,
  owner: string,
  key: string,
  step: StepId | undefined,
): Entry {
  const own = relation.state === 'peer' ? undefined : relation.id;
  const via = withOwn(viaOf(written.because), own);
  const entry = { value: written.value, use, written, relation: relation.id, owner, key, via };
  const stepped = step === undefined ? entry : { ...entry, step };
  if (written.parts === undefined || written.parts.size === 0) return stepped;
  return { ...stepped, parts: partsOf(written.parts, own) };
}

function partsOf(parts: ReadonlyMap<string, readonly Fact[]>, own: RelationId | undefined): Parts {
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
