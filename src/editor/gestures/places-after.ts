// Where cards stand once a hand or keys have moved them.
import type { ApplicationId, Point, Scene } from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';

export function placesAfter(
  { nodes }: Scene,
  { applications, by }: Extract<Gesture, { tag: 'move' }>,
): Readonly<Record<ApplicationId, Point>> {
  const moving = new Set(applications);
  return Object.fromEntries(
    nodes.flatMap(({ tag, application, box: { x, y } }) =>
      tag === 'card' && application !== undefined && moving.has(application)
        ? [[application, { x: x + by.x, y: y + by.y }] as const]
        : [],
    ),
  );
}
