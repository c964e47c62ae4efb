// Under which names the two sides of a relation see each other. Within a model by their own; across models an offer stands between.
import type { TopologyApplication, TopologyRelation } from '../topology/topology.ts';

type Joined = Extract<TopologyRelation, { state: 'joined' }>;

/** How `application` at the far end is called on this side. The consumer sees the offer's name, the offering side an alias. */
export function seenAs(relation: Joined, application: TopologyApplication, viewer: TopologyApplication): string {
  if (!relation.crossModel) return application.id;
  const isOffered = offering(relation, application, viewer) === application;
  return isOffered ? (offerName(relation, application) ?? application.id) : `remote-${eightHex(relation.id)}`;
}

/** The side with an offer for its endpoint; without any, the providing side. */
function offering(relation: Joined, one: TopologyApplication, other: TopologyApplication): TopologyApplication {
  const offered = [one, other].filter((application) => offerName(relation, application) !== undefined);
  const provider = relation.provider.application === one.index ? one : other;
  return offered.length === 1 ? (offered[0] ?? provider) : provider;
}

function offerName(relation: Joined, { index, stated }: TopologyApplication): string | undefined {
  const { endpoint } = relation.provider.application === index ? relation.provider : relation.requirer;
  return Object.entries(stated.offers ?? {}).find(([, endpoints]) => endpoints.includes(endpoint))?.[0];
}

/** FNV-1a, 32 bits: any steady hash serves, since Juju's own token cannot be known. */
function eightHex(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
