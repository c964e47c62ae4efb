// Where applications stand once a hand or keys have moved their cards. Who is within a card goes along.
import type { ApplicationId, Point, Scene } from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';

type Places = Readonly<Record<ApplicationId, Point>>;

export function placesAfter({ nodes }: Scene, gesture: Extract<Gesture, { tag: 'move' }>): Places {
  const moving = new Set(gesture.applications);
  const cards = nodes.filter(({ application }) => application !== undefined && moving.has(application));
  const places = cards.flatMap((card) => Object.entries(placesOf(card)));
  return Object.fromEntries(places.map(([id, { x, y }]) => [id, { x: x + gesture.by.x, y: y + gesture.by.y }]));
}

/** Of the application that the card is, and of those within it. */
export function placesOf({ tag, application, box: { x, y }, members }: Scene['nodes'][number]): Places {
  return tag !== 'card' || application === undefined ? {} : { ...members?.places, [application]: { x, y } };
}
