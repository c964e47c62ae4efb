// Where the lines of flows run: over trunks and rails where they go the way of a relation, else in bundles of their own.
// The middles of bundles are laid once for all signals; which signals are shown decides only what runs beside what.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { rightOf } from './box.ts';
import { type Current, currentsOf, type Spot } from './currents.ts';
import { levelDoor } from './doors.ts';
import type { Ground } from './ground.ts';
import type { FlowLine, Line } from './layout.ts';
import { headOf } from './processes.ts';
import type { Rails } from './rails.ts';
import { type Door, route, type Stop } from './route.ts';
import { boxOf, idOf, type Standing, simplified } from './standing.ts';
import { beside, halfWidth, offsets } from './strands.ts';
import { type Trunks, trunkWay } from './trunks.ts';

/** How one current runs, before it is known what runs beside it. `group`: currents whose signals run side by side. */
export type Course = {
  readonly current: Current;
  readonly group: string;
  readonly riding: boolean;
  readonly middle: readonly Point[];
};

export type FlowLines = readonly (Line & FlowLine)[];

/** The course of every current of the analysis, whichever signals are shown. */
export function coursesOf(standing: Standing, ground: Ground, trunks: Trunks, rails: Rails): readonly Course[] {
  const all = [...currentsOf(standing.analysis).all.values()];
  const courses: Course[] = [];
  const bundles = new Map<string, Current[]>();
  for (const current of all) {
    const course = trunkCourse(standing, trunks, current) ?? railCourse(rails, current);
    if (course) courses.push(course);
    else if (current.target) grouped(bundles, bundleOf(standing, trunks, current), current);
  }
  layGroups(ground, courses);
  const routed = [...bundles].map(([group, currents]) => ({ group, currents, far: farOf(standing, currents) }));
  routed.sort((a, b) => a.far - b.far || (a.group < b.group ? -1 : 1));
  for (const { group, currents } of routed) courses.push(...bundleCourses(standing, ground, trunks, group, currents));
  return courses;
}

function grouped(groups: Map<string, Current[]>, key: string, current: Current): void {
  const known = groups.get(key);
  if (known) known.push(current);
  else groups.set(key, [current]);
}

/** A worker's telemetry on its way into its own coordinator. */
function trunkCourse(standing: Standing, { byCoordinator }: Trunks, current: Current): Course | undefined {
  const { source, target } = current;
  const trunk = target && byCoordinator.get(target.application);
  if (!target || !trunk?.workers.has(source.application)) return undefined;
  const end = rowPoint(standing, target, 'left');
  const middle = trunkWay(standing, { worker: source.application, coordinator: target.application, x: trunk.x, end });
  return { current, group: `trunk ${target.application}`, riding: true, middle };
}

/** Where a row begins or ends; the card's own edge where the process has no row. */
function rowPoint({ faces, boxes }: Standing, spot: Spot, side: 'left' | 'right'): Point {
  const box = boxes[spot.application] ?? { x: 0, y: 0, width: 0, height: 0 };
  const row = rowOf(faces[spot.application]?.rows ?? [], spot.name);
  if (!row) return { x: side === 'left' ? box.x : rightOf(box), y: box.y + box.height / 2 };
  return { x: box.x + row.box.x + (side === 'left' ? 0 : row.box.width), y: box.y + row.box.y + row.box.height / 2 };
}

function rowOf<Row extends { readonly process?: string }>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(({ process }) => process?.slice(process.indexOf(' ') + 1) === name);
}

/** Along the rail of a support application and up its partner's column, or the other way. */
function railCourse({ rails, columns }: Rails, current: Current): Course | undefined {
  if (!current.target) return undefined;
  const there = railWay(rails, columns, current.source.application, current.target.application);
  if (there) return { current, group: `column ${current.target.application}`, riding: true, middle: there };
  const back = railWay(rails, columns, current.target.application, current.source.application);
  if (!back) return undefined;
  return { current, group: `column ${current.source.application}`, riding: true, middle: [...back].reverse() };
}

function railWay(
  rails: Rails['rails'],
  columns: Rails['columns'],
  application: number,
  client: number,
): readonly Point[] | undefined {
  const rail = rails.find((one) => one.application === application);
  const column = columns.get(client);
  const last = column?.points.at(-1);
  if (!rail || !column || !last || rail.y > last.y + 0.5 || rails.some((one) => one.application === client))
    return undefined;
  return simplified([
    { x: rail.start, y: rail.y },
    { x: column.x, y: rail.y },
    ...[...column.points].reverse().slice(1),
  ]);
}

/** Currents of one cluster to the same application run together; so do those between any other two. */
function bundleOf(standing: Standing, { byCoordinator }: Trunks, { source, target }: Current): string {
  const head = headOf(standing.analysis, source.application);
  const isHeld = head === source.application || byCoordinator.get(head)?.workers.has(source.application);
  return `${isHeld ? head : source.application} > ${target?.application}`;
}

