// The edit that puts cards in places; dragging, tidying and reading positions are all this one.
import { isPlace } from './bounds.ts';
import type { ApplicationId, Edit, Point } from './document.ts';
import { entryOf } from './record.ts';

/** Places of several applications at once; those of unknown applications and places out of bounds are left out. */
export function moveTo(places: Readonly<Record<ApplicationId, Point>>): Edit {
  return (document) => {
    const moved = Object.entries(places).filter(([id, place]) => {
      if (!Object.hasOwn(document.deployment.applications, id)) return false;
      const now = entryOf(document.positions, id);
      return isPlace(place) && !(now && now.x === place.x && now.y === place.y);
    });
    if (moved.length === 0) return document;
    const entries = moved.map(([id, { x, y }]) => [id, { ...entryOf(document.positions, id), x, y }] as const);
    return { ...document, positions: { ...document.positions, ...Object.fromEntries(entries) } };
  };
}
