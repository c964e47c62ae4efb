// A role that is lost: by one worker, or by every worker of a coordinator.
import type { Product } from '../catalogue/catalogue.ts';
import { setConfig } from '../document/application.ts';
import type { Edit } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { entryOf } from '../document/record.ts';
import { expandRoles } from '../topology/roles.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { clusterMembers } from './members.ts';

/** A worker loses its own role; a coordinator loses it in all of its workers. */
export function holdersOf(
  topology: Topology,
  application: TopologyApplication,
  role: string,
): readonly TopologyApplication[] {
  const members = application.kind === 'worker' ? [application] : clusterMembers(topology, application);
  return members.filter((one) => expandRoles(one.roles, one.product).includes(role) || one.roles.includes(role));
}

/** Where a worker may have one role only, it cannot lose a part of that. */
export function isSeparable(topology: Topology, application: TopologyApplication, role: string): boolean {
  const isWhole = (one: TopologyApplication) => one.roles.includes(role) || one.product?.rolesPerWorker === 'many';
  return holdersOf(topology, application, role).every(isWhole);
}

/** A meta-role that holds it is replaced by the other roles that it stands for. */
export function withoutRole({ id, roles, charm, product }: TopologyApplication, role: string): Edit {
  const lost = roles.filter((one) => one === role || metaRole(product, one).includes(role));
  const kept = lost.filter((one) => one !== role).flatMap((one) => metaRole(product, one));
  const options = charm?.config ?? [];
  const edits = options.flatMap((option) => {
    if (option.role === undefined) return [];
    if (lost.includes(option.role)) return [setConfig(id, option.name, false)];
    return option.role !== role && kept.includes(option.role) ? [setConfig(id, option.name, true)] : [];
  });
  return inTurn(...edits);
}

function metaRole(product: Product | undefined, role: string): readonly string[] {
  return entryOf(product?.metaRoles ?? {}, role) ?? [];
}
