// Edits of relations: draw a line, take it away.
import type { Edit, EndpointRef, Relation, RelationId } from './document.ts';
import { isPossibleRef, relationId } from './name.ts';
import { withEntry, withoutEntry } from './record.ts';

/** Nothing where the line is drawn already, in whichever order, or an end could not be written in a file. */
export function relate(one: EndpointRef, other: EndpointRef): Edit {
  return (document) => {
    const line: Relation = [one, other];
    const { relations } = document.deployment;
    if (!line.every(isPossibleRef) || Object.hasOwn(relations, relationId(line))) return document;
    const drawn = withEntry(relations, relationId(line), line);
    return { ...document, deployment: { ...document.deployment, relations: drawn } };
  };
}

/** Notes about the relation stay, about nothing that stands. */
export function unrelate(id: RelationId): Edit {
  return (document) => {
    const relations = withoutEntry(document.deployment.relations, id);
    return relations === document.deployment.relations
      ? document
      : { ...document, deployment: { ...document.deployment, relations } };
  };
}
