// What a hand lifts: the cards that it moves, with the lines that end at them. They stand elsewhere, and their lines run straight until the drop
// lays them anew; all else rests as it is painted.
import type { ApplicationId, Mark, Point, Scene, SceneEdge, SceneNode } from '../core/core.ts';
import type { Gesture } from './gesture.ts';

/** A part of the scene, of the same objects. */
export type Lifted = Pick<Scene, 'nodes' | 'edges'>;

/** What takes part in the move, where it stood. */
export function lifted({ nodes, edges }: Scene, move: Pick<Move, 'applications' | 'notes'>): Lifted {
  const moving = new Set(move.applications);
  return {
    nodes: nodes.filter((node) => (node.note ? isAlong(node.note, move) : isMoving(node, moving))),
    edges: edges.filter(({ from, to }) => moving.has(from) || moving.has(to)),
  };
}

/** What is left where it is. */
export function resting(scene: Scene, { nodes, edges }: Lifted): Scene {
  const isUp = new Set<SceneNode | SceneEdge>([...nodes, ...edges]);
  return {
    ...scene,
    nodes: scene.nodes.filter((node) => !isUp.has(node)),
    edges: scene.edges.filter((edge) => !isUp.has(edge)),
  };
}

/** Where the hand has it. */
export function moved({ nodes, edges }: Lifted, move: Move): Lifted {
  const moving = new Set(move.applications);
  return {
    nodes: nodes.map((node) => movedNode(node, move)),
    edges: edges.map((edge) => movedEdge(edge, moving, move.by)),
  };
}

type Move = Extract<Gesture, { tag: 'move' }>;
type OfNote = NonNullable<SceneNode['note']>;

/** Whether a note is moved: itself, or with what it is about. */
export function isAlong({ id, about }: OfNote, { applications, notes = [] }: Omit<Move, 'tag' | 'by'>): boolean {
  return notes.includes(id) || (about !== undefined && applications.includes(about.split('/')[0] ?? ''));
}

/** The line from a note to what it is about comes back with the drop. */
function movedNode(node: SceneNode, { notes, by }: Move): SceneNode {
  const box = { ...node.box, x: node.box.x + by.x, y: node.box.y + by.y };
  if (node.note === undefined || !notes?.includes(node.note.id)) return { ...node, box };
  return { ...node, box, marks: node.marks.filter((mark) => !/^note-(leader|end)/.test(mark.class ?? '')) };
}

function isMoving(node: SceneNode, moving: ReadonlySet<ApplicationId>): boolean {
  return node.application === undefined ? isWhole(node, moving) : moving.has(node.application);
}

/** A region goes along with all that stands in it. */
function isWhole({ members }: SceneNode, moving: ReadonlySet<ApplicationId>): boolean {
  const held = Object.keys(members?.places ?? {});
  return held.length > 0 && held.every((id) => moving.has(id));
}

function movedEdge(edge: SceneEdge, moving: ReadonlySet<ApplicationId>, by: Point): SceneEdge {
  const [isFrom, isTo] = [moving.has(edge.from), moving.has(edge.to)];
  if (isFrom && isTo) return shifted(edge, by);
  const points = straight(edge.points, isFrom ? by : undefined, isTo ? by : undefined);
  return { ...edge, points, marks: edge.level === 'top' ? [] : lineMarks(edge.marks, points) };
}

function shifted(edge: SceneEdge, by: Point): SceneEdge {
  const points = edge.points.map((point) => plus(point, by));
  return { ...edge, points, marks: [{ tag: 'g', x: by.x, y: by.y, marks: edge.marks }] };
}

/** From its first point to its last, each where its card now is. */
function straight(points: readonly Point[], from: Point | undefined, to: Point | undefined): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return points;
  return [from ? plus(first, from) : first, to ? plus(last, to) : last];
}

/** Looks like the line itself; heads, counts and labels come back with the drop. */
function lineMarks(marks: readonly Mark[], [from, to]: readonly Point[]): readonly Mark[] {
  const line = marks.find((mark) => mark.tag === 'path');
  if (line === undefined || from === undefined || to === undefined) return [];
  return [{ ...line, d: `M${from.x} ${from.y}L${to.x} ${to.y}` }];
}

function plus(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
