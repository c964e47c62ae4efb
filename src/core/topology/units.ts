// The units of every application, with addresses and leader. A subordinate has one beside each unit of its principals.
import { unitId } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import type { Placed } from './drawn.ts';
import type { JoinedLine } from './lines.ts';
import type { TopologyUnit } from './topology.ts';

/** Units by application, then number; `index` is the position in the list. */
export function unitsOf(applications: readonly Placed[], lines: readonly JoinedLine[]): readonly TopologyUnit[] {
  const counts = applications.map(({ stated, declared }) => (declared.isSubordinate ? 0 : (stated.units ?? 1)));
  const principals = principalsOf(lines);
  for (const [subordinate, others] of principals) {
    counts[subordinate] = others.reduce((sum, other) => sum + (counts[other] ?? 0), 0);
  }
  const firsts = runningSums(counts);
  return flatMap(applications, (application, i) => {
    const beside = principals.get(i)?.flatMap((other) => range(firsts[other] ?? 0, counts[other] ?? 0)) ?? [];
    return makeUnits(application, firsts[i] ?? 0, counts[i] ?? 0, beside);
  });
}

function makeUnits(application: Placed, first: number, count: number, beside: readonly number[]): TopologyUnit[] {
  const leader = application.stated.leader ?? 0;
  return range(0, count).map((number) => ({
    index: first + number,
    id: unitId(application.id, number),
    number,
    application: application.index,
    isLeader: number === (leader < count ? leader : 0),
    principal: beside[number],
    address: addressOf(application, number),
  }));
}

/** As Kubernetes names a pod of a stateful set; of machines Juju knows only numbers, so that name is made up. */
function addressOf({ id, stated, declared }: Placed, number: number): string {
  if (declared.charm?.substrate === 'machine') return `${id}-${number}.${stated.model}.internal`;
  return `${id}-${number}.${id}-endpoints.${stated.model}.svc.cluster.local`;
}

/** For each subordinate the applications beside whose units it stands, in order. */
function principalsOf(lines: readonly JoinedLine[]): ReadonlyMap<number, readonly number[]> {
  const principals = new Map<number, Set<number>>();
  for (const { ends, endpoints } of lines) {
    if (!endpoints.some(({ scope }) => scope === 'container')) continue;
    const [one, other] = [ends[0].application, ends[1].application];
    const [subordinate, principal] = one.declared.isSubordinate ? [one, other] : [other, one];
    if (!subordinate.declared.isSubordinate || principal.declared.isSubordinate) continue;
    const others = principals.get(subordinate.index) ?? new Set();
    principals.set(subordinate.index, others.add(principal.index));
  }
  return new Map([...principals].map(([subordinate, others]) => [subordinate, [...others].sort((a, b) => a - b)]));
}

function runningSums(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum - count;
  });
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
