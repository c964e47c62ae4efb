// What lies under a point of the scene: the topmost card or note, else the nearest line.
import type { Point, Scene, SceneEdge } from '../core/core.ts';
import type { Chosen } from './chosen.ts';

/** `reach` in scene units: how far beside a line still counts. */
export function hit({ nodes, edges }: Scene, at: Point, reach: number): Chosen | undefined {
  const card = nodes.findLast(({ tag, box }) => tag !== 'region' && isInside(at, box));
  if (card) return { tag: 'card', node: card };
  const near = edges.map((edge) => ({ edge, away: awayFrom(edge, at) })).filter(({ away }) => away <= reach);
  const [nearest] = near.sort((a, b) => a.away - b.away);
  return nearest && { tag: 'line', edge: nearest.edge };
}

type Box = Scene['bounds'];

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function awayFrom({ points }: SceneEdge, at: Point): number {
  const parts = points.slice(1).map((to, index) => awayFromPart(points[index] ?? to, to, at));
  return Math.min(Number.POSITIVE_INFINITY, ...parts);
}

function awayFromPart(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}
