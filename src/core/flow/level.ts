// The hops of a flow parted by how far they are from the origin, as the telemetry crosses them.
import type { ProcessId } from '../settle/settlement.ts';
import type { Flow, Hop } from './flow.ts';

/**
 * Courses of levels: what is fetched and what the origin sends itself set out on their own. A process that is passed twice stands in two
 * levels, with the hops of each time.
 */
export function coursesOf({ origin, hops }: Pick<Flow, 'origin' | 'hops'>): readonly (readonly (readonly Hop[])[])[] {
  const courses: Hop[][][] = [];
  let reached = new Set<ProcessId | null>();
  for (const hop of hops) {
    const course = courses.at(-1);
    const level = course?.at(-1);
    const isOnLevel = level?.[0]?.motion === hop.motion && reached.has(sourceOf(hop, origin));
    if (isOnLevel) {
      level.push(hop);
      continue;
    }
    const isNext = level?.some((one) => targetOf(one) === sourceOf(hop, origin)) ?? false;
    if (isNext) course?.push([hop]);
    else courses.push([[hop]]);
    reached = isNext ? new Set(level?.map(targetOf)) : new Set([origin]);
  }
  return courses;
}

/** Whom the telemetry leaves; a pull that reaches nobody was meant for the origin. */
export function sourceOf({ motion, from, to }: Hop, origin: ProcessId): ProcessId {
  return motion === 'pull' ? (to ?? origin) : from;
}

/** Whom the telemetry reaches. */
export function targetOf({ motion, from, to }: Hop): ProcessId | null {
  return motion === 'pull' ? from : to;
}