function farOf(standing: Standing, currents: readonly Current[]): number {
  const [first] = currents;
  if (!first?.target) return 0;
  const a = boxOf(standing, first.source.application);
  const b = boxOf(standing, first.target.application);
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function layGroups(ground: Ground, courses: readonly Course[]): void {
  const signalsOf = new Map<string, Set<Signal>>();
  for (const { group, current } of courses)
    signalsOf.set(group, (signalsOf.get(group) ?? new Set()).add(current.signal));
  for (const { group, middle } of courses) ground.lay(middle, halfWidth(signalsOf.get(group)?.size ?? 1), group);
}

function bundleCourses(
  standing: Standing,
  ground: Ground,
  trunks: Trunks,
  group: string,
  currents: readonly Current[],
): readonly Course[] {
  const [first] = currents;
  if (!first?.target) return [];
  const half = halfWidth(new Set(currents.map(({ signal }) => signal)).size);
  const head = Number(group.split(' ')[0]);
  const from = sourceStop(standing, head, currents, half);
  const to = targetStop(standing, first.target.application, currents, half);
  const path = route(ground, from, to, half, group);
  if (!path) return [];
  ground.lay(path.points, half, group);
  return currents.map((current) => ({
    current,
    group,
    riding: false,
    middle: simplified(joined(standing, trunks, head, current, path.points)),
  }));
}

/** Out of the rows at the right of a card that has some, else out of any side. */
function sourceStop(standing: Standing, head: number, currents: readonly Current[], half: number): Stop {
  const box = boxOf(standing, head);
  const face = standing.faces[head];
  const rows = currents
    .filter(({ source }) => source.application === head)
    .map(({ source }) => rowOf(face?.rows ?? [], source.name))
    .filter((row) => row !== undefined);
  const ys = [...new Set(rows.map((row) => box.y + row.box.y + row.box.height / 2))];
  const sideDoor = sideways(box, half);
  if (face?.form !== 'coordinator')
    return { card: head, box, doors: { left: sideDoor, right: sideDoor, ...levels(box, half) } };
  const likes = ys.length > 0 ? ys : [box.y + 40];
  return { card: head, box, doors: { right: { likes, from: Math.min(...likes), to: Math.max(...likes) } } };
}

function sideways(box: { y: number; height: number }, half: number): Door {
  const [from, to] = [box.y + 6 + half, box.y + box.height - 6 - half];
  const middle = box.y + box.height / 2;
  const likes: number[] = [];
  for (let away = 0; away < box.height; away += 10)
    for (const y of away === 0 ? [middle] : [middle + away, middle - away]) if (y >= from && y <= to) likes.push(y);
  return { likes: likes.length > 0 ? likes : [middle], from, to };
}

function levels(
  box: { x: number; y: number; width: number; height: number },
  half: number,
): { top: Door; bottom: Door } {
  const door = levelDoor({ ...box, x: box.x + half, width: box.width - 2 * half }, box.x + box.width / 2);
  return { top: door, bottom: door };
}

function targetStop(standing: Standing, target: number, currents: readonly Current[], half: number): Stop {
  const box = boxOf(standing, target);
  const face = standing.faces[target];
  if (face?.form !== 'coordinator')
    return {
      card: target,
      box,
      doors: { left: sideways(box, half), right: sideways(box, half), ...levels(box, half) },
    };
  const rows = currents
    .map((current) => rowOf(face.rows, current.target?.name ?? ''))
    .filter((row) => row !== undefined);
  const likes = [...new Set(rows.map((row) => box.y + row.box.y + row.box.height / 2))];
  const right =
    likes.length > 0 ? { right: { likes, from: Math.min(...likes), to: Math.max(...likes), inset: 12 } } : {};
  return { card: target, box, doors: { top: levels(box, half).top, ...right } };
}

/** From the current's own row, or its worker's card, onto the way of the bundle. */
function joined(
  standing: Standing,
  { byCoordinator }: Trunks,
  head: number,
  { source }: Current,
  path: readonly Point[],
): readonly Point[] {
  const [first, second, ...rest] = path;
  if (!first || !second) return path;
  const box = boxOf(standing, head);
  const isLevel = first.y === second.y && rest.length === 0;
  const turn = isLevel ? { x: rightOf(box) + 18, y: first.y } : second;
  const tail = isLevel ? [turn, second] : [second, ...rest];
  if (source.application === head) {
    if (standing.faces[head]?.form !== 'coordinator') return path;
    const start = rowPoint(standing, source, 'right');
    return start.y === first.y ? [start, ...path.slice(1)] : [start, { x: turn.x, y: start.y }, ...tail];
  }
  const trunk = byCoordinator.get(head);
  const over = { x: turn.x, y: box.y - 14 };
  const way = trunkWay(standing, { worker: source.application, coordinator: head, x: trunk?.x ?? box.x, end: over });
  return [...way, ...tail];
}

/** The lines of the signals shown, each beside the middle of its group. */
export function flowLines(standing: Standing, courses: readonly Course[], shown: readonly Signal[]): FlowLines {
  const isShown = new Set(shown);
  const visible = courses.filter(({ current }) => isShown.has(current.signal));
  const signalsOf = new Map<string, Set<Signal>>();
  for (const { group, current } of visible)
    signalsOf.set(group, (signalsOf.get(group) ?? new Set()).add(current.signal));
  const headed = new Set<string>();
  return visible.map(({ current, group, riding, middle }) => {
    const by = offsets(signalsOf.get(group) ?? [], riding).get(current.signal) ?? 0;
    const points = beside(middle, by);
    const last = points.at(-1);
    const end = `${current.signal} ${last?.x} ${last?.y}`;
    const head = headed.has(end) ? 'none' : 'head';
    headed.add(end);
    return {
      id: current.id,
      points,
      from: idOf(standing, current.source.application),
      to: idOf(standing, current.target?.application ?? current.source.application),
      tag: 'flow',
      signal: current.signal,
      motion: current.motion,
      proxied: current.isProxied,
      end: current.isLost ? 'lost' : 'stored',
      duplicates: current.duplicates,
      weight: current.isOnward ? 'onward' : current.isProxied ? 'stub' : 'line',
      tail: current.motion === 'pull' ? 'head' : current.isPebble ? 'pebble' : 'none',
      head,
    };
  });
}
