// The clusters that act: nothing in the status of their coordinator says that anything is wrong.
import type { Behaviour, CoordinatorTable } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { memo } from '../memo.ts';
import type { StatusName } from '../settle/settlement.ts';
import type { Cluster, TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import { type Judged, partOf } from './rule.ts';

export type Acting = {
  readonly cluster: Cluster;
  readonly coordinator: TopologyApplication;
  readonly behaviour: Behaviour;
  readonly table: CoordinatorTable;
  readonly leader: TopologyUnit;
  readonly workers: readonly TopologyApplication[];
};

/** By coordinator. Those that are blocked or raise say so themselves, and others are found for it. */
export const actingClusters = memo((judged: Judged): readonly Acting[] =>
  flatMap(partOf(judged).clusters, (cluster) => actingCluster(judged, cluster)),
);

function actingCluster(judged: Judged, cluster: Cluster): readonly Acting[] {
  const { applications, units } = judged.topology;
  const coordinator = applications[cluster.coordinator];
  const behaviour = coordinator?.charm?.behaviour;
  const leader = units[coordinator?.leader ?? -1];
  if (!coordinator || !leader || behaviour?.coordinator === undefined || cluster.workers.length === 0) return [];
  if (!isGreen(judged, coordinator)) return [];
  const workers = flatMap(cluster.workers, ({ application }) => applications[application] ?? []);
  return [{ cluster, coordinator, behaviour, table: behaviour.coordinator, leader, workers }];
}

/** What the unit that speaks for an application says of it. */
export function statusOf({ topology, settlement }: Judged, { leader }: TopologyApplication): StatusName | undefined {
  return settlement.statuses.get(topology.units[leader ?? -1]?.id ?? '')?.name;
}

/** Whether it says that all is well. */
export function isGreen(judged: Judged, application: TopologyApplication): boolean {
  return statusOf(judged, application) === 'active';
}
