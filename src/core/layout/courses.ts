// How each current of telemetry runs, whichever signals are shown: within its cluster, over rails, or in a bundle of its own.
import type { Point } from '../document/document.ts';
import { rightOf } from './box.ts';
import { type Chain, type Current, currentsOf, type Spot } from './currents.ts';
import { levelDoor } from './doors.ts';
import type { Ground } from './ground.ts';
import type { Box } from './layout.ts';
import { headOf } from './processes.ts';
import type { Rails } from './rails.ts';
import { type Door, route, type Stop } from './route.ts';
import { overview } from './sizes.ts';
import { boxOf, type Standing, simplified } from './standing.ts';
import { halfWidth } from './strands.ts';
import type { Trunks } from './trunks.ts';

/**
 * `cable`: along the trunk of the worker's cluster; `in`: into a row of the coordinator, `over`: over the coordinator's top and on
 * (`tail`) with `group`, `drop`: down to the rail of `rail`. `bundle`: its own way, beside whatever else belongs to `group`.
 * `rail`: between a support application's rail and the column of its partner; `entries`: where what it passes on comes onto the rail.
 */
export type Course =
  | (Cable & { readonly tag: 'cable'; readonly family: 'in'; readonly end: Point })
  | (Cable & {
      readonly tag: 'cable';
      readonly family: 'over';
      readonly group: string;
      readonly tail: readonly Point[];
    })
  | (Cable & { readonly tag: 'cable'; readonly family: 'drop'; readonly rail: number })
  | { readonly tag: 'bundle'; readonly current: Current; readonly group: string; readonly middle: readonly Point[] }
  | {
      readonly tag: 'rail';
      readonly current: Current;
      readonly rail: number;
      readonly column: number;
      readonly isUp: boolean;
      readonly entries: readonly Entry[];
    };

type Cable = { readonly current: Current; readonly coordinator: number };

/** Where telemetry comes onto a rail: from its own card, from somebody's column, from the workers of a cluster. */
export type Entry =
  | { readonly tag: 'card' }
  | { readonly tag: 'column'; readonly application: number }
  | { readonly tag: 'drop'; readonly coordinator: number };

export type Network = { readonly standing: Standing; readonly trunks: Trunks; readonly rails: Rails };

export function coursesOf(network: Network, ground: Ground): readonly Course[] {
  const { all, chains } = currentsOf(network.standing.analysis);
  const courses: Course[] = [];
  const bundles = new Map<string, Current[]>();
  for (const current of all.values()) {
    const course = inCourse(network, current) ?? railCourse(network, current) ?? dropCourse(network, ground, current);
    if (course) courses.push(course);
    else if (current.target) grouped(bundles, bundleOf(network, current), current);
  }
  layFixed(network, ground, courses);
  const { standing } = network;
  const routed = [...bundles].map(([group, currents]) => ({ group, currents, far: farOf(standing, currents) }));
  routed.sort((a, b) => a.far - b.far || (a.group < b.group ? -1 : 1));
  for (const { group, currents } of routed) courses.push(...bundleCourses(network, ground, group, currents));
  return withEntries(courses, precedents(chains));
}

function grouped(groups: Map<string, Current[]>, key: string, current: Current): void {
  const known = groups.get(key);
  if (known) known.push(current);
  else groups.set(key, [current]);
}

/** For each current the ids of those that flow into it; empty text among them: an origin of its own. */
function precedents(chains: readonly Chain[]): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>();
  for (const { currents } of chains)
    currents.forEach((id, index) => {
      before.set(id, (before.get(id) ?? new Set()).add(currents[index - 1] ?? ''));
    });
  return before;
}

function withEntries(courses: readonly Course[], before: ReadonlyMap<string, ReadonlySet<string>>): readonly Course[] {
  const courseOf = new Map(courses.map((course) => [course.current.id, course]));
  return courses.map((course) => {
    if (course.tag !== 'rail' || !course.isUp) return course;
    const entries = [...(before.get(course.current.id) ?? [])].map((id) => entryOf(course.rail, courseOf.get(id)));
    return { ...course, entries: entries.length === 0 ? [{ tag: 'card' as const }] : entries };
  });
}

/** Where what comes over `before` gets onto the rail. */
function entryOf(rail: number, before: Course | undefined): Entry {
  if (before?.tag === 'rail' && !before.isUp && before.rail === rail)
    return { tag: 'column', application: before.column };
  if (before?.tag === 'cable' && before.family === 'drop' && before.rail === rail)
    return { tag: 'drop', coordinator: before.coordinator };
  return { tag: 'card' };
}

