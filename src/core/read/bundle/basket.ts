// The files of juju-deployer: named environments side by side, one inheriting from another. Each becomes a model.
import { bounds } from '../../document/bounds.ts';
import { mergeBody } from './overlay.ts';
import { type Body, isBody } from './reading.ts';

export type Basket = { readonly name: string; readonly body: Body };

const basketKeys = ['services', 'applications', 'inherits'];

/** True for a mapping from names to environments. */
export function isBaskets(value: Body): boolean {
  const bodies = Object.values(value);
  return (
    bodies.length > 0 && bodies.every((body) => isBody(body) && basketKeys.some((key) => Object.hasOwn(body, key)))
  );
}

/** The environments, each with what it inherits written out. An heir of itself, or of one that is not there, inherits nothing. */
export function basketsOf(value: Body): readonly Basket[] {
  const known = new Map<string, Body>();
  return Object.keys(value).map((name) => ({ name, body: inherited(value, name, known) }));
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
  const relations = [base['relations'], over['relations']].flatMap((lines) => (Array.isArray(lines) ? lines : []));
  const merged = mergeBody(base, over);
  // One more than may be read is enough to say that there are too many.
  return relations.length === 0 ? merged : { ...merged, relations: relations.slice(0, bounds.relations + 1) };
}
