// Relations of the topology: joined lines with their sides, broken lines, and the peer relations that nobody draws.
import type { RelationId } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import { type EndOfLine, namesAcross } from './cross-model.ts';
import { type BrokenDrawing, isBroken, type Placed } from './drawn.ts';
import type { JoinedLine } from './lines.ts';
import type { RelationEnd, TopologyRelation } from './topology.ts';

/** By id; `index` is the position in the list. */
export function relationsOf(
  applications: readonly Placed[],
  lines: readonly (JoinedLine | BrokenDrawing)[],
): readonly TopologyRelation[] {
  const drafts = [
    ...lines.map((line) => (isBroken(line) ? brokenLine(line) : joinedLine(line))),
    ...flatMap(applications, peers),
  ];
  return drafts.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ placed }, index) => placed(index));
}

/** A relation but for its place among all. */
type Draft = { readonly id: RelationId; readonly placed: (index: number) => TopologyRelation };

function brokenLine({ id, why, applications }: BrokenDrawing): Draft {
  return { id, placed: (index) => ({ id, why, applications, state: 'broken', index }) };
}

function peers({ id: application, index: owner, declared }: Placed): readonly Draft[] {
  const own = [...declared.endpoints.values()].filter(({ role }) => role === 'peers');
  return own.map(({ name, role, interface: shared }): Draft => {
    const id = refOf(application, name);
    const end = { application: owner, endpoint: name, role, seenAs: application };
    return { id, placed: (index) => ({ id, state: 'peer', interface: shared, owner: end, index }) };
  });
}

function joinedLine(line: JoinedLine): Draft {
  return { id: line.id, placed: (index) => joined(line, index) };
}

function joined({ id, ends, endpoints, sidesKnown }: JoinedLine, index: number): TopologyRelation {
  const lineEnds = [
    { application: ends[0].application, endpoint: endpoints[0].name },
    { application: ends[1].application, endpoint: endpoints[1].name },
  ] as const;
  const [provider, requirer] = endpoints[0].role === 'provides' ? lineEnds : ([lineEnds[1], lineEnds[0]] as const);
  const names = namesAcross(id, provider, requirer);
  return {
    id,
    state: 'joined',
    interface: endpoints[0].interface,
    provider: sideOf(provider, 'provides', names?.provider),
    requirer: sideOf(requirer, 'requires', names?.requirer),
    sidesKnown,
    inferred: ends.some(({ endpoint }) => endpoint === undefined),
    crossModel: names !== undefined,
    scope: endpoints.some(({ scope }) => scope === 'container') ? 'container' : 'global',
    index,
  };
}

function sideOf({ application, endpoint }: EndOfLine, role: RelationEnd['role'], seenAs = application.id): RelationEnd {
  return { application: application.index, endpoint, role, seenAs };
}
