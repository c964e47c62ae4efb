// The lines of relations where several stores, or several workers, are drawn large: from header to header, the first of each lane straight.
import type { Point } from '../document/document.ts';
import { rightOf } from './box.ts';
import { headerOf } from './doors.ts';
import type { Line } from './layout.ts';
import { middleOf } from './pairs.ts';
import { type Members, membersOf } from './sheet-members.ts';
import { zonesOf } from './sheet-zones.ts';
import { detail } from './sizes.ts';
import { boxOf, type Standing, simplified } from './standing.ts';

/** The way between two cards, the first of the pair first; undefined for a pair without the coordinator, and where stores are not stacked. */
export function wireBetween(standing: Standing, a: number, b: number): readonly Point[] | undefined {
  const members = stackedMembers(standing);
  if (!members) return undefined;
  const head = members.coordinator.index;
  if (a === head) return wireTo(standing, members, b);
  return b === head ? wireTo(standing, members, a)?.toReversed() : undefined;
}

function stackedMembers({ analysis, survey }: Standing): Members | undefined {
  const members = membersOf(analysis, survey);
  return members?.isPlain === false ? members : undefined;
}

/** From the coordinator's header, where each relation has its own place, over its upright to the other's header. */
function wireTo(
  standing: Standing,
  { coordinator, workers, ends }: Members,
  other: number,
): readonly Point[] | undefined {
  const isEnd = ends.some(({ index }) => index === other);
  const place = (isEnd ? ends : workers).findIndex(({ index }) => index === other);
  const [head, box] = [boxOf(standing, coordinator.index), boxOf(standing, other)];
  const [face, far] = [standing.faces[coordinator.index], standing.faces[other]];
  if (place < 0 || !face || !far) return undefined;
  const from = { x: isEnd ? rightOf(head) : head.x, y: headerOf(face, head) + place * detail.lane.wire };
  const to = { x: isEnd ? box.x : rightOf(box), y: headerOf(far, box) };
  const away = zonesOf(standing.analysis, standing.survey).wireTo.get(other);
  const x = isEnd ? rightOf(head) + (away ?? 0) : head.x - (away ?? 0);
  const isFacing = isEnd ? to.x > x : to.x < x;
  if (!isFacing || (away === undefined && from.y !== to.y)) return undefined;
  return simplified([from, { x, y: from.y }, { x, y: to.y }, to]);
}

/** Where the words of a relation stand: the middle of the room for them on its line, and how wide that is. */
export type Seat = { readonly at: Point; readonly width: number };

export function seatOf(standing: Standing, line: Line): Seat {
  const members = stackedMembers(standing);
  const [first, last] = [line.points[0], line.points.at(-1)];
  const own = { at: levelMiddle(line.points), width: Math.abs((first?.x ?? 0) - (last?.x ?? 0)) };
  if (!members || !first || !last) return own;
  const { rightWords, leftWords } = zonesOf(standing.analysis, standing.survey);
  const head = members.coordinator.id;
  const [near, far] = line.from === head ? [first, last] : [last, first];
  const from = far.x > near.x ? near.x + rightWords : far.x + leftWords.from;
  const to = far.x > near.x ? far.x : near.x - leftWords.to;
  return to - from < 60 ? own : { at: { x: (from + to) / 2, y: far.y }, width: to - from };
}

const leastLevel = 100;

/** The middle of the longest level stretch that has room for words, else of the longest stretch. */
function levelMiddle(points: readonly Point[]): Point {
  const level = points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a && a.y === b.y && Math.abs(a.x - b.x) >= leastLevel ? [[a, b] as const] : [];
  });
  const [first, ...others] = level;
  if (!first) return middleOf(points);
  const longest = others.reduce(
    (best, one) => (Math.abs(one[0].x - one[1].x) > Math.abs(best[0].x - best[1].x) ? one : best),
    first,
  );
  return middleOf(longest);
}
