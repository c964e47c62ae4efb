// Which endpoints of two applications could still be joined, or the reason why none can: the last that left nothing over.
import type { EndpointName, EndpointRef, EndpointRole, InterfaceName, RelationId } from '../document/document.ts';
import { refOf, relationId } from '../document/name.ts';
import { jujuInfo } from '../topology/declared.ts';
import { areOpposite } from '../topology/fit.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../topology/topology.ts';

export type WhyNot =
  | { readonly tag: 'itself' }
  | { readonly tag: 'both-far' }
  | { readonly tag: 'no-endpoint' }
  | { readonly tag: 'no-interface'; readonly interfaces: readonly InterfaceName[] } // that the seeking one speaks
  | { readonly tag: 'same-side'; readonly interface: InterfaceName; readonly role: EndpointRole }
  | { readonly tag: 'beside-only'; readonly interface: InterfaceName } // within one machine, and neither is a subordinate
  | { readonly tag: 'beside-apart'; readonly interface: InterfaceName } // within one machine, and they stand in two models
  | { readonly tag: 'related'; readonly relations: readonly RelationId[] }
  | { readonly tag: 'full'; readonly ref: EndpointRef; readonly limit: number };

/** Two applications, and the endpoint of the first where just that one is to be joined. */
export type Sought = {
  readonly topology: Topology;
  readonly from: TopologyApplication;
  readonly to: TopologyApplication;
  readonly endpoint?: EndpointName;
};
export type Ends = { readonly mine: ResolvedEndpoint; readonly theirs: ResolvedEndpoint };

export function sift(sought: Sought): readonly Ends[] | WhyNot {
  const { from, to, endpoint } = sought;
  const [mine, theirs] = [endpointsOf(from, to, endpoint), endpointsOf(to, from)];
  if (mine.length === 0 || theirs.length === 0) return { tag: 'no-endpoint' };
  const speaking = mine.flatMap((one) =>
    theirs.filter((other) => other.interface === one.interface).map((other) => ({ mine: one, theirs: other })),
  );
  const [same] = speaking;
  if (!same) return { tag: 'no-interface', interfaces: [...new Set(mine.map((one) => one.interface))] };
  const fitting = speaking.filter((ends) => areOpposite(ends.mine, ends.theirs));
  if (fitting.length === 0) return { tag: 'same-side', interface: same.mine.interface, role: same.mine.role };
  return siftReach(sought, fitting);
}

/** The implicit one too, where the other application asks for it. Peers join nothing else. */
function endpointsOf(
  { endpoints, endpointsKnown }: TopologyApplication,
  other: TopologyApplication,
  only?: EndpointName,
): readonly ResolvedEndpoint[] {
  const isAsked = [...other.endpoints.values()].some(
    (one) => one.interface === jujuInfo.interface && one.role === 'requires',
  );
  const isImplicit = isAsked && endpointsKnown && !endpoints.has(jujuInfo.name);
  const all = isImplicit ? [...endpoints.values(), jujuInfo] : [...endpoints.values()];
  return all.filter(({ name, role }) => role !== 'peers' && (only === undefined || name === only));
}

function siftReach(sought: Sought, fitting: readonly Ends[]): readonly Ends[] | WhyNot {
  const { from, to } = sought;
  const hasSubordinate = from.charm?.subordinate === true || to.charm?.subordinate === true;
  const isOneModel = from.stated.model === to.stated.model;
  const reaching = fitting.filter(({ mine, theirs }) => {
    const isBeside = mine.scope === 'container' || theirs.scope === 'container';
    return !isBeside || (hasSubordinate && isOneModel);
  });
  const [first] = fitting;
  if (reaching.length === 0 && first) {
    return { tag: hasSubordinate ? 'beside-apart' : 'beside-only', interface: first.mine.interface };
  }
  return siftTaken(sought, reaching);
}

function siftTaken(sought: Sought, reaching: readonly Ends[]): readonly Ends[] | WhyNot {
  const { from, to } = sought;
  const taken = reaching.map((ends) => relationsBetween(sought, ends));
  const fresh = reaching.filter((_, at) => taken[at]?.length === 0);
  const [first] = fresh;
  if (!first) return { tag: 'related', relations: [...new Set(taken.flat())].sort() };
  const free = fresh.filter(({ mine, theirs }) => hasRoom(mine) && hasRoom(theirs));
  if (free.length > 0) return free;
  const [application, endpoint] = hasRoom(first.mine) ? [to, first.theirs] : [from, first.mine];
  return { tag: 'full', ref: refOf(application.id, endpoint.name), limit: endpoint.limit ?? 0 };
}

/** Joined, or drawn between the same two refs and broken. */
function relationsBetween({ topology, from, to }: Sought, { mine, theirs }: Ends): readonly RelationId[] {
  const drawn = relationId([refOf(from.id, mine.name), refOf(to.id, theirs.name)]);
  const shared = mine.relations.filter((one) => theirs.relations.includes(one));
  const joined = shared.flatMap((index) => topology.relations[index]?.id ?? []);
  return topology.relation(drawn) ? [...new Set([...joined, drawn])] : joined;
}

function hasRoom({ limit, relations }: ResolvedEndpoint): boolean {
  return limit === undefined || relations.length < limit;
}
