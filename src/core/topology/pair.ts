// Which endpoint of one application meets which of the other: as written, or inferred as Juju infers it.
import type { InterfaceName } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { jujuInfo } from './declared.ts';
import type { DrawnEnd, DrawnLine } from './drawn.ts';
import { areOpposite, fittingPairs } from './fit.ts';
import { endpointKey, opposite, type Shown } from './shown.ts';
import type { BrokenLine, ResolvedEndpoint } from './topology.ts';

export type Pair = { readonly endpoints: readonly [ResolvedEndpoint, ResolvedEndpoint]; readonly sidesKnown: boolean };

/** Stands where neither charm is known. */
export const unknownInterface: InterfaceName = 'unknown';

export function pair(line: DrawnLine, shown: Shown): Pair | BrokenLine {
  const [one, other] = line.ends;
  const [mine, theirs] = [choices(one, shown), choices(other, shown)];
  if (mine?.length === 0) return unknownEndpoint(line, one);
  if (theirs?.length === 0) return unknownEndpoint(line, other);
  if (!mine || !theirs) return pairWithUnknown(line, mine, theirs);
  const [first, second] = [mine[0], theirs[0]];
  if (one.endpoint !== undefined && other.endpoint !== undefined && first && second) {
    return pairAsWritten(line, first, second);
  }
  return infer(line, mine, theirs);
}

/** The endpoints an end may mean: the written one, or all; undefined where nothing is known of the charm. */
function choices({ application, endpoint }: DrawnEnd, shown: Shown): readonly ResolvedEndpoint[] | undefined {
  const { endpoints, isDescribed } = application.declared;
  if (!isDescribed) {
    const known = endpoint === undefined ? undefined : shown.get(endpointKey(application.index, endpoint));
    return known && [known];
  }
  if (endpoint === undefined)
    return endpoints.has(jujuInfo.name) ? [...endpoints.values()] : [...endpoints.values(), jujuInfo];
  const named = endpoints.get(endpoint) ?? (endpoint === jujuInfo.name ? jujuInfo : undefined);
  return named ? [named] : [];
}

function pairAsWritten({ refs }: DrawnLine, one: ResolvedEndpoint, other: ResolvedEndpoint): Pair | BrokenLine {
  if (one.interface !== other.interface) {
    return { tag: 'interfaces-differ', refs, interfaces: [one.interface, other.interface] };
  }
  if (!areOpposite(one, other)) return { tag: 'same-side', refs, role: one.role === other.role ? one.role : 'peers' };
  return { endpoints: [one, other], sidesKnown: true };
}

/** Exactly one fitting pair is taken; of several, one that uses no implicit endpoint, if there is just one. */
function infer(
  line: DrawnLine,
  mine: readonly ResolvedEndpoint[],
  theirs: readonly ResolvedEndpoint[],
): Pair | BrokenLine {
  const hasSubordinate = line.ends.some(({ application }) => application.declared.isSubordinate);
  const fitting = fittingPairs(mine, theirs, hasSubordinate);
  const stated = fitting.filter((ends) => !ends.includes(jujuInfo));
  const [only, second] = fitting.length > 1 ? stated : fitting;
  if (only && !second) return { endpoints: only, sidesKnown: true };
  if (fitting.length === 0) return { tag: 'no-match', refs: line.refs };
  return { tag: 'ambiguous', refs: line.refs, candidates: candidates(line, stated.length > 0 ? stated : fitting) };
}

function candidates(
  { ends: [one, other] }: DrawnLine,
  pairs: readonly (readonly [ResolvedEndpoint, ResolvedEndpoint])[],
) {
  return pairs
    .map(([a, b]) => [refOf(one.application.id, a.name), refOf(other.application.id, b.name)] as const)
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

/** What cannot be looked up stays open; it is not an error. With neither side known, the first is taken to provide. */
function pairWithUnknown(
  { ends }: DrawnLine,
  mine: readonly ResolvedEndpoint[] | undefined,
  theirs: readonly ResolvedEndpoint[] | undefined,
): Pair {
  const [nameOfOne, nameOfOther] = [ends[0].endpoint ?? '', ends[1].endpoint ?? ''];
  const one = only(mine);
  const other = only(theirs);
  if (one) return { endpoints: [one, opposite(one, nameOfOther)], sidesKnown: true };
  if (other) return { endpoints: [opposite(other, nameOfOne), other], sidesKnown: true };
  const isJujuInfo = ends.every(({ endpoint }) => endpoint === jujuInfo.name);
  const face = {
    interface: isJujuInfo ? jujuInfo.interface : unknownInterface,
    scope: 'global',
    relations: [],
  } as const;
  return {
    endpoints: [
      { ...face, name: nameOfOne, role: 'provides' },
      { ...face, name: nameOfOther, role: 'requires' },
    ],
    sidesKnown: false,
  };
}

function unknownEndpoint({ refs }: DrawnLine, { application, endpoint = '' }: DrawnEnd): BrokenLine {
  return { tag: 'unknown-endpoint', refs, application: application.id, endpoint };
}

function only(endpoints: readonly ResolvedEndpoint[] | undefined): ResolvedEndpoint | undefined {
  return endpoints?.length === 1 ? endpoints[0] : undefined;
}
