// A part of a picture as a picture of its own: what stands in a box, or some applications with what runs between them.
import type { ApplicationId, Point } from '../document/document.ts';
import { applicationOf } from '../document/name.ts';
import { around, grown, holds, meet } from '../layout/box.ts';
import type { Box } from '../layout/layout.ts';
import { round } from './mark.ts';
import type { Mark, Scene, SceneEdge } from './scene.ts';

const margin = 24; // around applications that are taken out
const overhang = 64; // words stand this far beside what they belong to

/** What can be seen of the scene through the box, without the empty ground around it. Nothing in sight: the box itself. */
export function cropped(scene: Scene, box: Box): Scene {
  const bounds = overlapOf(scene.bounds, box) ?? box;
  return {
    ...scene,
    bounds,
    nodes: scene.nodes.filter((node) => meet(node.box, bounds, overhang)),
    edges: scene.edges.filter((edge) => meet(extentOf(edge), bounds, overhang)),
  };
}

/** These applications where they stand, the lines among them, and the regions that hold nothing else. */
export function among(scene: Scene, applications: readonly ApplicationId[]): Scene {
  const wanted = new Set(applications);
  const cards = scene.nodes.filter(({ application }) => application !== undefined && wanted.has(application));
  const others = scene.nodes.filter(({ tag, application }) => tag === 'card' && !wanted.has(application ?? ''));
  const edges = scene.edges.filter((edge) => isAmong(edge, wanted));
  const regions = scene.nodes.filter(({ tag, box }) => tag === 'region' && isOf(box, cards, others));
  const drawn = around([...cards, ...regions].map(({ box }) => box).concat(edges.map(extentOf)));
  return { ...scene, bounds: rounded(grown(drawn, margin)), nodes: [...regions, ...cards], edges, front: [] };
}

/** A relation that runs to others over a rail begins and ends at one card: there its relations say whether it is among these. */
function isAmong({ tag, from, to, relations }: SceneEdge, wanted: ReadonlySet<ApplicationId>): boolean {
  if (!wanted.has(from) || !wanted.has(to)) return false;
  if (tag === 'flow' || from !== to) return true;
  return relations.some((id) => id.split(' ').every((end) => wanted.has(applicationOf(end))));
}

type Boxed = { readonly box: Box };

function isOf(region: Box, cards: readonly Boxed[], others: readonly Boxed[]): boolean {
  return cards.some(({ box }) => holds(region, box)) && !others.some(({ box }) => meet(region, box));
}

function overlapOf(one: Box, other: Box): Box | undefined {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? rounded({ x, y, width, height }) : undefined;
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** Of the line and of the words beside it. */
function extentOf({ points, marks }: SceneEdge): Box {
  return around([...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })), ...marks.flatMap(boxesOf)]);
}

function boxesOf(mark: Mark): readonly Box[] {
  if (mark.tag === 'rect') return [mark];
  if (mark.tag === 'text') return [{ x: leftOf(mark), y: mark.y - 14, width: mark.width, height: 18 }];
  if (mark.tag === 'path') return pointsOf(mark.d).map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  if (mark.tag !== 'g') return [];
  const { x = 0, y = 0, scale = 1 } = mark;
  const inside = around(mark.marks.flatMap(boxesOf));
  const box = { x: inside.x * scale, y: inside.y * scale, width: inside.width * scale, height: inside.height * scale };
  const isTurned = mark.rotate !== undefined;
  const reach = Math.max(box.width, box.height) / 2;
  return [
    isTurned
      ? { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
      : { ...box, x: box.x + x, y: box.y + y },
  ];
}

function leftOf({ x, width, anchor }: Extract<Mark, { tag: 'text' }>): number {
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
}

/** Where a path goes, as far as it says so by itself: what is relative to that is small. */
function pointsOf(d: string): readonly Point[] {
  let at: Point = { x: 0, y: 0 };
  return [...d.matchAll(/([MLHV])([^A-Za-z]*)/g)].map(([, command, written = '']) => {
    const [one = 0, other = 0] = (written.match(/-?[\d.]+/g) ?? []).map(Number);
    at = command === 'H' ? { x: one, y: at.y } : command === 'V' ? { x: at.x, y: one } : { x: one, y: other };
    return at;
  });
}
