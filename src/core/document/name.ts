// Names as Juju spells them, and which of them can stand in a document at all. Knows no charm.
import type { ApplicationId, CharmName, EndpointName, EndpointRef, Relation, RelationId, UnitId } from './document.ts';

const APPLICATION = /^[a-z][a-z0-9]*(-[a-z0-9]*[a-z][a-z0-9]*)*$/;
const ENDPOINT = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
// What separates names in refs, units and ids; a name that holds one could not be told from two names.
const SEPARATOR = /[\s:/\p{Cc}]/u;

/** `odd` names are outside Juju's grammar, drawn and reported; `impossible` ones could not be referred to and are refused. */
export type NameState = 'fine' | 'odd' | 'impossible';

export function applicationNameState(name: string): NameState {
  if (!isPossibleName(name)) return 'impossible';
  return APPLICATION.test(name) ? 'fine' : 'odd';
}

export function endpointNameState(name: string): NameState {
  if (!isPossibleName(name)) return 'impossible';
  return ENDPOINT.test(name) ? 'fine' : 'odd';
}

/** True for every name that a ref, a unit or a relation id can carry. `__proto__` is no name anywhere. */
export function isPossibleName(name: string): boolean {
  return name !== '' && name !== '__proto__' && name.length <= 1000 && !SEPARATOR.test(name);
}

/** True for text that can stand as one end of a line, well formed (`application[:endpoint]`) or not. */
export function isPossibleRef(ref: string): boolean {
  return ref !== '' && ref.length <= 2000 && !/[\s\p{Cc}]/u.test(ref) && applicationOf(ref) !== '__proto__';
}

/** The part before the first colon; for a malformed ref too. */
export function applicationOf(ref: EndpointRef): ApplicationId {
  const colon = ref.indexOf(':');
  return colon < 0 ? ref : ref.slice(0, colon);
}

/** The part after the first colon; `undefined` where the line leaves it to inference. */
export function endpointOf(ref: EndpointRef): EndpointName | undefined {
  const colon = ref.indexOf(':');
  return colon < 0 ? undefined : ref.slice(colon + 1);
}

export function refOf(application: ApplicationId, endpoint?: EndpointName): EndpointRef {
  return endpoint === undefined ? application : `${application}:${endpoint}`;
}

/** Both refs as written, sorted by code unit, joined by one space. */
export function relationId([one, other]: Relation): RelationId {
  return one <= other ? `${one} ${other}` : `${other} ${one}`;
}

export function unitId(application: ApplicationId, number: number): UnitId {
  return `${application}/${number}`;
}

/** What an application of a charm is called: charms for Kubernetes say so in their names, applications do not. */
export function applicationNameFor(charm: CharmName): ApplicationId {
  return charm.replace(/(.)-k8s$/, '$1');
}

/** The wanted name, or the first of `wanted2`, `wanted3` … that nobody has. */
export function freeName(wanted: ApplicationId, isTaken: (name: ApplicationId) => boolean): ApplicationId {
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}
