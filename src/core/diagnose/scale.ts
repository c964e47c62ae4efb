// Edits that give a role more units.
import { setUnits } from '../document/application.ts';
import { expandRoles } from '../topology/roles.ts';
import type { Acting } from './acting.ts';
import type { Fix } from './diagnostic.ts';

/** Scales the first worker that holds the role until there are as many units of it as wanted. */
export function scaleRole({ cluster, workers }: Acting, role: string, wanted: number): readonly Fix[] {
  const holder = workers.find((worker) => expandRoles(worker.roles, cluster.product).includes(role));
  const more = wanted - (cluster.roles.get(role) ?? 0);
  if (holder === undefined || more <= 0) return [];
  const units = holder.units.length + more;
  return [{ label: `Scale ${holder.id} to ${units} units`, edit: setUnits(holder.id, units) }];
}
