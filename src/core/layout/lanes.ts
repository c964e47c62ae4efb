// What every application is in the picture: member of a cluster, on top, in the lane of stores, a rail, beside one client, or one of the rest.
// Where it stands is decided elsewhere.

import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId } from '../document/document.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

/** All relations between the same two applications, by index; `a` < `b`. Broken lines between known applications included. */
export type Pair = { readonly a: number; readonly b: number; readonly relations: readonly TopologyRelation[] };

export type LaneCluster = {
  readonly coordinator: number;
  readonly workers: readonly number[];
};

/** One model's applications, by index, each in exactly one place. */
export type Lanes = {
  readonly model: string;
  readonly clusters: readonly LaneCluster[];
  readonly ends: readonly number[]; // collectors, then stores
  readonly rest: readonly number[]; // of no known lane
  readonly rails: readonly number[]; // support shared by several, in the order in which columns run downwards
  readonly beside: ReadonlyMap<number, number>; // client -> the support application that serves it alone
};

export type Survey = {
  readonly pairs: readonly Pair[];
  readonly neighbours: readonly (readonly number[])[]; // by application, ascending
  readonly lanes: readonly Lanes[]; // by model name
};

/** An application with this many neighbours is drawn as a rail, whatever it is: so many lines cannot end at one card. */
const hub = 7;

export function survey(analysis: Analysis): Survey {
  const { topology } = analysis;
  const pairs = pairsOf(topology);
  const neighbours = neighboursOf(topology, pairs);
  const models = [...new Set(topology.applications.map(({ model }) => model.name))].sort();
  const byModel = new Map<string, TopologyApplication[]>(models.map((name) => [name, []]));
  for (const application of topology.applications) byModel.get(application.model.name)?.push(application);
  const lanes = [...byModel].map(([model, members]) => lanesOf(analysis, model, members, pairs, neighbours));
  return { pairs, neighbours, lanes };
}

