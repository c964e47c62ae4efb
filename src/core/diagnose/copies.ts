// Telemetry that comes to the same store more than once, because somebody pushes it to several addresses.

import { flatMap } from '../flat-map.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import { perFirst } from '../flow/followed.ts';
import { grouped } from '../flow/grouped.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { onePerApplication } from './alike.ts';
import type { Fix } from './diagnostic.ts';
import { scaleToOne, takeAwayBetween } from './fixes.ts';
import { counted, listed } from './listed.ts';
import type { Finding, Judged } from './rule.ts';
import { applicationOf, linesTo, ownerOf, speakerOf } from './whose.ts';

/** Where copies part: whose processes push the same to which applications, over which hops. */
type Split = {
  readonly flow: Flow;
  readonly from: TopologyApplication;
  readonly targets: readonly TopologyApplication[]; // one for each hop
  readonly hops: readonly Hop[];
};

/** What mends it besides: for an application of several units that gets a copy for each. */
type Mend = (judged: Judged, target: TopologyApplication) => readonly Fix[];

/** What is stored more than once, for all units of an application that give the same. */
export const doubled = onePerApplication((_judged, { duplicates }) => duplicates > 0);

/** One finding for each place where copies part. */
export function copiesOf(
  judged: Judged,
  signal: Flow['signal'],
  noun: string,
  mend: Mend = () => [],
): readonly Finding[] {
  const flows = doubled(judged).filter((flow) => flow.signal === signal);
  const splits = flatMap(flows, (flow) => splitOf(judged, flow) ?? []);
  const places = grouped(splits, ({ from, targets }) => [from, ...targets].map(({ index }) => index).join(' '));
  return flatMap([...places.values()], (same) => findingOf(judged, same, noun, mend));
}

/** The first process on the way that pushes to several. */
function splitOf(judged: Judged, flow: Flow): Split | undefined {
  const hops = partingHops(judged, flow);
  const from = hops[0] && speakerOf(judged, hops[0].from);
  if (from === undefined || isOneLocation(judged, from, hops)) return undefined;
  return { flow, from, hops, targets: flatMap(hops, (hop) => destinationOf(judged, from, hop) ?? []) };
}

/** Locations of the own proxy that are the same: nginx refuses them, and they are a finding of their own. */
function isOneLocation(judged: Judged, from: TopologyApplication, hops: readonly Hop[]): boolean {
  return new Set(hops.map(({ url }) => url)).size === 1 && hops.every(({ to }) => speakerOf(judged, to ?? '') === from);
}

const partingHops = perFirst((_judged: Judged, { hops }): readonly Hop[] => {
  const pushed = hops.filter(({ motion, choice, to }) => motion === 'push' && choice === null && to !== null);
  return [...grouped(pushed, ({ from }) => from).values()].find((own) => own.length > 1) ?? [];
});

/** Where a hop leads; beyond the own proxy, to whom that passes it on. */
function destinationOf(judged: Judged, from: TopologyApplication, hop: Hop): TopologyApplication | undefined {
  const target = applicationOf(judged, hop.to ?? '');
  if (target === undefined || ownerOf(judged, target) !== from) return target;
  return endsOf(judged, hop).find((application) => ownerOf(judged, application) !== from) ?? target;
}

function endsOf({ topology }: Judged, { via }: Hop): readonly TopologyApplication[] {
  return flatMap(via, (id) => {
    const relation = topology.relation(id);
    if (relation?.state !== 'joined') return [];
    return flatMap([relation.provider, relation.requirer], (end) => topology.applications[end.application] ?? []);
  });
}

function findingOf(judged: Judged, splits: readonly Split[], noun: string, mend: Mend): readonly Finding[] {
  const [first] = splits;
  if (first === undefined) return [];
  const owners = flatMap(splits, ({ flow }) => speakerOf(judged, flow.origin)?.id ?? []);
  const stores = flatMap(splits, ({ flow }) => flatMap(flow.stores, (store) => speakerOf(judged, store)?.id ?? []));
  const times = Math.max(...splits.map(({ flow }) => flow.duplicates + 1));
  const [lines, targets] = [linesOf(judged, first), [...new Set(first.targets)]];
  const [line] = lines;
  return [
    {
      subject: {
        application: first.from.id,
        ...(line === undefined || lines.length > 1
          ? { applications: targets.map(({ id }) => id) }
          : { relation: line }),
      },
      message: `${noun} of ${few(owners)} come to ${few(stores)} ${times} times: ${first.from.id} pushes them to ${sayTargets(judged, first, targets)}.`,
      fixes: [
        ...flatMap(targets, (target) => mend(judged, ownerOf(judged, target))),
        ...(targets.length > 1 ? lines.map(takeAwayBetween) : []),
        ...manifold(judged, first).map(scaleToOne),
      ],
    },
  ];
}

function linesOf(judged: Judged, { hops, targets }: Split): readonly string[] {
  const all = flatMap(hops, (hop, at) => {
    const target = targets[at];
    return target === undefined ? [] : linesTo(judged, hop, target);
  });
  return [...new Set(all)].sort();
}

function sayTargets(judged: Judged, split: Split, targets: readonly TopologyApplication[]): string {
  const whose = manifold(judged, split)[0];
  return listed(
    targets.map((target) => {
      const count = split.targets.filter((one) => one === target).length;
      if (count < 2) return target.id;
      if (target.units.length >= count) return `each of ${counted(count, 'unit')} of ${target.id}`;
      const once = whose === undefined ? '' : `, once for each unit of ${whose.id}`;
      return `${target.id} ${count} times${once}`;
    }),
  );
}

/** Who has several units, each of which has an address of its own or names the one that it shares. */
function manifold(judged: Judged, { from, hops, targets }: Split): readonly TopologyApplication[] {
  const several = targets.filter((target) => targets.filter((one) => one === target).length > 1);
  const all = [...several, ...flatMap(hops, (hop) => endsOf(judged, hop))];
  return [...new Set(all)].filter(
    (one) => several.length > 0 && one.units.length > 1 && ownerOf(judged, one) === one && one !== from,
  );
}

const most = 4;

/** Names as far as they are few, else their number. */
export function few(names: readonly string[]): string {
  const once = [...new Set(names)].sort();
  return once.length > most ? `${once.length} applications` : listed(once);
}
