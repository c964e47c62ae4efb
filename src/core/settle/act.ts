// What the libraries of one application do with what they see: what they want written, and whether the charm raises.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { RelationId } from '../document/document.ts';
import type { Keys } from '../library/fact.ts';
import { libraries } from '../library/library.ts';
import type { Raise } from '../library/process.ts';
import type { Effects, Published, View } from '../library/view.ts';
import type { TopologyUnit } from '../topology/topology.ts';

/** All keys one library has in one bag. `unit`: who writes; the bag is that unit's, or its application's. */
export type Wish = {
  readonly unit: TopologyUnit;
  readonly use: number;
  readonly library: LibraryName;
  readonly relation: RelationId;
  readonly bag: 'application' | 'unit';
  readonly keys: Keys;
};

export function raiseOf(view: View): Raise | undefined {
  for (const use of view.behaviour.uses) {
    const raise = raiseBy(view, use);
    if (raise !== undefined) return raise;
  }
  return undefined;
}

/** What steady libraries publish does not change, so it is asked for at first only. */
export function wishesOf(view: View, isFirst: boolean): readonly Wish[] {
  return view.behaviour.uses.flatMap((use, at) =>
    !isFirst && libraries[use.library].isSteady
      ? []
      : publishBy(view, use).flatMap((published) =>
          spread(view, published).map((wish) => ({ ...wish, use: at, library: use.library })),
        ),
  );
}

/** What each unit is and does beside databags, one answer per library. */
export function effectsOf(view: View): readonly ((unit: TopologyUnit) => Effects)[] {
  return view.behaviour.uses.flatMap((use) => applyBy(view, use) ?? []);
}

function spread(view: View, published: Published): readonly Pick<Wish, 'unit' | 'relation' | 'bag' | 'keys'>[] {
  const { relation, bag } = published;
  if (published.bag === 'application')
    return view.isLeader ? [{ unit: view.unit, relation, bag, keys: published.keys }] : [];
  return view.units.map((unit) => ({ unit, relation, bag, keys: published.keys(unit) }));
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
