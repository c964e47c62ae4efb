// The end of a round: all that was wished for lands together, and what really changed becomes the steps of the round.
import type { Bag, Json } from '../document/document.ts';
import { type Fact, stepsOf, type Written } from '../library/fact.ts';
import { isSame } from '../library/json.ts';
import type { StepId } from '../library/process.ts';
import type { Topology, TopologyRelation, TopologyUnit } from '../topology/topology.ts';
import type { Wish } from './act.ts';
import type { KeyRead, Step } from './settlement.ts';
import { type BagState, entryOf, isWritten, type SideState, type State } from './state.ts';

/** One key that changes: `written` absent where it goes. */
type Change = { readonly key: string; readonly written?: Written; readonly isSameValue: boolean };
type Draft = {
  readonly wish: Wish;
  readonly relation: TopologyRelation;
  readonly bag: BagState;
  readonly changes: readonly Change[];
};

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
  for (const { wish, relation, bag, changes } of drafts) {
    // The same value from other sources is no write: the step that wrote it stays.
    const isSeen = changes.some(({ isSameValue }) => !isSameValue);
    const id = isSeen ? lastStep + steps.length + 1 : undefined;
    for (const change of changes) write(bag, wish, relation, change, id);
    if (id !== undefined) steps.push(stepOf(id, round, wish, changes));
    for (const application of seersOf(relation, wish.unit)) touched.add(application);
  }
  return { steps, touched };
}

function draftsOf(topology: Topology, state: State, wish: Wish): readonly Draft[] {
  const relation = topology.relation(wish.relation);
  const side = relation && state[relation.index]?.get(wish.unit.application);
  const bag = side && bagOf(side, wish);
  if (relation === undefined || bag === undefined) return [];
  const changes = changesOf(bag, wish);
  return changes.length === 0 ? [] : groupsOf(changes).map((group) => ({ wish, relation, bag, changes: group }));
}

/** Stated bags are nobody's to write. */
function bagOf(side: SideState, { bag, unit }: Wish): BagState | undefined {
  if (bag === 'application') return side.isStated ? undefined : side.application;
  return side.statedUnits.has(unit.index) ? undefined : side.units.get(unit.index);
}

function changesOf(bag: BagState, { keys, use }: Wish): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, written] of keys) {
    const old = bag.get(key);
    // Two libraries may know the same key; it stays with the first that the charm makes.
    if (old?.use !== undefined && old.use < use) continue;
    if (old !== undefined && old.use === use && isWritten(old, written)) continue;
    changes.push({ key, written, isSameValue: old !== undefined && isSame(old.value, written.value) });
  }
  for (const [key, old] of bag) {
    if (old.use === use && !keys.has(key)) changes.push({ key, isSameValue: false });
  }
  return changes;
}

/** Keys with the same cause, written by the same hand, make one step. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  if (changes.length === 1) return [changes];
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = `${change.isSameValue} ${change.written === undefined ? 'gone' : causeOf(change.written).name}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

type Cause = { readonly name: string; readonly because: readonly StepId[]; readonly read: readonly KeyRead[] };
const causes = new WeakMap<Written, Cause>();

/** Steps and keys behind a value, gates included. Remembered, since one value goes into many bags. */
function causeOf(written: Written): Cause {
  const known = causes.get(written);
  if (known !== undefined) return known;
  const facts = written.gates === undefined ? written.because : [...written.because, ...written.gates];
  const because = stepsOf(facts);
  const cause = { name: `${written.by ?? ''} ${because.join(' ')}`, because, read: readsOf(facts) };
  causes.set(written, cause);
  return cause;
}

function write(
  bag: BagState,
  wish: Wish,
  relation: TopologyRelation,
  { key, written }: Change,
  id: StepId | undefined,
): void {
  if (written === undefined) bag.delete(key);
  else bag.set(key, entryOf(written, wish.use, relation, ownerOf(wish), key, id ?? bag.get(key)?.step));
}

function ownerOf({ bag, unit }: Wish): string {
  return bag === 'unit' ? unit.id : unit.id.slice(0, unit.id.lastIndexOf('/'));
}

function stepOf(id: StepId, round: number, { unit, library, relation, bag }: Wish, changes: readonly Change[]): Step {
  const written = changes.flatMap((change) => change.written ?? []);
  const by = written[0]?.by;
  const set: [string, Json][] = changes.flatMap(({ key, written: one }) =>
    one === undefined ? [] : [[key, one.value]],
  );
  const shared = written.map(causeOf);
  return {
    id,
    round,
    unit: unit.id,
    library: by === undefined ? library : null,
    ...(by === undefined ? {} : { by }),
    relation,
    bag,
    set: Object.fromEntries(set) satisfies Bag,
    removed: changes.flatMap(({ key, written: one }) => (one === undefined ? [key] : [])),
    because: shared[0]?.because ?? [],
    read: shared.length === 1 ? (shared[0]?.read ?? []) : allReads(shared),
  };
}

function allReads(shared: readonly Cause[]): readonly KeyRead[] {
  const reads = new Map<string, KeyRead>();
  for (const { read } of shared) for (const one of read) reads.set(nameOf(one), one);
  return [...reads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
}

function readsOf(facts: readonly Fact[]): readonly KeyRead[] {
  const reads = new Map<string, KeyRead>();
  for (const { relation, owner, key } of facts) {
    if (owner === undefined || key === undefined) continue;
    const read = { relation, owner, key };
    reads.set(nameOf(read), read);
  }
  return [...reads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
}

function nameOf({ relation, owner, key }: KeyRead): string {
  return `${relation} ${owner} ${key}`;
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
function seersOf(relation: TopologyRelation, unit: TopologyUnit): readonly number[] {
  if (relation.state === 'peer') return [unit.application];
  if (relation.state !== 'joined') return [];
  const { provider, requirer } = relation;
  return [provider.application === unit.application ? requirer.application : provider.application];
}
