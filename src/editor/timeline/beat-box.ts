// What has to be in sight for a beat: its ways with the cards at their ends.
import type { Beat, Box, Scene } from '../../core/core.ts';

const margin = 56; // scene units around
const known = new WeakMap<Beat, Box>();

/** The same object for the same beat: cards stand where they stand, whatever is chosen. The whole picture where the beat is nowhere in it. */
export function beatBox(scene: Pick<Scene, 'nodes' | 'bounds'>, beat: Beat): Box {
  const box = known.get(beat) ?? boxAround(scene, beat);
  known.set(beat, box);
  return box;
}

function boxAround({ nodes, bounds }: Pick<Scene, 'nodes' | 'bounds'>, beat: Beat): Box {
  const cards = nodes.filter(({ tag, application }) => tag === 'card' && beat.applications.includes(application ?? ''));
  const points = [
    ...beat.ways.flat(),
    ...cards.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }]),
  ];
  if (points.length === 0) return bounds;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x: left, y: top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
}
