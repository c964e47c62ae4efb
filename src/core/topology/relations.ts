// Relations of the topology: joined lines with their sides, broken lines, and the peer relations that nobody draws.
import { refOf } from '../document/name.ts';
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
    ...applications.flatMap(peers),
  ];
  return drafts.sort((a, b) => (a.id < b.id ? -1 : 1)).map((draft, index) => ({ ...draft, index }));
}

type Draft<T = TopologyRelation> = T extends unknown ? Omit<T, 'index'> : never;

function brokenLine(line: BrokenDrawing): Draft {
  return { ...line, state: 'broken' };
}

function peers({ id, index, declared }: Placed): Draft[] {
  return [...declared.endpoints.values()]
    .filter(({ role }) => role === 'peers')
    .map((endpoint) => ({
      id: refOf(id, endpoint.name),
      state: 'peer',
      interface: endpoint.interface,
      owner: { application: index, endpoint: endpoint.name, role: endpoint.role, seenAs: id },
    }));
}

function joinedLine({ id, ends, endpoints, sidesKnown }: JoinedLine): Draft {
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
  };
}

function sideOf({ application, endpoint }: EndOfLine, role: RelationEnd['role'], seenAs = application.id): RelationEnd {
  return { application: application.index, endpoint, role, seenAs };
}
