// What the libraries of one application do with what they see: what they want written, and whether the charm raises.
// Each is asked again only when something it read has changed.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { RelationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Keys } from '../library/fact.ts';
import { libraries } from '../library/library.ts';
import type { Raise } from '../library/process.ts';
import { isUnchanged, type Remembered, reading } from '../library/reads.ts';
import type { Effects, Published, View } from '../library/view.ts';
import type { TopologyUnit } from '../topology/topology.ts';

/** Units that act alike, with what they see and what each of their libraries answered last. */
export type Performer = { readonly view: View; readonly answers: readonly Answers[] };
type Answers = { readonly use: Use; raise?: Remembered<Raise | undefined>; wishes?: Remembered<readonly Wish[]> };

/** All keys one library has in one bag. `unit`: who writes; the bag is that unit's, or its application's. */
export type Wish = {
  readonly performer: Performer;
  readonly unit: TopologyUnit;
  readonly use: number;
  readonly library: LibraryName;
  readonly relation: RelationId;
  readonly bag: 'application' | 'unit';
  readonly keys: Keys;
};

export function performerOf(view: View): Performer {
  return { view, answers: view.behaviour.uses.map((use) => ({ use })) };
}

export function raiseOf({ view, answers }: Performer): Raise | undefined {
  for (const own of answers) {
    const { use } = own;
    if (libraries[use.library].raises === undefined) continue;
    if (own.raise === undefined || !isUnchanged(own.raise.reads)) own.raise = reading(() => raiseBy(view, use));
    if (own.raise.value !== undefined) return own.raise.value;
  }
  return undefined;
}

/** What libraries want that they did not want when they were asked last. */
export function freshWishes(performer: Performer): readonly Wish[] {
  const { view, answers } = performer;
  const fresh: Wish[] = [];
  for (const [at, own] of answers.entries()) {
    const { library } = own.use;
    if (libraries[library].publish === undefined) continue;
    if (own.wishes !== undefined && isUnchanged(own.wishes.reads)) continue;
    own.wishes = reading(() => flatMap(publishBy(view, own.use), (one) => spread(performer, at, library, one)));
    fresh.push(...own.wishes.value);
  }
  return fresh;
}

/** All libraries are asked again, whatever they read. */
export function forget({ answers }: Performer): void {
  for (const one of answers) delete one.wishes;
}

/** What each unit is and does beside databags, one answer per library. */
export function effectsOf(view: View): readonly ((unit: TopologyUnit) => Effects)[] {
  return flatMap(view.behaviour.uses, (use) => applyBy(view, use) ?? []);
}

function spread(performer: Performer, use: number, library: LibraryName, published: Published): readonly Wish[] {
  const { view } = performer;
  const { relation, bag } = published;
  if (published.bag === 'unit')
    return view.units.map((unit) => ({ performer, unit, use, library, relation, bag, keys: published.keys(unit) }));
  return view.isLeader ? [{ performer, unit: view.unit, use, library, relation, bag, keys: published.keys }] : [];
}

function raiseBy<Name extends LibraryName>(view: View, use: Use<Name>): Raise | undefined {
  return libraries[use.library].raises?.(view, use);
}

function publishBy<Name extends LibraryName>(view: View, use: Use<Name>): readonly Published[] {
  return libraries[use.library].publish?.(view, use) ?? [];
}

function applyBy<Name extends LibraryName>(view: View, use: Use<Name>): ((unit: TopologyUnit) => Effects) | undefined {
  return libraries[use.library].apply?.(view, use);
}
