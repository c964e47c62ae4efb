// The strands of a cluster's trunk side by side: what goes up and over the coordinator, what goes into it, what drops to the rails.
// Their order is such that strands part without crossing more often than they must.
import type { Point } from '../document/document.ts';
import { signals } from '../flow/flow.ts';
import { rightOf } from './box.ts';
import type { Course } from './course.ts';
import { overview } from './sizes.ts';
import { boxOf, type Standing, simplified } from './standing.ts';
import { beside, offsets } from './strands.ts';
import { overTop } from './trunks.ts';

export type Cable = Extract<Course, { readonly tag: 'cable' }>;

/** Where one strand runs: beside the trunk, and beside the middle of a worker above or below the row that the trunk leads to. */
type Slot = { readonly x: number; readonly above: number; readonly below: number; readonly level: number };

export type Cables = { readonly slotOf: (course: Cable) => Slot };

/** The strands of all clusters, for the courses shown. */
export function cablesOf(courses: readonly Course[]): Cables {
  const byCluster = new Map<number, Cable[]>();
  for (const course of courses) {
    if (course.tag !== 'cable') continue;
    const known = byCluster.get(course.coordinator);
    if (known) known.push(course);
    else byCluster.set(course.coordinator, [course]);
  }
  const slots = new Map([...byCluster].flatMap(([, all]) => [...slotsOf(all)]));
  const none: Slot = { x: 0, above: 0, below: 0, level: 0 };
  return { slotOf: (course) => slots.get(strandKey(course)) ?? none };
}

function strandKey(course: Cable): string {
  const { family, coordinator, current } = course;
  const to = family === 'over' ? course.group : family === 'drop' ? course.rail : '';
  return `${coordinator} ${family} ${to} ${current.signal}`;
}

function slotsOf(all: readonly Cable[]): ReadonlyMap<string, Slot> {
  const gap = overview.strand;
  const into = offsets(
    ofFamily(all, 'in').map(({ current }) => current.signal),
    true,
  );
  const wide = Math.max(0, ...[...into.values()].map(Math.abs));
  const [least, most] = [Math.min(0, ...into.values()), Math.max(0, ...into.values())];
  const over = ordered(ofFamily(all, 'over'), overRank);
  const drop = ordered(ofFamily(all, 'drop'), ({ current }) => -signals.indexOf(current.signal));
  const hasInto = into.size > 0 ? 0 : gap; // without strands into the coordinator the others begin at the trunk itself
  const slots = new Map<string, Slot>();
  for (const course of ofFamily(all, 'in')) {
    const by = into.get(course.current.signal) ?? 0;
    slots.set(strandKey(course), { x: by, above: by, below: by, level: by });
  }
  drop.forEach((key, index) => {
    const x = wide - hasInto + gap * (index + 1);
    slots.set(key, {
      x,
      above: least + hasInto - gap * (index + 1),
      below: most - hasInto + gap * (drop.length - index),
      level: 0,
    });
  });
  over.forEach((key, index) => {
    const away = gap * (over.length - index);
    const y = least + hasInto - away;
    slots.set(key, {
      x: hasInto - wide - away,
      above: y - gap * drop.length,
      below: y,
      level: -gap * (over.length - 1 - index),
    });
  });
  return narrowed(slots);
}

/** Stubs lie closer together where a worker's card would be too low for them. */
function narrowed(slots: ReadonlyMap<string, Slot>): ReadonlyMap<string, Slot> {
  const most = Math.max(0, ...[...slots.values()].flatMap(({ above, below }) => [Math.abs(above), Math.abs(below)]));
  const room = overview.worker.height / 2 - 6;
  if (most <= room) return slots;
  const by = room / most;
  return new Map([...slots].map(([key, slot]) => [key, { ...slot, above: slot.above * by, below: slot.below * by }]));
}

function ofFamily<Family extends Cable['family']>(all: readonly Cable[], family: Family) {
  return all.filter((course): course is Extract<Cable, { readonly family: Family }> => course.family === family);
}

/** What turns up first stands at the outside; of what turns down, what goes furthest. */
function overRank({ tail, current }: Extract<Cable, { readonly family: 'over' }>): number {
  const [start, last] = [tail[0], tail.at(-1)];
  const isUp = (last?.y ?? 0) < (start?.y ?? 0);
  return (isUp ? (start?.x ?? 0) - 1e6 : -(start?.x ?? 0)) + signals.indexOf(current.signal) / 100;
}

function ordered<One extends Cable>(all: readonly One[], rank: (course: One) => number): readonly string[] {
  const ranks = new Map(all.map((course) => [strandKey(course), rank(course)]));
  return [...ranks].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([key]) => key);
}

/** From the worker's card along the trunk to where the cable ends. `railOffset`: of the rail that a drop ends on. */
export function cablePoints(
  standing: Standing,
  { slotOf }: Cables,
  course: Cable,
  { x, railEnd, tailBy }: { readonly x: number; readonly railEnd: number; readonly tailBy: number },
): readonly Point[] {
  const slot = slotOf(course);
  const from = boxOf(standing, course.current.source.application);
  const to = boxOf(standing, course.coordinator);
  const middle = from.y + from.height / 2;
  const start = { x: rightOf(from), y: middle };
  const isNear = x - start.x <= overview.cluster.trunk;
  switch (course.family) {
    case 'in': {
      const isAbove = middle <= course.end.y;
      const across = x + (isAbove ? -slot.x : slot.x);
      const end = { x: course.end.x, y: course.end.y + slot.level };
      return simplified([
        ...leadIn({ start, y: start.y + slot.above, across, isNear, to: to.y }),
        { x: across, y: end.y },
        end,
      ]);
    }
    case 'drop': {
      const y = start.y + (middle <= to.y + to.height / 2 ? slot.above : slot.below);
      return [
        { x: start.x, y },
        { x: x + slot.x, y },
        { x: x + slot.x, y: railEnd },
      ];
    }
    case 'over': {
      const y = start.y + (middle <= to.y + to.height / 2 ? slot.above : slot.below);
      const tail = beside(course.tail, tailBy);
      const [turn] = tail;
      const top = to.y - overTop + slot.level;
      const lead = leadIn({ start, y, across: x + slot.x, isNear, to: to.y });
      return simplified([...lead, { x: x + slot.x, y: top }, { x: turn?.x ?? x, y: top }, ...tail.slice(1)]);
    }
  }
}

type LeadIn = {
  readonly start: Point;
  readonly y: number;
  readonly across: number;
  readonly isNear: boolean;
  readonly to: number;
};

/** Out of the worker onto the trunk; from a column further left over the top of the columns between. */
function leadIn({ start, y, across, isNear, to }: LeadIn): readonly Point[] {
  if (isNear)
    return [
      { x: start.x, y },
      { x: across, y },
    ];
  const by = y - start.y;
  const own = start.x + overview.cluster.between / 2 - by;
  return [
    { x: start.x, y },
    { x: own, y },
    { x: own, y: to - 12 + by },
    { x: across, y: to - 12 + by },
  ];
}
