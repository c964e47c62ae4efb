// Edits that mend what rules find, each with the words of its button.

import { addApplication, setUnits } from '../document/application.ts';
import type { ApplicationId, Edit, EndpointRef, RelationId } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { freeName, refOf } from '../document/name.ts';
import { relate, unrelate } from '../document/relation.ts';
import { fittingPairs } from '../topology/fit.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication } from '../topology/topology.ts';
import type { Fix } from './diagnostic.ts';

export function takeAway(relation: RelationId): Fix {
  return { label: 'Take the line away', edit: unrelate(relation) };
}

/** The same, where several lines could go. */
export function takeAwayBetween(relation: RelationId): Fix {
  return { label: `Take the line between ${relation.replace(' ', ' and ')} away`, edit: unrelate(relation) };
}

export function scaleToOne({ id }: Pick<TopologyApplication, 'id'>): Fix {
  return { label: `Scale ${id} to one unit`, edit: setUnits(id, 1) };
}

/** Draws another line in place of this one. */
export function relateInstead(relation: RelationId, one: EndpointRef, other: EndpointRef): Fix {
  return { label: `Relate ${one} to ${other} instead`, edit: inTurn(unrelate(relation), relate(one, other)) };
}

export function relateTo(one: EndpointRef, other: EndpointRef): Fix {
  return { label: `Relate ${one} to ${other}`, edit: relate(one, other) };
}

/** Adds an application and relates it, in one edit. The name is made free by a number. */
export function addRelated(
  topology: Topology,
  wanted: ApplicationId,
  stated: Parameters<typeof addApplication>[1],
  line: { readonly from: EndpointRef; readonly endpoint: string },
): Edit {
  const id = freeName(wanted, (name) => topology.application(name) !== undefined);
  return inTurn(addApplication(id, stated), relate(line.from, refOf(id, line.endpoint)));
}

/** Lines that Juju would accept between two applications, where they are few enough to choose from. */
export function fittingLines(
  relation: RelationId,
  one: TopologyApplication | undefined,
  other: TopologyApplication | undefined,
): readonly Fix[] {
  if (!one || !other || one === other) return [];
  const isBeside = one.charm?.subordinate === true || other.charm?.subordinate === true;
  const pairs = fittingPairs([...one.endpoints.values()], [...other.endpoints.values()], isBeside);
  const free = pairs.filter(
    ([mine, theirs]) =>
      hasRoom(mine) && hasRoom(theirs) && !mine.relations.some((line) => theirs.relations.includes(line)),
  );
  if (free.length > mostChoices) return [];
  return free.map(([mine, theirs]) => relateInstead(relation, refOf(one.id, mine.name), refOf(other.id, theirs.name)));
}

/** More are no help: the reader draws the line. */
export const mostChoices = 3;

function hasRoom({ limit, relations }: ResolvedEndpoint): boolean {
  return limit === undefined || relations.length < limit;
}
