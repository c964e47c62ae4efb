// All lines of a deployment, joined where Juju would join them; else with the reason. In the order of their ids.
import type { ApplicationId, Relation, RelationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import {
  type BrokenDrawing,
  type DrawnEnd,
  type DrawnLine,
  drawnLine,
  isBroken,
  linesIn,
  type Placed,
} from './drawn.ts';
import { type Pair, pair } from './pair.ts';
import { endpointKey, shownEndpoints } from './shown.ts';
import type { BrokenLine, ResolvedEndpoint } from './topology.ts';

export type JoinedLine = DrawnLine & Pair;

export function joinLines(
  relations: Readonly<Record<RelationId, Relation>>,
  applications: ReadonlyMap<ApplicationId, Placed>,
): readonly (JoinedLine | BrokenDrawing)[] {
  const drawn = linesIn(relations).map((line) => drawnLine(line, applications));
  const shown = shownEndpoints(flatMap(drawn, (line) => (isBroken(line) ? [] : [line])));
  const taken: Taken = { pairs: new Map(), counts: new Map() };
  return drawn.map((line) => {
    if (isBroken(line)) return line;
    const paired = pair(line, shown);
    if ('tag' in paired) return breakLine(line, paired);
    const refused = take(line, paired, taken);
    return refused ? breakLine(line, refused) : join(line, paired);
  });
}

function join({ id, refs, ends }: DrawnLine, { endpoints, sidesKnown }: Pair): JoinedLine {
  return { id, refs, ends, endpoints, sidesKnown };
}

/** What earlier lines have taken: pairs of endpoints, and places where an endpoint has a limit. */
type Taken = { readonly pairs: Map<string, RelationId>; readonly counts: Map<string, number> };

function take({ id, refs, ends }: DrawnLine, { endpoints }: Pair, taken: Taken): BrokenLine | undefined {
  const keys = [keyAt(ends[0], endpoints[0]), keyAt(ends[1], endpoints[1])] as const;
  const pairKey = keys[0] < keys[1] ? `${keys[0]} ${keys[1]}` : `${keys[1]} ${keys[0]}`;
  const first = taken.pairs.get(pairKey);
  if (first !== undefined) return { tag: 'drawn-twice', refs, first };
  for (const [i, { application }] of ends.entries()) {
    const endpoint = endpoints[i];
    if (endpoint?.limit === undefined || (taken.counts.get(keys[i] ?? '') ?? 0) < endpoint.limit) continue;
    return { tag: 'limit-exceeded', refs, application: application.id, endpoint: endpoint.name, limit: endpoint.limit };
  }
  taken.pairs.set(pairKey, id);
  for (const [i, key] of keys.entries())
    if (endpoints[i]?.limit !== undefined) taken.counts.set(key, (taken.counts.get(key) ?? 0) + 1);
  return undefined;
}

function keyAt({ application }: DrawnEnd, { name }: ResolvedEndpoint): string {
  return endpointKey(application.index, name);
}

function breakLine({ id, ends }: DrawnLine, why: BrokenLine): BrokenDrawing {
  return { id, why, applications: ends.map(({ application }) => application.id) };
}
