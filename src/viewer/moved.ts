// The picture while cards are dragged: they stand elsewhere, and their lines run straight until the drop lays them anew.
import type { ApplicationId, Mark, Point, Scene, SceneEdge, SceneNode } from '../core/core.ts';
import type { Gesture } from './gesture.ts';

/** Cards and lines that do not take part are the same objects. */
export function moved(scene: Scene, move: Move): Scene {
  const { applications, by } = move;
  const moving = new Set(applications);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (node.note ? movedNote(node, node.note, move) : movedNode(node, moving, by))),
    edges: scene.edges.map((edge) => movedEdge(edge, moving, by)),
    tracks: [],
  };
}

type Move = Extract<Gesture, { tag: 'move' }>;
type OfNote = NonNullable<SceneNode['note']>;

/** Whether a note is moved: itself, or with what it is about. */
export function isAlong({ id, about }: OfNote, { applications, notes = [] }: Move): boolean {
  return notes.includes(id) || (about !== undefined && applications.includes(about.split('/')[0] ?? ''));
}

/** The line to what it is about comes back with the drop. */
function movedNote(node: SceneNode, note: OfNote, move: Move): SceneNode {
  if (!isAlong(note, move)) return node;
  const marks = move.notes?.includes(note.id)
    ? node.marks.filter((mark) => !/^note-(leader|end)/.test(mark.class ?? ''))
    : node.marks;
  return { ...node, marks, box: { ...node.box, x: node.box.x + move.by.x, y: node.box.y + move.by.y } };
}

function movedNode(node: SceneNode, moving: ReadonlySet<ApplicationId>, by: Point): SceneNode {
  const isMoving = node.application === undefined ? isWhole(node, moving) : moving.has(node.application);
  if (!isMoving) return node;
  return { ...node, box: { ...node.box, x: node.box.x + by.x, y: node.box.y + by.y } };
}

/** A region goes along with all that stands in it. */
function isWhole({ members }: SceneNode, moving: ReadonlySet<ApplicationId>): boolean {
  const held = Object.keys(members?.places ?? {});
  return held.length > 0 && held.every((id) => moving.has(id));
}

function movedEdge(edge: SceneEdge, moving: ReadonlySet<ApplicationId>, by: Point): SceneEdge {
  const [isFrom, isTo] = [moving.has(edge.from), moving.has(edge.to)];
  if (!isFrom && !isTo) return edge;
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
