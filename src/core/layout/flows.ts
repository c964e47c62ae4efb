// The lines of flows for the signals shown: every current on its course, each strand beside the others that go the same way.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { type Cables, cablePoints, cablesOf } from './cables.ts';
import type { Course, Network } from './course.ts';
import type { Current } from './currents.ts';
import type { FlowLine, Line } from './layout.ts';
import { type RailCourse, type Railways, railPoints, railwaysOf } from './railways.ts';
import { underRow } from './rows.ts';
import { idOf, type Standing } from './standing.ts';
import { beside, offsets } from './strands.ts';

export type FlowLines = readonly (Line & FlowLine)[];

type Shown = {
  readonly network: Network;
  readonly cables: Cables;
  readonly railways: Railways;
  readonly groupOffset: (group: string, signal: Signal) => number;
  readonly dropX: (coordinator: number, course: RailCourse) => number;
};

export function flowLines(network: Network, courses: readonly Course[], signals: readonly Signal[]): FlowLines {
  const isShown = new Set(signals);
  const visible = courses.filter(({ current }) => isShown.has(current.signal));
  const cables = cablesOf(visible);
  const shown: Shown = {
    network,
    cables,
    railways: railwaysOf(network.rails, visible),
    groupOffset: groupOffsets(visible),
    dropX: (coordinator, course) => dropX(network, cables, visible, coordinator, course),
  };
  const headed = new Set<string>();
  return visible.flatMap((course) =>
    pointsOf(shown, course).map((points, index) => {
      const last = points.at(-1);
      const end = `${course.current.signal} ${last?.x} ${last?.y}`;
      const isFirst = !headed.has(end) && !endsOnRail(course);
      headed.add(end);
      return lineOf(network.standing, course.current, points, { index, isFirst });
    }),
  );
}

/** What is passed on leaves the rail again without having reached its card. */
function endsOnRail(course: Course): boolean {
  if (!course.current.passesOn) return false;
  return (course.tag === 'rail' && !course.isUp) || (course.tag === 'cable' && course.family === 'drop');
}

function groupOffsets(courses: readonly Course[]): Shown['groupOffset'] {
  const signalsOf = new Map<string, Set<Signal>>();
  for (const course of courses) {
    if (course.tag === 'rail' || (course.tag === 'cable' && course.family !== 'over')) continue;
    const known = signalsOf.get(course.group);
    if (known) known.add(course.current.signal);
    else signalsOf.set(course.group, new Set([course.current.signal]));
  }
  const found = new Map<string, ReadonlyMap<Signal, number>>();
  for (const [group, all] of signalsOf) if (all.size > 1) found.set(group, offsets(all, false)); // one alone runs in the middle
  return (group, signal) => found.get(group)?.get(signal) ?? 0;
}

function pointsOf(shown: Shown, course: Course): readonly (readonly Point[])[] {
  const { network, cables, railways, groupOffset } = shown;
  const { signal } = course.current;
  switch (course.tag) {
    case 'bundle':
      return [beside(course.middle, groupOffset(course.group, signal))];
    case 'rail':
      return railPoints(railways, course, shown.dropX).map((points) => ontoRow(network.standing, course, points));
    case 'cable': {
      const x = network.trunks.byCoordinator.get(course.coordinator)?.x ?? 0;
      const rail = course.family === 'drop' ? network.rails.railOf.get(course.rail) : undefined;
      const railEnd = rail ? rail.y + railways.railOffset(rail.application, signal) : 0;
      const tailBy = course.family === 'over' ? groupOffset(course.group, signal) : 0;
      return [cablePoints(network.standing, cables, course, { x, railEnd, tailBy })];
    }
  }
}

/** From the column on into the card, where the row of the process is the lowest. */
function ontoRow(standing: Standing, { isUp, current }: RailCourse, points: readonly Point[]): readonly Point[] {
  const [spot, at] = isUp ? [current.target, points.at(-1)] : [current.source, points[0]];
  const inside = spot && at && underRow(standing, spot, at);
  if (!inside) return points;
  return isUp ? [...points.slice(0, -1), inside] : [inside, ...points.slice(1)];
}

/** Where the strand of a cluster's workers comes down onto the rail. */
function dropX(
  { trunks }: Network,
  cables: Cables,
  courses: readonly Course[],
  coordinator: number,
  { rail, current }: RailCourse,
): number {
  const x = trunks.byCoordinator.get(coordinator)?.x ?? 0;
  for (const course of courses)
    if (course.tag === 'cable' && course.family === 'drop' && course.coordinator === coordinator)
      if (course.rail === rail && course.current.signal === current.signal) return x + cables.slotOf(course).x;
  return x;
}

type Ordinal = { readonly index: number; readonly isFirst: boolean };

function lineOf(
  standing: Standing,
  current: Current,
  points: readonly Point[],
  { index, isFirst }: Ordinal,
): Line & FlowLine {
  return {
    id: index === 0 ? current.id : `${current.id} (${index + 1})`,
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
    head: isFirst ? 'head' : 'none',
  };
}
