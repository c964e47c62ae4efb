// Telemetry on rails and columns: each signal on its own track beside the rail, what goes up a column beside what comes down it.
import type { Point } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import type { Course, Entry } from './course.ts';
import type { Rails } from './rails.ts';
import { overview } from './sizes.ts';
import { beside, offsets } from './strands.ts';

export type RailCourse = Extract<Course, { readonly tag: 'rail' }>;

export type Railways = {
  readonly rails: Rails;
  readonly railOffset: (rail: number, signal: Signal) => number;
  readonly columnOffset: (column: number, isUp: boolean, signal: Signal) => number;
};

export function railwaysOf(rails: Rails, courses: readonly Course[]): Railways {
  const onRail = new Map<number, Set<Signal>>();
  const onColumn = new Map<number, Set<string>>();
  for (const course of courses) {
    if (course.tag === 'rail') {
      note(onRail, course.rail, course.current.signal);
      note(onColumn, course.column, trackKey(course.isUp, course.current.signal));
    }
    if (course.tag === 'cable' && course.family === 'drop') note(onRail, course.rail, course.current.signal);
  }
  const byRail = new Map([...onRail].map(([rail, all]) => [rail, offsets(all, true)]));
  const byColumn = new Map([...onColumn].map(([column, all]) => [column, inOrder(all)]));
  return {
    rails,
    railOffset: (rail, signal) => byRail.get(rail)?.get(signal) ?? 0,
    columnOffset: (column, isUp, signal) => byColumn.get(column)?.get(trackKey(isUp, signal)) ?? 0,
  };
}

function note<Value>(all: Map<number, Set<Value>>, key: number, value: Value): void {
  all.set(key, (all.get(key) ?? new Set()).add(value));
}

function trackKey(isUp: boolean, signal: Signal): string {
  return `${isUp ? 0 : 1} ${signals.indexOf(signal)}`;
}

/** What goes up, then what comes down, with an empty track between. */
function inOrder(all: ReadonlySet<string>): ReadonlyMap<string, number> {
  const keys = [...all].sort();
  const up = keys.filter((key) => key.startsWith('0')).length;
  const isParted = up > 0 && up < keys.length;
  const zero = up > 0 ? Math.floor((up - 1) / 2) : Math.floor((keys.length - 1) / 2);
  return new Map(keys.map((key, index) => [key, (index - zero + (isParted && index >= up ? 1 : 0)) * overview.strand]));
}

/** Up a column: one line from the furthest entry on each side of it. Down: to the rail, and on to its card where the rail's application keeps it. */
export function railPoints(
  railways: Railways,
  course: RailCourse,
  dropX: (coordinator: number, course: RailCourse) => number,
): readonly (readonly Point[])[] {
  const { rails, railOffset, columnOffset } = railways;
  const { rail: application, column: client, isUp, current, entries } = course;
  const rail = rails.railOf.get(application);
  const column = rails.columns.get(client);
  if (!rail || !column) return [];
  const y = rail.y + railOffset(application, current.signal);
  const down = beside(column.points, -columnOffset(client, isUp, current.signal));
  const foot = down.at(-1);
  if (!foot) return [];
  const end = { x: foot.x, y };
  const own = ownRail(railways, client, current.signal, foot.x);
  const body = own.length > 0 ? own : down.slice(0, -1);
  if (!isUp) return [[...body, end, ...(current.passesOn ? [] : [{ x: rail.start, y }])]];
  const xs = entries.map((entry) => entryX(railways, course, entry, dropX));
  const furthest = [Math.min(foot.x, ...xs), Math.max(foot.x, ...xs)].filter((x) => Math.abs(x - foot.x) > 1);
  return furthest.map((x) => [{ x, y }, end, ...[...body].reverse()]);
}

/** A client that is a rail itself: along its own rail to where that turns down. */
function ownRail({ rails, railOffset }: Railways, client: number, signal: Signal, x: number): readonly Point[] {
  const rail = rails.railOf.get(client);
  if (!rail) return [];
  const y = rail.y + railOffset(client, signal);
  return [
    { x: rail.start, y },
    { x, y },
  ];
}

function entryX(
  { rails, columnOffset }: Railways,
  course: RailCourse,
  entry: Entry,
  dropX: (coordinator: number, course: RailCourse) => number,
): number {
  const { rail, current } = course;
  if (entry.tag === 'card') return rails.railOf.get(rail)?.start ?? 0;
  if (entry.tag === 'drop') return dropX(entry.coordinator, course);
  const column = rails.columns.get(entry.application);
  return (column?.x ?? 0) + columnOffset(entry.application, false, current.signal);
}
