// The roles that a coordinator reads in its databags, whatever the options of its workers say by now.

import type { RelationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { expandRoles } from '../topology/roles.ts';
import type { Cluster, TopologyApplication } from '../topology/topology.ts';
import { applicationKey } from './bags.ts';
import type { Judged } from './rule.ts';

export type PublishedRoles = {
  readonly worker: TopologyApplication;
  readonly relation: RelationId;
  readonly roles: readonly string[];
};

/** As written, meta-roles not expanded; workers that have published none are left out. */
export function publishedRoles({ topology, settlement }: Judged, { workers }: Cluster): readonly PublishedRoles[] {
  return flatMap(workers, ({ application, relation }) => {
    const worker = topology.applications[application];
    const id = topology.relations[relation]?.id;
    if (worker === undefined || id === undefined) return [];
    const role = applicationKey(settlement, id, worker.id, 'role');
    return typeof role === 'string' ? [{ worker, relation: id, roles: role.split(',') }] : [];
  });
}

/** Roles of the minimal deployment that no unit holds: `unmanned` are published all the same, `absent` are not. */
export function lackingRoles(
  judged: Judged,
  cluster: Cluster,
): { readonly absent: readonly string[]; readonly unmanned: readonly string[] } {
  if (cluster.missingRoles.length === 0) return { absent: [], unmanned: [] };
  const published = flatMap(publishedRoles(judged, cluster), ({ roles }) => expandRoles(roles, cluster.product));
  const isPublished = (role: string) => published.includes(role);
  return {
    absent: cluster.missingRoles.filter((role) => !isPublished(role)),
    unmanned: cluster.missingRoles.filter(isPublished),
  };
}
