// The end of a round: all that was wished for lands together, and what really changed are the writes of the round, steps to be.
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { type Fact, marksOf, type Written } from '../library/fact.ts';
import { isSame } from '../library/json.ts';
import type { Mark } from '../library/process.ts';
import type { Topology, TopologyRelation, TopologyUnit } from '../topology/topology.ts';
import { forget, type Wish } from './act.ts';
import type { KeyRead, Step } from './settlement.ts';
import { type BagState, entryOf, isWritten, put, type SideState, type State } from './state.ts';

/** One key that changes: `written` absent where it goes. */
type Change = { readonly key: string; readonly written?: Written; readonly isSameValue: boolean };
/** What one library changes in one bag, for one cause. */
export type Draft = {
  readonly wish: Wish;
  readonly relation: TopologyRelation;
  readonly bag: BagState;
  readonly by: string | undefined; // whose own code writes, where no library does; one draft is all by one hand
  readonly changes: readonly Change[];
};

/** A step whose number is not known yet. `pass`: how often all units had acted. `last`: the step that it was told as last. */
export type Write = {
  readonly mark: Mark;
  readonly pass: number;
  readonly application: number; // who wrote
  readonly told: Omit<Step, 'id' | 'round' | 'because'>;
  readonly because: readonly Mark[];
  last?: Step;
};

/** What a wish would change as the state stands; nothing is written yet. */
export function draftsOf(topology: Topology, state: State, wish: Wish): readonly Draft[] {
  const side = state.get(wish.relation)?.get(applicationOf(wish));
  const bag = side && bagOf(side, wish);
  const changes = bag === undefined ? [] : changesOf(bag, wish);
  const relation = changes.length === 0 ? undefined : topology.relation(wish.relation);
  if (relation === undefined || bag === undefined) return [];
  return groupsOf(changes).map((group) => ({ wish, relation, bag, by: byOf(group), changes: group }));
}

/** Writes into the state. `touched`: the applications that may see something new. */
export function land(
  drafts: readonly Draft[],
  pass: number,
  newMark: () => Mark,
): { readonly writes: readonly Write[]; readonly touched: ReadonlySet<number> } {
  const writes: Write[] = [];
  const touched = new Set<number>();
  for (const draft of [...drafts].sort(compareDrafts)) {
    const { wish, relation, changes } = draft;
    // The same value from other sources is no write: the step that wrote it stays.
    const isSeen = changes.some(({ isSameValue }) => !isSameValue);
    const mark = isSeen ? newMark() : undefined;
    for (const change of changes) write(draft, change, mark);
    if (mark !== undefined) writes.push(writeOf(draft, mark, pass));
    for (const application of seersOf(relation, wish.unit)) touched.add(application);
  }
  return { writes, touched };
}

/** Stated bags are nobody's to write. */
function bagOf(side: SideState, { bag, unit }: Wish): BagState | undefined {
  if (bag === 'application') return side.isStated ? undefined : side.application;
  return side.statedUnits.has(unit.id) ? undefined : side.units.get(unit.id);
}

function changesOf({ entries }: BagState, { keys, use }: Wish): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, written] of keys) {
    const old = entries.get(key);
    // Two libraries may know the same key; it stays with the first that the charm makes.
    if (old?.use !== undefined && old.use < use) continue;
    if (old !== undefined && old.use === use && isWritten(old, written)) continue;
    changes.push({ key, written, isSameValue: old !== undefined && isSame(old.value, written.value) });
  }
  for (const [key, old] of entries) {
    if (old.use === use && !keys.has(key)) changes.push({ key, isSameValue: false });
  }
  return changes;
}

/** Keys with the same cause, written by the same hand, make one step. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  if (changes.length === 1) return [changes];
  const groups: { readonly cause: Cause; readonly changes: Change[] }[] = [];
  for (const change of changes) {
    const cause = causeOf(change);
    const group = groups.find((one) => isSameCause(one.cause, cause));
    if (group === undefined) groups.push({ cause, changes: [change] });
    else group.changes.push(change);
  }
  return groups.map((group) => group.changes);
}

/** `marks` undefined: the key goes. */
type Cause = {
  readonly isSameValue: boolean;
  readonly by: string | undefined;
  readonly marks: readonly Mark[] | undefined;
};

function causeOf({ isSameValue, written }: Change): Cause {
  return { isSameValue, by: written?.by, marks: written && marksOf(factsOf(written)) };
}

function isSameCause(one: Cause, other: Cause): boolean {
  if (one.isSameValue !== other.isSameValue || one.by !== other.by) return false;
  if (one.marks === undefined || other.marks === undefined) return one.marks === other.marks;
  const { marks } = other;
  return one.marks.length === marks.length && one.marks.every((mark, at) => mark === marks[at] || marks.includes(mark));
}

/** What it was made of, and what allowed it. */
function factsOf({ because, gates }: Written): readonly Fact[] {
  return gates === undefined || gates.length === 0 ? because : [...because, ...gates];
}

/** When a key goes, another library may know it as well: all are asked again. */
function write({ wish, relation, bag }: Draft, { key, written }: Change, mark: Mark | undefined): void {
  if (written === undefined) {
    put(bag, key, undefined);
    forget(wish.performer);
    return;
  }
  const step = mark ?? bag.entries.get(key)?.step;
  put(bag, key, entryOf(written, wish.use, relation, ownerOf(wish), key, step));
}

function ownerOf(wish: Wish): string {
  return wish.bag === 'unit' ? wish.unit.id : applicationOf(wish);
}

function applicationOf({ performer }: Wish): string {
  return performer.view.application.id;
}

function writeOf({ wish, by, changes }: Draft, mark: Mark, pass: number): Write {
  const { unit, relation, bag } = wish;
  const library = by === undefined ? wish.library : null;
  const set: Record<string, Json> = {};
  const removed: string[] = [];
  const written: Written[] = [];
  for (const { key, written: one } of changes) {
    if (one === undefined) removed.push(key);
    else {
      set[key] = one.value;
      written.push(one);
    }
  }
  const read = readsOf(flatMap(written, factsOf));
  const told = { unit: unit.id, library, by, relation, bag, set, removed, read };
  const [first] = written;
  const because = first === undefined ? [] : marksOf(factsOf(first));
  return { mark, pass, application: unit.application, told, because };
}

function readsOf(facts: readonly Fact[]): readonly KeyRead[] {
  const reads = new Map<string, KeyRead>();
  for (const { relation, owner, key } of facts) {
    if (owner === undefined || key === undefined) continue;
    const name = `${relation} ${owner} ${key}`;
    if (!reads.has(name)) reads.set(name, { relation, owner, key });
  }
  if (reads.size < 2) return [...reads.values()];
  return flatMap([...reads.keys()].sort(), (name) => reads.get(name) ?? []);
}

/** As steps are told: by unit, library, relation. What a charm's own code writes has no library and comes first. */
function compareDrafts(a: Draft, b: Draft): number {
  if (a.wish.unit.index !== b.wish.unit.index) return a.wish.unit.index - b.wish.unit.index;
  return (
    compareText(libraryOf(a), libraryOf(b)) ||
    compareText(a.wish.relation, b.wish.relation) ||
    a.wish.use - b.wish.use ||
    compareText(a.wish.bag, b.wish.bag)
  );
}

function libraryOf({ wish, by }: Draft): string {
  return by === undefined ? wish.library : '';
}

function byOf(changes: readonly Change[]): string | undefined {
  return changes.find(({ written }) => written !== undefined)?.written?.by;
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
