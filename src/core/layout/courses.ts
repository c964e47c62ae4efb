// How each current of telemetry runs, whichever signals are shown: within its cluster, over rails, or in a bundle of its own.
import { rightOf } from './box.ts';
import { bundleCourses, lostCourse } from './bundles.ts';
import type { Course, Entry, Network } from './course.ts';
import { type Chain, type Current, currentsOf } from './currents.ts';
import type { Ground } from './ground.ts';
import { headOf } from './processes.ts';
import type { Rails } from './rails.ts';
import { rowPoint } from './rows.ts';
import { overview } from './sizes.ts';
import { boxOf } from './standing.ts';
import { halfWidth } from './strands.ts';

export function coursesOf(network: Network, ground: Ground): readonly Course[] {
  const { all, chains } = currentsOf(network.standing.analysis);
  const courses: Course[] = [];
  const bundles = new Map<string, Current[]>();
  for (const current of all.values()) {
    const course = inCourse(network, current) ?? railCourse(network, current) ?? dropCourse(network, ground, current);
    if (course) courses.push(course);
    else if (current.target) grouped(bundles, bundleOf(network, current), current);
    else courses.push(lostCourse(network, ground, current));
  }
  layFixed(network, ground, courses);
  courses.push(...bundleCourses(network, ground, bundles));
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
  if (!target || !trunk?.isRoomy || !trunk.workers.has(source.application)) return undefined;
  const end = rowPoint(standing, target, 'left');
  return { tag: 'cable', family: 'in', current, coordinator: target.application, end };
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
  if (!rail || !trunk?.isRoomy || !trunk.workers.has(source.application)) return undefined;
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
  const trunk = trunks.byCoordinator.get(head);
  const isHeld = head === source.application || (trunk?.isRoomy && trunk.workers.has(source.application));
  return `${isHeld ? head : source.application} > ${target?.application}`;
}
