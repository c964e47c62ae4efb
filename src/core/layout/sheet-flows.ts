// The lines of flows between large cards: from each unit's row straight to its inlet; a pull goes out thin and comes back.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { rightOf } from './box.ts';
import { type Current, type Spot, unitCurrentsOf } from './currents.ts';
import type { FlowLines } from './flows.ts';
import type { Ground } from './ground.ts';
import type { FlowLine, Row } from './layout.ts';
import { applicationOf } from './processes.ts';
import { route } from './route.ts';
import { lengthOf } from './shape.ts';
import { busWays } from './sheet-bus.ts';
import { isRowOf } from './sheet-card.ts';
import { membersOf } from './sheet-members.ts';
import { detail } from './sizes.ts';
import { boxOf, idOf, type Standing, simplified } from './standing.ts';
import type { Stop } from './stop.ts';
import { beside } from './strands.ts';

/** `isApart`: each unit's line runs by itself, and a pull comes back beside its request; else lines join, and both ways of a pull are one. */
export type SheetCourse = {
  readonly current: Current;
  readonly points: readonly Point[];
  readonly isInlet: boolean;
  readonly isApart: boolean;
};

/** The way of every current of the analysis, whichever signals are shown. */
export function sheetCourses(standing: Standing, ground: Ground): readonly SheetCourse[] {
  const { analysis, survey } = standing;
  const all = [...unitCurrentsOf(analysis).all.values()];
  if (membersOf(analysis, survey)?.isPlain === false) return stackCourses(standing, ground, all);
  return all.flatMap((current) => courseOf(standing, ground, current) ?? []);
}

function stackCourses(standing: Standing, ground: Ground, all: readonly Current[]): readonly SheetCourse[] {
  const ways = busWays(standing, ground);
  for (const [{ signal, target }, points] of ways) ground.lay(points, 1.25, `${signal} ${target?.application}`);
  return all.flatMap((current) => {
    const points = ways.get(current);
    const isInlet = standing.faces[current.target?.application ?? -1]?.form !== 'coordinator';
    if (points) return [{ current, points, isInlet, isApart: false }];
    const course = courseOf(standing, ground, current);
    return course ? [{ ...course, isInlet: isInlet && !current.isLost, isApart: false }] : [];
  });
}

function courseOf(standing: Standing, ground: Ground, current: Current): SheetCourse | undefined {
  const { source, target } = current;
  const from = rowAt(standing, source);
  if (!target) return lostCourse(standing, current, from);
  const inlet = inletAt(standing, current, target);
  const to = inlet ?? rowAt(standing, target);
  const start = sourceStop(standing, source, from, current.motion === 'pull' ? 0 : detail.pebble);
  const end = targetStop(standing, target, to);
  const net = `${current.signal} ${target.application} ${inlet ? from?.y : target.name}`;
  const path = route(ground, start, end, current.motion === 'pull' ? detail.loop + 1 : 1.25, net);
  if (!path) return undefined;
  const points = simplified(path.points);
  ground.lay(points, current.motion === 'pull' ? detail.loop + 1 : 1.25, net);
  return { current, points, isInlet: inlet !== undefined, isApart: true };
}

/** What ends outside the drawing, or where nobody answers: a short way out of its card. */
function lostCourse(standing: Standing, current: Current, row: Place | undefined): SheetCourse {
  const box = boxOf(standing, current.source.application);
  const y = row?.y ?? box.y + box.height / 2;
  const points = [
    { x: (row?.right ?? rightOf(box)) - detail.pebble, y },
    { x: rightOf(box) + 30, y },
  ];
  return { current, points, isInlet: false, isApart: true };
}

type Place = { readonly x: number; readonly right: number; readonly y: number };

function rowAt(standing: Standing, spot: Spot): Place | undefined {
  return placeOf(standing, spot.application, (row) => row.form !== 'inlet' && isRowOf(row, spot));
}

/** The store's line for this sender. */
function inletAt(standing: Standing, { source, hop }: Current, target: Spot): Place | undefined {
  const process = hop.motion === 'pull' ? (hop.to ?? '') : hop.from;
  const [unit, name] = [process.slice(0, process.indexOf(' ')), source.name];
  return placeOf(
    standing,
    target.application,
    (row) => row.form === 'inlet' && row.unit === unit && row.process === `${unit} ${name}`,
  );
}

function placeOf({ faces, boxes }: Standing, application: number, isMeant: (row: Row) => boolean): Place | undefined {
  const box = boxes[application];
  const row = faces[application]?.rows.find(isMeant);
  if (!box || !row) return undefined;
  const x = box.x + row.box.x;
  return { x, right: x + row.box.width, y: box.y + row.box.y + row.box.height / 2 };
}

