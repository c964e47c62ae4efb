// The end of a round: all that was wished for lands together, and what really changed becomes the steps of the round.
import type { Bag, Json, RelationId } from '../document/document.ts';
import { type Fact, stepsOf } from '../library/fact.ts';
import type { StepId } from '../library/process.ts';
import type { Topology, TopologyRelation, TopologyUnit } from '../topology/topology.ts';
import type { Wish } from './act.ts';
import type { KeyRead, Step } from './settlement.ts';
import { type BagState, type Entry, entryOf, isSameEntry, type SideState, type State } from './state.ts';

/** One key that changes: `entry` absent where it goes. */
type Change = {
  readonly key: string;
  readonly entry?: Omit<Entry, 'step'>;
  readonly because: readonly Fact[];
  readonly by?: string;
  readonly isSameValue: boolean;
};
type Draft = { readonly wish: Wish; readonly bag: BagState; readonly changes: readonly Change[] };

export type Landed = { readonly steps: readonly Step[]; readonly touched: ReadonlySet<number> };

/** Writes into the state. `touched`: the applications that may see something new. */
export function land(
  topology: Topology,
  state: State,
  wishes: readonly Wish[],
  round: number,
  lastStep: StepId,
): Landed {
  const drafts = wishes.flatMap((wish) => draftsOf(topology, state, wish));
  drafts.sort((a, b) => compareDrafts(a.wish, b.wish));
  const steps: Step[] = [];
  const touched = new Set<number>();
  for (const { wish, bag, changes } of drafts) {
    const isSeen = changes.some(({ isSameValue }) => !isSameValue);
    const id = isSeen ? lastStep + steps.length + 1 : undefined;
    for (const change of changes) write(bag, change, id);
    if (id !== undefined) steps.push(stepOf(id, round, wish, changes));
    for (const application of seersOf(topology, wish)) touched.add(application);
  }
  return { steps, touched };
}

function draftsOf(topology: Topology, state: State, wish: Wish): readonly Draft[] {
  const relation = topology.relation(wish.relation);
  const side = relation && state[relation.index]?.get(wish.unit.application);
  const bag = side && bagOf(side, wish);
  if (relation === undefined || bag === undefined) return [];
  return groupsOf(changesOf(bag, wish, relation)).map((changes) => ({ wish, bag, changes }));
}

/** Stated bags are nobody's to write. */
function bagOf(side: SideState, { bag, unit }: Wish): BagState | undefined {
  if (bag === 'application') return side.isStated ? undefined : side.application;
  return side.statedUnits.has(unit.index) ? undefined : side.units.get(unit.index);
}

function changesOf(bag: BagState, { keys, use }: Wish, relation: TopologyRelation): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, written] of keys) {
    const old = bag.get(key);
    // Two libraries may know the same key; it stays with the first that the charm makes.
    if (old?.use !== undefined && old.use < use) continue;
    const entry = entryOf(written, use, relation);
    if (old !== undefined && old.use === use && isSameEntry(old, entry)) continue;
    const because = [...written.because, ...(written.gates ?? [])];
    const isSameValue = old !== undefined && JSON.stringify(old.value) === JSON.stringify(entry.value);
    changes.push({ key, entry, because, isSameValue, ...(written.by === undefined ? {} : { by: written.by }) });
  }
  for (const [key, old] of bag) {
    if (old.use === use && !keys.has(key)) changes.push({ key, because: [], isSameValue: false });
  }
  return changes;
}

/** Keys with the same cause, written by the same hand, make one step. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const cause = stepsOf(change.because).join(' ');
    const name = `${change.entry === undefined} ${change.isSameValue} ${change.by ?? ''} ${cause}`;
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups.values()];
}

function write(bag: BagState, { key, entry }: Change, id: StepId | undefined): void {
  if (entry === undefined) {
    bag.delete(key);
    return;
  }
  // The same value from other sources is no write: the step that wrote it stays.
  const step = id ?? bag.get(key)?.step;
  bag.set(key, step === undefined ? entry : { ...entry, step });
}

function stepOf(id: StepId, round: number, { unit, library, relation, bag }: Wish, changes: readonly Change[]): Step {
  const facts = changes.flatMap(({ because }) => because);
  const by = changes.find((change) => change.by !== undefined)?.by;
  const set: [string, Json][] = changes.flatMap(({ key, entry }) => (entry === undefined ? [] : [[key, entry.value]]));
  return {
    id,
    round,
    unit: unit.id,
    library: by === undefined ? library : null,
    ...(by === undefined ? {} : { by }),
    relation,
    bag,
    set: Object.fromEntries(set) satisfies Bag,
    removed: changes.flatMap(({ key, entry }) => (entry === undefined ? [key] : [])),
    because: stepsOf(facts),
    read: readsOf(facts),
  };
}

function readsOf(facts: readonly Fact[]): readonly KeyRead[] {
  const reads = new Map<string, KeyRead>();
  for (const { relation, owner, key } of facts) {
    if (owner !== undefined && key !== undefined) reads.set(`${relation} ${owner} ${key}`, { relation, owner, key });
  }
  return [...reads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
}

function compareDrafts(a: Wish, b: Wish): number {
  if (a.unit.index !== b.unit.index) return a.unit.index - b.unit.index;
  return (
    compareText(a.library, b.library) ||
    compareText(a.relation, b.relation) ||
    a.use - b.use ||
    compareText(a.bag, b.bag)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The other side, and the own application among peers. */
function seersOf(
  topology: Topology,
  { relation: id, unit }: { readonly relation: RelationId; readonly unit: TopologyUnit },
): readonly number[] {
  const relation = topology.relation(id);
  if (relation?.state === 'peer') return [unit.application];
  if (relation?.state !== 'joined') return [];
  return [relation.provider.application, relation.requirer.application].filter((index) => index !== unit.application);
}
