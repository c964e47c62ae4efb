// What becomes of the telemetry of one origin between two settlements: lost, gained, by another way, or stored more often than before.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { firstOf } from '../flow/crossed.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import { coursesOf } from '../flow/level.ts';
import { storeApplication } from '../flow/store.ts';
import type { ProcessId } from '../settle/settlement.ts';

/**
 * `partly-lost`: some of it, or one of several stores. `gained`: a store that it did not reach before, without losing one.
 * `moved`: it is stored as before, and crosses other hops, or the same ones named by other relations, or another store has taken the place
 * of the first.
 */
export type Fate = 'lost' | 'partly-lost' | 'gained' | 'moved' | 'doubled' | 'same';

/** One origin's flow in both; absent where the origin is not there, or gives nothing. */
export type Change = {
  readonly signal: Signal;
  readonly origin: ProcessId;
  readonly before: Flow | undefined;
  readonly after: Flow | undefined;
  readonly fate: Fate;
};

/** The applications that store a flow, a cluster by its coordinator. */
export function storesOf({ topology, settlement }: Analysis, flow: Flow | undefined): ReadonlySet<ApplicationId> {
  return new Set((flow?.stores ?? []).map((process) => storeApplication({ topology, settlement }, process)));
}

/** Costs what the hops of both cost. */
export function fateOf(one: Analysis, before: Flow | undefined, other: Analysis, after: Flow | undefined): Fate {
  if (before === after || (before && after && firstOf(before) === firstOf(after))) return 'same';
  const [had, has] = [storesOf(one, before), storesOf(other, after)];
  const gone = [...had].filter((store) => !has.has(store)).length;
  const fresh = [...has].filter((store) => !had.has(store)).length;
  if (before === undefined || had.size === 0) return has.size === 0 ? 'same' : 'gained';
  if (after === undefined || has.size === 0) return 'lost';
  if (gone > fresh || losesSome(before, after)) return 'partly-lost';
  if (after.duplicates > before.duplicates) return 'doubled';
  if (fresh > gone) return 'gained';
  return gone > 0 || !isSameWay(before.hops, after.hops) ? 'moved' : 'same';
}

/** Whether a part of it is lost on the way, or what others fetched is not fetched any more while it goes on sending, or the reverse. */
function losesSome(before: Flow, after: Flow): boolean {
  if (after.end === 'partly' && before.end === 'stored') return true;
  const [had, has] = [coursesOf(before), coursesOf(after)].map(
    (courses) => new Set(flatMap(courses, ([level]) => level?.[0]?.motion ?? [])),
  );
  return had !== undefined && [...had].some((motion) => !has?.has(motion));
}

/** Whether both cross the same hops, in whatever order, and no relation names one of them that did not. */
function isSameWay(one: readonly Hop[], other: readonly Hop[]): boolean {
  if (one.length !== other.length) return false;
  if (one.every((hop, at) => hop === other[at] || isSameHop(hop, other[at]))) return true;
  const named = new Map(one.map((hop) => [nameOf(hop), hop]));
  return other.every((hop) => isSameHop(named.get(nameOf(hop)), hop));
}

function isSameHop(one: Hop | undefined, other: Hop | undefined): boolean {
  if (one === undefined || other === undefined || !isAlike(one, other)) return false;
  return one.via === other.via || other.via.every((relation) => one.via.includes(relation));
}

function isAlike(one: Hop, other: Hop): boolean {
  const isBetween = one.from === other.from && one.to === other.to;
  return isBetween && one.url === other.url && one.motion === other.motion && one.by === other.by;
}

function nameOf({ from, to, url, motion, by }: Hop): string {
  return `${from}\n${to}\n${url}\n${motion}\n${by}`;
}
