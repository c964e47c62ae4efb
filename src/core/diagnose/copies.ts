// Telemetry that comes to the same store more than once, because somebody pushes it to several addresses.

import { refOf } from '../document/name.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import { perFirst } from '../flow/followed.ts';
import { grouped } from '../flow/grouped.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { candidates } from './candidates.ts';
import type { Fix } from './diagnostic.ts';
import { relateTo, takeAwayBetween } from './fixes.ts';
import { counted, listed } from './listed.ts';
import type { Finding, Judged } from './rule.ts';
import { endpointOf, isFree } from './uses.ts';
import { applicationOf, linesTo, onePerApplication, ownerOf, ownersIn } from './whose.ts';

/** Where copies part: whose processes push the same to which applications, over which hops. */
type Split = {
  readonly flow: Flow;
  readonly from: TopologyApplication;
  readonly targets: readonly TopologyApplication[]; // one for each hop
  readonly hops: readonly Hop[];
};

/** One finding for each place where copies part. */
export function copiesOf(judged: Judged, signal: Flow['signal'], noun: string): readonly Finding[] {
  const doubled = judged.flows.filter((flow) => flow.signal === signal && flow.duplicates > 0);
  const splits = onePerApplication(judged, doubled).flatMap((flow) => splitOf(judged, flow) ?? []);
  const places = grouped(splits, ({ from, targets }) => [from, ...targets].map(({ index }) => index).join(' '));
  return [...places.values()].flatMap((same) => findingOf(judged, same, noun));
}

/** The first process on the way that pushes to several. */
function splitOf(judged: Judged, flow: Flow): Split | undefined {
  const hops = partingHops(judged, flow);
  const from = hops[0] && ownersIn(judged)(hops[0].from);
  if (from === undefined) return undefined;
  return { flow, from, hops, targets: hops.flatMap((hop) => destinationOf(judged, from, hop) ?? []) };
}

const partingHops = perFirst((_judged: Judged, { hops }): readonly Hop[] => {
  const pushed = hops.filter(({ motion, choice, to }) => motion === 'push' && choice === null && to !== null);
  return [...grouped(pushed, ({ from }) => from).values()].find((own) => own.length > 1) ?? [];
});

/** Where a hop leads; beyond the own proxy, to whom that passes it on. */
function destinationOf(judged: Judged, from: TopologyApplication, hop: Hop): TopologyApplication | undefined {
  const { topology } = judged;
  const target = applicationOf(judged, hop.to ?? '');
  if (target === undefined || ownerOf(judged, target) !== from) return target;
  const ends = hop.via.flatMap((id) => {
    const relation = topology.relation(id);
    return relation?.state === 'joined' ? [relation.provider.application, relation.requirer.application] : [];
  });
  const far = ends.flatMap((index) => topology.applications[index] ?? []);
  return far.find((application) => ownerOf(judged, application) !== from) ?? target;
}

function findingOf(judged: Judged, splits: readonly Split[], noun: string): readonly Finding[] {
  const [first] = splits;
  if (first === undefined) return [];
  const ownerOfProcess = ownersIn(judged);
  const owners = splits.flatMap(({ flow }) => ownerOfProcess(flow.origin)?.id ?? []);
  const stores = splits.flatMap(({ flow }) => flow.stores.flatMap((store) => ownerOfProcess(store)?.id ?? []));
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
      message: `${noun} of ${few(owners)} come to ${few(stores)} ${times} times: ${first.from.id} pushes them to ${sayTargets(first, targets)}.`,
      fixes: [
        ...targets.flatMap((target) => behindIngress(judged, ownerOf(judged, target))),
        ...(targets.length > 1 ? lines.map(takeAwayBetween) : []),
      ],
    },
  ];
}

function linesOf(judged: Judged, { hops, targets }: Split): readonly string[] {
  const all = hops.flatMap((hop, at) => {
    const target = targets[at];
    return target === undefined ? [] : linesTo(judged, hop, target);
  });
  return [...new Set(all)].sort();
}

function sayTargets({ targets: all }: Split, targets: readonly TopologyApplication[]): string {
  return listed(
    targets.map((target) => {
      const count = all.filter((one) => one === target).length;
      return count > 1 ? `each of ${counted(count, 'unit')} of ${target.id}` : target.id;
    }),
  );
}

/** An ingress gives all units of an application one address. */
function behindIngress({ topology }: Judged, target: TopologyApplication): readonly Fix[] {
  const endpoint = endpointOf(target, 'IngressPerAppRequirer');
  if (!isFree(target, endpoint) || target.units.length < 2) return [];
  return candidates(topology, 'IngressPerAppProvider', target).map(({ ref }) =>
    relateTo(refOf(target.id, endpoint), ref),
  );
}

const most = 4;

function few(names: readonly string[]): string {
  const once = [...new Set(names)].sort();
  return once.length > most ? `${once.length} applications` : listed(once);
}
