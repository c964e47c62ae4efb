// How the lanes between large cards are parted where several stores stand: uprights of flows, then those of relations, then room for words.
import type { Analysis } from '../diagnose/analysis.ts';
import type { RelationId } from '../document/document.ts';
import { memo } from '../memo.ts';
import { up4 } from './block.ts';
import { endpointsOf } from './captions.ts';
import { widestTag } from './keys.ts';
import type { Survey } from './lanes.ts';
import { widthIn } from './lettering.ts';
import { type Members, membersOf } from './sheet-members.ts';
import { type Net, netsOf } from './sheet-nets.ts';
import { detail } from './sizes.ts';

/** Offsets: of `left` from the workers' right edge, of all others from the coordinator's edge, away from it. */
export type Zones = {
  readonly left: ReadonlyMap<Net, number>;
  readonly right: ReadonlyMap<Net, number>;
  readonly wireTo: ReadonlyMap<number, number>; // by application: where the upright of its relations stands; none where they run straight
  readonly leftWords: { readonly from: number; readonly to: number }; // `from` counts from the workers' edge, `to` from the coordinator's
  readonly rightWords: number; // where words begin
  readonly leftGap: number;
  readonly rightGap: number;
};

/** The same object for the same analysis. */
export const zonesOf = memo((analysis: Analysis, survey: Survey): Zones => {
  const members = membersOf(analysis, survey);
  const { lane } = detail;
  const lowestFirst = [...netsOf(analysis, survey).all].reverse();
  const workers = new Set(members?.workers.map(({ index }) => index));
  const isFrom = (net: Net, isWorker: boolean) =>
    net.currents.some(({ source }) => workers.has(source.application) === isWorker);
  const left = uprights(lowestFirst.filter((net) => isFrom(net, true)));
  const right = uprights(lowestFirst.filter((net) => net.rank === 0 || (net.rank > 0 && isFrom(net, false))));
  const wires = { ends: wiresOf(members?.ends ?? []), workers: wiresOf(members?.workers ?? []) };
  const rightWires = lane.first + right.size * lane.pitch;
  const ends = new Map([...wires.ends].map(([application, at]) => [application, rightWires + at]));
  const clusters = new Map([...wires.workers].map(([application, at]) => [application, lane.first + at]));
  const rightWords = Math.max(lane.first, ...ends.values()) + 10;
  const hasUprights = clusters.size > 0;
  const leftWords = {
    from: hasUprights ? lane.first + left.size * lane.pitch : 0,
    to: hasUprights ? Math.max(...clusters.values()) + 10 : 0,
  };
  const room = roomFor(analysis, members);
  return {
    left,
    right,
    wireTo: new Map([...ends, ...clusters]),
    leftWords,
    rightWords,
    leftGap: Math.max(detail.laneGap, up4(leftWords.from + leftWords.to + room.cluster + 20)),
    rightGap: up4(rightWords + room.ends + 14),
  };
});

function uprights(nets: readonly Net[]): ReadonlyMap<Net, number> {
  return new Map(nets.map((net, index) => [net, detail.lane.first + index * detail.lane.pitch]));
}

/** The lowest card's first, so that none crosses another; the uppermost has none, its line runs straight. */
function wiresOf(applications: readonly { readonly index: number }[]): ReadonlyMap<number, number> {
  return new Map(
    applications
      .slice(1)
      .reverse()
      .map(({ index }, at) => [index, at * detail.lane.wire]),
  );
}

const besideTag = 52; // a number in its circle, and the same at the other side

function roomFor(
  analysis: Analysis,
  members: Members | undefined,
): { readonly cluster: number; readonly ends: number } {
  const workers = new Set(members?.workers.map(({ index }) => index));
  const joined = analysis.topology.relations.filter((one) => one.state === 'joined');
  const isOfCluster = ({ provider, requirer }: (typeof joined)[number]) =>
    workers.has(provider.application) || workers.has(requirer.application);
  const words = joined
    .filter((one) => !isOfCluster(one))
    .map((one) => Math.max(widthIn('label-large', endpointsOf(one)), widthIn('label-mono-quiet', one.interface)));
  const tags = (relations: readonly { readonly id: RelationId }[]) =>
    widestTag(
      analysis,
      relations.map(({ id }) => id),
    );
  return {
    cluster: tags(joined.filter(isOfCluster)),
    ends: Math.max(140, tags(joined.filter((one) => !isOfCluster(one))) + besideTag, ...words),
  };
}