/** A worker's telemetry on its way into its own coordinator. */
function inCourse({ standing, trunks }: Network, current: Current): Course | undefined {
  const { source, target } = current;
  const trunk = target && trunks.byCoordinator.get(target.application);
  if (!target || !trunk?.workers.has(source.application)) return undefined;
  const end = rowPoint(standing, target, 'left');
  return { tag: 'cable', family: 'in', current, coordinator: target.application, end };
}

/** Where a row begins or ends; the card's own edge where the process has no row. */
export function rowPoint({ faces, boxes }: Standing, spot: Spot, side: 'left' | 'right'): Point {
  const box = boxes[spot.application] ?? { x: 0, y: 0, width: 0, height: 0 };
  const row = rowOf(faces[spot.application]?.rows ?? [], spot.name);
  if (!row) return { x: side === 'left' ? box.x : rightOf(box), y: box.y + box.height / 2 };
  return { x: box.x + row.box.x + (side === 'left' ? 0 : row.box.width), y: box.y + row.box.y + row.box.height / 2 };
}

function rowOf<Row extends { readonly process?: string }>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(({ process }) => process?.slice(process.indexOf(' ') + 1) === name);
}

/** Along the rail of a support application and up its partner's column, or the other way. */
function railCourse({ rails }: Network, current: Current): Course | undefined {
  const { source, target } = current;
  if (!target) return undefined;
  const course = { tag: 'rail' as const, current, entries: [] };
  if (hasCrossing(rails, source.application, target.application))
    return { ...course, rail: source.application, column: target.application, isUp: true };
  if (!hasCrossing(rails, target.application, source.application)) return undefined;
  return { ...course, rail: target.application, column: source.application, isUp: false };
}

function hasCrossing({ railOf, columns }: Rails, application: number, client: number): boolean {
  const rail = railOf.get(application);
  const last = columns.get(client)?.points.at(-1);
  return rail !== undefined && last !== undefined && rail.y <= last.y + 0.5 && last.x > rail.start;
}

/** From a worker straight down beside its trunk to the rail of what it sends to, where nothing stands in between. */
function dropCourse({ standing, trunks, rails }: Network, ground: Ground, current: Current): Course | undefined {
  const { source, target } = current;
  const head = headOf(standing.analysis, source.application);
  const trunk = trunks.byCoordinator.get(head);
  const rail = target && rails.railOf.get(target.application);
  const box = boxOf(standing, source.application);
  if (!rail || !trunk?.workers.has(source.application)) return undefined;
  if (trunk.x - rightOf(box) > overview.cluster.trunk || rail.y < box.y || trunk.x < rail.start) return undefined;
  const y = box.y + box.height / 2;
  const points = [
    { x: rightOf(box), y },
    { x: trunk.x, y },
    { x: trunk.x, y: rail.y },
  ];
  if (!ground.isFree(points, 14, source.application, -1)) return undefined;
  return { tag: 'cable', family: 'drop', current, coordinator: head, rail: rail.application };
}

function layFixed({ standing, trunks, rails }: Network, ground: Ground, courses: readonly Course[]): void {
  const strands = new Map<string, Set<string>>();
  const add = (key: string, strand: string) => strands.set(key, (strands.get(key) ?? new Set()).add(strand));
  for (const course of courses) {
    if (course.tag === 'cable') add(`trunk ${course.coordinator}`, `${course.family} ${course.current.signal}`);
    if (course.tag === 'rail') add(`column ${course.column}`, `${course.isUp} ${course.current.signal}`);
  }
  for (const [net, all] of strands) {
    const index = Number(net.split(' ')[1]);
    const column = rails.columns.get(index);
    const trunk = trunks.byCoordinator.get(index);
    if (column && net.startsWith('column')) ground.lay(column.points, halfWidth(all.size), net);
    const box = boxOf(standing, index);
    const way = trunk && [
      { x: trunk.x, y: box.y },
      { x: trunk.x, y: box.y + box.height },
    ];
    if (way && net.startsWith('trunk')) ground.lay(way, halfWidth(all.size), net);
  }
}

/** Currents of one cluster to the same application run together; so do those between any other two. */
function bundleOf({ standing, trunks }: Network, { source, target }: Current): string {
  const head = headOf(standing.analysis, source.application);
  const isHeld = head === source.application || trunks.byCoordinator.get(head)?.workers.has(source.application);
  return `${isHeld ? head : source.application} > ${target?.application}`;
}

