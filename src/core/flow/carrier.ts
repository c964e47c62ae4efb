// Which databag keys carry the configuration of which signal, as the catalogue's interfaces say.
import type { Catalogue, DatabagKey } from '../catalogue/catalogue.ts';
import type { InterfaceName } from '../document/document.ts';
import type { Signal } from './flow.ts';

/** In the order of the catalogue; none for a key that it does not know. */
export function carriedBy(catalogue: Catalogue, name: InterfaceName, key: string): readonly Signal[] {
  return keyOf(catalogue, name, key)?.signals ?? [];
}

/** The place of a key in its interface, after all others where it is not known. */
export function placeOf(catalogue: Catalogue, name: InterfaceName, key: string): number {
  const keys = catalogue.interfaces.get(name)?.keys ?? [];
  const known = keyOf(catalogue, name, key);
  return known === undefined ? keys.length : keys.indexOf(known);
}

export function keyOf(catalogue: Catalogue, name: InterfaceName, key: string): DatabagKey | undefined {
  return catalogue.interfaces.get(name)?.keys.find((known) => isNamed(known, key));
}

function isNamed(known: DatabagKey, key: string): boolean {
  return known.name.endsWith('*') ? key.startsWith(known.name.slice(0, -1)) : known.name === key;
}
