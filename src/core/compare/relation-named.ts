// Which relation somebody means who writes both ends, with endpoints or without, in whichever order.
import type { RelationId } from '../document/document.ts';
import { applicationOf, endpointOf, relationId } from '../document/name.ts';
import type { RelationEnd, Topology, TopologyRelation } from '../topology/topology.ts';

/** `one:endpoint other`, also with `--` or a comma between. None where nothing fits; several where ends left open fit more than one. */
export function relationsNamed(topology: Topology, text: string): readonly RelationId[] {
  const [one, other, ...more] = text.split(/\s*--\s*|\s*,\s*|\s+/).filter((part) => part !== '');
  const exact = topology.relation(text) ?? topology.relation(relationId([one ?? '', other ?? '']));
  if (exact !== undefined) return [exact.id];
  if (one === undefined || other === undefined || more.length > 0) return [];
  return topology.relations.filter((relation) => joins(topology, relation, one, other)).map(({ id }) => id);
}

function joins(topology: Topology, relation: TopologyRelation, one: string, other: string): boolean {
  if (relation.state !== 'joined') return false;
  const { provider, requirer } = relation;
  const fits = (end: RelationEnd, ref: string) => isEnd(topology, end, ref);
  return (fits(provider, one) && fits(requirer, other)) || (fits(provider, other) && fits(requirer, one));
}

function isEnd(topology: Topology, end: RelationEnd, ref: string): boolean {
  const endpoint = endpointOf(ref);
  const isApplication = topology.applications[end.application]?.id === applicationOf(ref);
  return isApplication && (endpoint === undefined || endpoint === end.endpoint);
}