function farOf(standing: Standing, currents: readonly Current[]): number {
  const [first] = currents;
  if (!first?.target) return 0;
  const a = boxOf(standing, first.source.application);
  const b = boxOf(standing, first.target.application);
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function bundleCourses(
  network: Network,
  ground: Ground,
  group: string,
  currents: readonly Current[],
): readonly Course[] {
  const [first] = currents;
  if (!first?.target) return [];
  const { standing } = network;
  const half = halfWidth(new Set(currents.map(({ signal }) => signal)).size);
  const head = Number(group.split(' ')[0]);
  const from = sourceStop(standing, head, currents, half);
  const to = targetStop(standing, first.target.application, currents, half);
  const path = route(ground, from, to, half, group);
  if (!path) return [];
  ground.lay(path.points, half, group);
  return currents.map((current) => bundled(standing, { group, head, path: path.points }, current));
}

/** Out of the rows at the right of a coordinator, else out of any side. */
function sourceStop(standing: Standing, head: number, currents: readonly Current[], half: number): Stop {
  const box = boxOf(standing, head);
  const face = standing.faces[head];
  if (face?.form !== 'coordinator') return { card: head, box, doors: allDoors(box, half) };
  const likes = rowHeights(
    standing,
    head,
    currents.filter(({ source }) => source.application === head).map(({ source }) => source),
  );
  const ys = likes.length > 0 ? likes : [box.y + 40];
  return { card: head, box, doors: { right: { likes: ys, from: Math.min(...ys), to: Math.max(...ys) } } };
}

function targetStop(standing: Standing, target: number, currents: readonly Current[], half: number): Stop {
  const box = boxOf(standing, target);
  const face = standing.faces[target];
  const doors = allDoors(box, half);
  if (face?.form !== 'coordinator') return { card: target, box, doors };
  const likes = rowHeights(
    standing,
    target,
    currents.map((current) => current.target).filter((spot) => spot !== undefined),
  );
  if (likes.length === 0) return { card: target, box, doors: { top: doors.top, right: doors.right } };
  const right = { likes, from: Math.min(...likes), to: Math.max(...likes), inset: 12 };
  return { card: target, box, doors: { top: doors.top, right } };
}

function rowHeights({ faces, boxes }: Standing, application: number, spots: readonly Spot[]): readonly number[] {
  const box = boxes[application];
  const rows = spots.map(({ name }) => rowOf(faces[application]?.rows ?? [], name)).filter((row) => row !== undefined);
  return [...new Set(rows.map((row) => (box?.y ?? 0) + row.box.y + row.box.height / 2))];
}

function allDoors(box: Box, half: number): Readonly<Record<'left' | 'right' | 'top' | 'bottom', Door>> {
  const side = sideways(box, half);
  const level = levelDoor({ ...box, x: box.x + half, width: box.width - 2 * half }, box.x + box.width / 2);
  return { left: side, right: side, top: level, bottom: level };
}

function sideways(box: Box, half: number): Door {
  const [from, to] = [box.y + 6 + half, box.y + box.height - 6 - half];
  const middle = box.y + box.height / 2;
  const likes: number[] = [];
  for (let away = 0; away < box.height; away += 10)
    for (const y of away === 0 ? [middle] : [middle + away, middle - away]) if (y >= from && y <= to) likes.push(y);
  return { likes: likes.length > 0 ? likes : [middle], from, to };
}

type Bundle = { readonly group: string; readonly head: number; readonly path: readonly Point[] };

/** From the current's own row onto the way of the bundle; a worker's goes over the top of its coordinator. */
function bundled(standing: Standing, { group, head, path }: Bundle, current: Current): Course {
  const { source } = current;
  const [first, second, ...rest] = path;
  if (!first || !second) return { tag: 'bundle', current, group, middle: path };
  const box = boxOf(standing, head);
  const isLevel = first.y === second.y && rest.length === 0;
  const turn = isLevel ? { x: rightOf(box) + 18, y: first.y } : second;
  const tail = isLevel ? [turn, second] : [second, ...rest];
  if (source.application !== head) {
    const over = simplified([{ x: turn.x, y: box.y - 14 }, ...tail]);
    return { tag: 'cable', family: 'over', current, coordinator: head, group, tail: over };
  }
  if (standing.faces[head]?.form !== 'coordinator') return { tag: 'bundle', current, group, middle: simplified(path) };
  const start = rowPoint(standing, source, 'right');
  const joined = start.y === first.y ? [start, ...path.slice(1)] : [start, { x: turn.x, y: start.y }, ...tail];
  return { tag: 'bundle', current, group, middle: simplified(joined) };
}
