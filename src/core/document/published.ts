// Edits of single stated databags: of one endpoint, and there of the application or of one unit.
import { setPublishes } from './application.ts';
import type { ApplicationId, Bag, Edit, EndpointName, StatedDatabags, UnitId } from './document.ts';
import { entryOf, withEntry, withoutEntry } from './record.ts';

/** Whose bag: the application's, which its leader writes, or a unit's. */
export type BagOwner = { readonly tag: 'application' } | { readonly tag: 'unit'; readonly unit: UnitId };
export type StatedBag = { readonly endpoint: EndpointName; readonly owner: BagOwner; readonly bag: Bag };

/** In the order in which they are stated; of an endpoint first the application's. */
export function statedBags(publishes: StatedDatabags | undefined): readonly StatedBag[] {
  return Object.entries(publishes ?? {}).flatMap(([endpoint, { application, units }]) => [
    ...(application ? [{ endpoint, owner: { tag: 'application' } as const, bag: application }] : []),
    ...Object.entries(units ?? {}).map(([unit, bag]) => ({ endpoint, owner: { tag: 'unit', unit } as const, bag })),
  ]);
}

/** `undefined`: not stated, so that it is computed again. What is not stated at all any more leaves nothing behind. */
export function setBag(id: ApplicationId, endpoint: EndpointName, owner: BagOwner, bag: Bag | undefined): Edit {
  return (document) => {
    const publishes = entryOf(document.deployment.applications, id)?.publishes ?? {};
    const stated = changed(entryOf(publishes, endpoint) ?? {}, owner, bag);
    const all = stated ? withEntry(publishes, endpoint, stated) : withoutEntry(publishes, endpoint);
    return setPublishes(id, Object.keys(all).length === 0 ? undefined : all)(document);
  };
}

type Stated = StatedDatabags[string];

function changed(stated: Stated, owner: BagOwner, bag: Bag | undefined): Stated | undefined {
  const { application, units = {}, ...rest } = stated;
  const own = owner.tag === 'application' ? bag : application;
  const ofUnits = owner.tag === 'application' ? units : unitsWith(units, owner.unit, bag);
  if (own === undefined && Object.keys(ofUnits).length === 0) return undefined;
  return {
    ...rest,
    ...(own === undefined ? {} : { application: own }),
    ...(Object.keys(ofUnits).length === 0 ? {} : { units: ofUnits }),
  };
}

function unitsWith(units: Readonly<Record<UnitId, Bag>>, unit: UnitId, bag: Bag | undefined) {
  return bag === undefined ? withoutEntry(units, unit) : withEntry(units, unit, bag);
}