function pairsOf(topology: Topology): readonly Pair[] {
  const width = topology.applications.length;
  const found = new Map<number, { a: number; b: number; relations: TopologyRelation[] }>();
  for (const relation of topology.relations) {
    const ends = endsOf(topology, relation);
    if (ends === undefined) continue;
    const a = Math.min(...ends);
    const b = Math.max(...ends);
    const pair = found.get(a * width + b);
    if (pair) pair.relations.push(relation);
    else found.set(a * width + b, { a, b, relations: [relation] });
  }
  return [...found.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

/** The two applications that a line stands between; none for peers, for a line to itself and where one is unknown. */
function endsOf(topology: Topology, relation: TopologyRelation): readonly [number, number] | undefined {
  if (relation.state === 'peer') return undefined;
  if (relation.state === 'joined') {
    const { provider, requirer } = relation;
    return provider.application === requirer.application ? undefined : [provider.application, requirer.application];
  }
  const [first, second] = relation.applications.map((id: ApplicationId) => topology.application(id)?.index);
  return first === undefined || second === undefined || first === second ? undefined : [first, second];
}

function neighboursOf(topology: Topology, pairs: readonly Pair[]): readonly (readonly number[])[] {
  const all: number[][] = topology.applications.map(() => []);
  for (const { a, b } of pairs) {
    all[a]?.push(b);
    all[b]?.push(a);
  }
  for (const one of all) one.sort((x, y) => x - y);
  return all;
}

function lanesOf(
  analysis: Analysis,
  model: string,
  members: readonly TopologyApplication[],
  pairs: readonly Pair[],
  neighbours: Survey['neighbours'],
): Lanes {
  const clusters = clustersOf(analysis.topology, model);
  const taken = new Set(clusters.flatMap(({ coordinator, workers }) => [coordinator, ...workers]));
  const free = members.filter(({ index }) => !taken.has(index));
  const isQuiet = new Set(ofKind(members, 'support'));
  const clientsOf = (index: number) => (neighbours[index] ?? []).filter((other) => !isQuiet.has(other)).length;
  const ends = [...ofKind(free, 'collector'), ...ofKind(free, 'telemetry-store')].filter((end) => clientsOf(end) < hub);
  for (const index of ends) taken.add(index);
  const hosts = new Set([...clusters.map(({ coordinator }) => coordinator), ...ends]);
  const beside = besideOf(analysis, members, neighbours, hosts);
  for (const index of beside.values()) taken.add(index);
  const left = members.filter(({ index }) => !taken.has(index));
  const support = ofKind(left, 'support');
  const hubs = hubsOf(left, members, neighbours, new Set(support));
  const rails = inRailOrder([...support, ...hubs], pairs, analysis.topology);
  const isRail = new Set(rails);
  const rest = left.map(({ index }) => index).filter((index) => !isRail.has(index));
  return { model, clusters, ends, rest, rails, beside };
}

function ofKind(applications: readonly TopologyApplication[], kind: TopologyApplication['kind']): number[] {
  return applications.filter((one) => one.kind === kind).map(({ index }) => index);
}

function clustersOf(topology: Topology, model: string): LaneCluster[] {
  const isHere = (index: number) => topology.applications[index]?.model.name === model;
  return topology.clusters
    .filter(({ coordinator }) => isHere(coordinator))
    .map(({ coordinator, workers, index }) => ({
      coordinator,
      workers: workers
        .map(({ application }) => application)
        .filter((worker) => isHere(worker) && topology.applications[worker]?.cluster === index)
        .sort((a, b) => a - b),
    }));
}

/** Support with one client only, a coordinator or an end, stands at that client: one each, first the one without which the client would not act. */
function besideOf(
  analysis: Analysis,
  members: readonly TopologyApplication[],
  neighbours: Survey['neighbours'],
  clients: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const isHere = new Set(members.map(({ index }) => index));
  const found = new Map<number, number>();
  for (const application of members) {
    const [client, second] = neighbours[application.index] ?? [];
    if (application.kind !== 'support' || client === undefined || second !== undefined) continue;
    if (!clients.has(client) || !isHere.has(client)) continue;
    const before = found.get(client);
    if (before === undefined || (!isGate(analysis, client, before) && isGate(analysis, client, application.index)))
      found.set(client, application.index);
  }
  return found;
}

/** Without what it provides the client does not act: so the settlement found, or the client keeps its data there. */
function isGate({ topology, settlement }: Analysis, client: number, support: number): boolean {
  const application = topology.applications[client];
  const gates = new Set(settlement.gates.get(application?.id ?? ''));
  const uses = application?.charm?.behaviour?.uses ?? [];
  return topology.relations.some((relation) => {
    if (relation.state !== 'joined' || relation.provider.application !== support) return false;
    if (relation.requirer.application !== client) return false;
    const { endpoint } = relation.requirer;
    return gates.has(relation.id) || uses.some((use) => use.library === 'S3Requirer' && use.endpoint === endpoint);
  });
}

/** Applications that are no support and yet related to nearly everything. */
function hubsOf(
  left: readonly TopologyApplication[],
  members: readonly TopologyApplication[],
  neighbours: Survey['neighbours'],
  support: ReadonlySet<number>,
): number[] {
  if (members.length < 2 * hub) return [];
  return left
    .filter(({ index }) => !support.has(index) && (neighbours[index]?.length ?? 0) >= hub)
    .map(({ index }) => index);
}

/** What requires stands over what provides, as far as there is no circle; else by the order of the applications. */
function inRailOrder(rails: readonly number[], pairs: readonly Pair[], topology: Topology): readonly number[] {
  const isRail = new Set(rails);
  const providersOf = new Map<number, Set<number>>(rails.map((rail) => [rail, new Set()]));
  for (const { a, b, relations } of pairs) {
    if (!isRail.has(a) || !isRail.has(b)) continue;
    const provided = relations.filter((one) => one.state === 'joined' && one.provider.application === b).length;
    const [above, below] = 2 * provided >= relations.length ? [a, b] : [b, a];
    providersOf.get(above)?.add(below);
  }
  return byNeed(rails, providersOf, topology);
}

function byNeed(
  rails: readonly number[],
  providersOf: ReadonlyMap<number, ReadonlySet<number>>,
  { applications }: Topology,
): readonly number[] {
  const waiting = new Set([...rails].sort((a, b) => a - b));
  const clientsLeft = new Map([...waiting].map((rail) => [rail, 0]));
  for (const providers of providersOf.values())
    for (const provider of providers) clientsLeft.set(provider, (clientsLeft.get(provider) ?? 0) + 1);
  const order: number[] = [];
  while (waiting.size > 0) {
    const next = fewest(waiting, clientsLeft, providersOf);
    waiting.delete(next);
    order.push(next);
    for (const provider of providersOf.get(next) ?? []) clientsLeft.set(provider, (clientsLeft.get(provider) ?? 1) - 1);
  }
  return order.filter((index) => applications[index] !== undefined);
}

function fewest(
  waiting: ReadonlySet<number>,
  clientsLeft: ReadonlyMap<number, number>,
  providersOf: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const rail of waiting) {
    // Among the free ones the busiest client first, so that its column is the longest and the leftmost.
    const weight = (clientsLeft.get(rail) ?? 0) * 10_000 - (providersOf.get(rail)?.size ?? 0);
    if (weight < least) [best, least] = [rail, weight];
  }
  return best;
}
