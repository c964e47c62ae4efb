// Parts of a deployment that no relation joins: what one of them does says nothing about another.
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

/** In the order of the topology. Broken lines join nothing and belong to none. */
export type Component = {
  readonly applications: readonly TopologyApplication[];
  readonly relations: readonly TopologyRelation[];
};

export function componentsOf({ applications, relations }: Topology): readonly Component[] {
  const parents = applications.map(({ index }) => index);
  for (const relation of relations) {
    if (relation.state !== 'joined') continue;
    const [one, other] = [relation.provider, relation.requirer].map(({ application }) => rootOf(parents, application));
    if (one !== undefined && other !== undefined) parents[Math.max(one, other)] = Math.min(one, other);
  }
  const parts = new Map<number, { applications: TopologyApplication[]; relations: TopologyRelation[] }>();
  for (const application of applications) {
    const root = rootOf(parents, application.index);
    if (root === application.index) parts.set(root, { applications: [], relations: [] });
    parts.get(root)?.applications.push(application);
  }
  for (const relation of relations) {
    if (relation.state === 'broken') continue;
    const end = relation.state === 'peer' ? relation.owner : relation.provider;
    parts.get(rootOf(parents, end.application))?.relations.push(relation);
  }
  return [...parts.values()];
}

/** The least index among those that are joined; the way there is shortened as it is walked. */
function rootOf(parents: number[], index: number): number {
  let at = index;
  for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
    parents[at] = parents[up] ?? up;
    at = up;
  }
  return at;
}
