// The catalogue that Orrery brings along: charms, interfaces and products by name.
import type { Catalogue } from './catalogue.ts';
import { charms } from './charms/charms.ts';
import { interfaces } from './interfaces/interfaces.ts';
import { products } from './products/products.ts';

export const catalogue: Catalogue = {
  charms: byName(charms),
  interfaces: byName(interfaces),
  products: byName(products),
};

function byName<T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.name, thing]));
}
