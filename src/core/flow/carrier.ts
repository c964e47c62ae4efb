// Which databag keys carry the configuration of which signal, as the catalogue's interfaces say.

import type { Catalogue, DatabagKey } from '../catalogue/catalogue.ts';
import type { InterfaceName } from '../document/document.ts';
import type { Topology, TopologyRelation } from '../topology/topology.ts';
import type { Signal } from './flow.ts';

/** Whether a key of the relation's databags belongs to the configuration of a signal. Keys that the catalogue does not know carry none. */
export function carries(topology: Topology, relation: TopologyRelation, key: string, signal: Signal): boolean {
  if (relation.state === 'broken') return false;
  return carriedBy(topology.catalogue, relation.interface, key).some((carried) => carried === signal);
}

export function carriedBy(catalogue: Catalogue, name: InterfaceName, key: string): readonly Signal[] {
  const known = catalogue.interfaces.get(name)?.keys ?? [];
  return known.find((one) => isNamed(one, key))?.signals ?? [];
}

function isNamed(known: DatabagKey, key: string): boolean {
  return known.name.endsWith('*') ? key.startsWith(known.name.slice(0, -1)) : known.name === key;
}
