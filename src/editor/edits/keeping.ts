// Keeps every card where it is seen when the drawing changes: the first edit writes down all places, and from then on nothing moves by itself.
import {
  type ApplicationId,
  arriving,
  type Document,
  type Edit,
  moveTo,
  type Point,
  type Scene,
} from '../../core/core.ts';
import { placesOf } from '../gestures/places-after.ts';

/**
 * The edit, with places for what it adds and for cards that had none of their own. `at`: where the first new one stands, if there is room.
 * Nothing where the edit changes nothing.
 */
export function keeping(scene: Scene, edit: Edit, at?: Point): Edit {
  return (document) => {
    if (edit(document) === document) return document;
    return arriving(edit, at)(moveTo(unwritten(scene, document))(document));
  };
}

function unwritten({ nodes }: Scene, { positions }: Document): Readonly<Record<ApplicationId, Point>> {
  const places = nodes.flatMap((card) => Object.entries(placesOf(card)));
  return Object.fromEntries(places.filter(([id]) => !Object.hasOwn(positions, id)));
}