function sourceStop(standing: Standing, { application }: Spot, row: Place | undefined, inside: number): Stop {
  const box = boxOf(standing, application);
  const y = row?.y ?? box.y + box.height / 2;
  const right = { likes: [y], from: y, to: y, inset: rightOf(box) - (row?.right ?? rightOf(box)) + inside };
  return { card: application, box, doors: { right } };
}

function targetStop(standing: Standing, { application }: Spot, row: Place | undefined): Stop {
  const box = boxOf(standing, application);
  const y = row?.y ?? box.y + box.height / 2;
  return { card: application, box, doors: { left: { likes: [y], from: y, to: y, inset: row ? row.x - box.x : 0 } } };
}

export function sheetLines(standing: Standing, courses: readonly SheetCourse[], shown: readonly Signal[]): FlowLines {
  const isShown = new Set(shown);
  const visible = courses.filter(({ current }) => isShown.has(current.signal));
  const headed = longestOf(visible);
  const lines = visible.map((course) => {
    const { current, points, isInlet, isApart } = course;
    const isFirst = headed.has(course);
    return {
      id: current.id,
      from: idOf(standing, current.source.application),
      to: idOf(standing, current.target?.application ?? current.source.application),
      tag: 'flow' as const,
      signal: current.signal,
      motion: current.motion,
      proxied: current.isProxied,
      end: current.isLost ? ('lost' as const) : ('stored' as const),
      duplicates: current.duplicates,
      weight: 'line' as const,
      head: isFirst ? (isInlet ? ('inlet' as const) : ('head' as const)) : ('none' as const),
      ...shapeOf(current, points, isApart),
    };
  });
  return [...lines, ...(isShown.has('metrics') ? innerLines(standing) : [])];
}

/** Of the courses that end together the longest: it carries the head. */
function longestOf(courses: readonly SheetCourse[]): ReadonlySet<SheetCourse> {
  const found = new Map<string, SheetCourse>();
  for (const course of courses) {
    const last = course.points.at(-1);
    const key = `${course.current.signal} ${last?.x} ${last?.y}`;
    const known = found.get(key);
    if (!known || lengthOf(course.points) > lengthOf(known.points)) found.set(key, course);
  }
  return new Set(found.values());
}

/** Inside one card: an exporter asks the process beside it. */
function innerLines(standing: Standing): FlowLines {
  const found = new Map<string, FlowLines[number]>();
  for (const { signal, end, hops } of standing.analysis.flows)
    for (const { from, to, motion } of hops) {
      if (signal !== 'metrics' || end === 'not-collected' || motion !== 'pull' || to === null) continue;
      const line = innerLine(standing, from, to);
      if (line) found.set(line.id, line);
    }
  return [...found.values()];
}

function innerLine(standing: Standing, from: string, to: string): FlowLines[number] | undefined {
  const application = applicationOf(standing.analysis, from);
  if (application === undefined || application !== applicationOf(standing.analysis, to)) return undefined;
  const rows = standing.faces[application]?.rows ?? [];
  const [asking, asked] = [from, to].map((process) =>
    rows.find((row) => row.form === 'process' && row.process === process),
  );
  if (!asking || !asked) return undefined;
  const box = boxOf(standing, application);
  const x = box.x + asking.box.x + asking.box.width / 2;
  const isBelow = asking.box.y > asked.box.y;
  const start = { x, y: box.y + (isBelow ? asked.box.y + asked.box.height : asked.box.y) };
  const last = { x, y: box.y + (isBelow ? asking.box.y : asking.box.y + asking.box.height) };
  const id = idOf(standing, application);
  const line = {
    id: `inside ${from} ${to}`,
    points: [start, last],
    from: id,
    to: id,
    tag: 'flow' as const,
    signal: 'metrics' as const,
  };
  const plain = {
    motion: 'pull' as const,
    proxied: false,
    end: 'stored' as const,
    duplicates: 0,
    weight: 'stub' as const,
  };
  return { ...line, ...plain, tail: 'head', head: 'none' };
}

/** A push is one line; a pull a loop that turns at the process. */
function shapeOf(
  { motion, isPebble }: Current,
  points: readonly Point[],
  isApart: boolean,
): Pick<FlowLine, 'tail' | 'request'> & { readonly points: readonly Point[] } {
  const [start] = points;
  if (motion === 'pull' && !isApart) return { points, tail: 'head' };
  if (motion === 'push' || !start) return { points, tail: isPebble ? 'pebble' : 'dot' };
  const answer = [start, ...beside(points, detail.loop)];
  const request = [...beside(points, -detail.loop)].reverse();
  return { points: answer, request: [...request, start], tail: 'dot' };
}
