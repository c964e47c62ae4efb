// The files of juju-deployer: named environments side by side, one inheriting from another. Each becomes a model.
import { mergeBody } from './overlay.ts';
import { type Body, isBody } from './reading.ts';

export type Basket = { readonly name: string; readonly body: Body };

const basketKeys = ['services', 'applications', 'inherits'];

/** Heirs of heirs grow with the square of their number. */
export const mostBaskets = 40;

/** True for a mapping from names to environments. */
export function isBaskets(value: Body): boolean {
  const bodies = Object.values(value);
  return (
    bodies.length > 0 && bodies.every((body) => isBody(body) && basketKeys.some((key) => Object.hasOwn(body, key)))
  );
}

/** The environments one by one, each with what it inherits written out. An heir of itself, or of one that is not there, inherits nothing. */
export function* basketsOf(value: Body): Generator<Basket> {
  const known = new Map<string, Body>();
  for (const name of Object.keys(value)) yield { name, body: inherited(value, name, known) };
}

/** Each environment is written out once, however many inherit it; while that lasts it counts as empty. */
function inherited(baskets: Body, name: string, known: Map<string, Body>): Body {
  const before = known.get(name);
  const basket = Object.hasOwn(baskets, name) ? baskets[name] : undefined;
  if (before || !isBody(basket)) return before ?? {};
  known.set(name, {});
  const { inherits, ...own } = basket;
  const parents = (Array.isArray(inherits) ? inherits : [inherits]).filter((parent) => typeof parent === 'string');
  const body = [...parents.map((parent) => inherited(baskets, parent, known)), own].reduce(mergeWithRelations, {});
  known.set(name, body);
  return body;
}

function mergeWithRelations(base: Body, over: Body): Body {
  // A line that comes in over two parents is one line still.
  const relations = new Set(
    [base['relations'], over['relations']].flatMap((lines) => (Array.isArray(lines) ? lines : [])),
  );
  const merged = mergeBody(base, over);
  return relations.size === 0 ? merged : { ...merged, relations: [...relations] };
}
