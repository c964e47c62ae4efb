// Parts of a deployment that no relation joins: what one of them does says nothing about another.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { memo } from '../memo.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

/** In the order of the topology. Broken lines join nothing and belong to none. `placeOf`: an application, by its index, among these. */
export type Component = {
  readonly catalogue: Catalogue;
  readonly applications: readonly TopologyApplication[];
  readonly relations: readonly TopologyRelation[];
  readonly placeOf: (application: number) => number;
};

/** By the first application of each. The same objects for the same topology. */
export const componentsOf = memo(({ catalogue, applications, relations }: Topology): readonly Component[] => {
  const roots = rootsOf(applications, relations);
  const parts = new Map<number, { applications: TopologyApplication[]; relations: TopologyRelation[] }>();
  const places: number[] = [];
  for (const application of applications) {
    const root = roots[application.index] ?? application.index;
    const part = parts.get(root) ?? { applications: [], relations: [] };
    if (part.applications.length === 0) parts.set(root, part);
    places.push(part.applications.length);
    part.applications.push(application);
  }
  for (const relation of relations) {
    if (relation.state === 'broken') continue;
    const end = relation.state === 'peer' ? relation.owner : relation.provider;
    parts.get(roots[end.application] ?? end.application)?.relations.push(relation);
  }
  const placeOf = (application: number) => places[application] ?? 0;
  return [...parts.values()].map((part) => ({ catalogue, placeOf, ...part }));
});

/** For each application the first of those that it is joined with, near or far. */
function rootsOf(
  applications: readonly TopologyApplication[],
  relations: readonly TopologyRelation[],
): readonly number[] {
  const parents = applications.map(({ index }) => index);
  for (const relation of relations) {
    if (relation.state !== 'joined') continue;
    const one = rootOf(parents, relation.provider.application);
    const other = rootOf(parents, relation.requirer.application);
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  return applications.map(({ index }) => rootOf(parents, index));
}

/** The way there is shortened as it is walked. */
function rootOf(parents: number[], index: number): number {
  let at = index;
  for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
    parents[at] = parents[up] ?? up;
    at = up;
  }
  return at;
}
