// From a deployment and the catalogue to a topology: every name looked up, in an order that no drawing order changes.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Deployment, ModelName } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import { flatMap } from '../flat-map.ts';
import { draftApplications } from './applications.ts';
import { clustersOf } from './clusters.ts';
import { declarations } from './declared.ts';
import { uuidOf } from './digest.ts';
import { isBroken, type Placed } from './drawn.ts';
import { joinLines } from './lines.ts';
import { relationsOf } from './relations.ts';
import type { Cluster, Topology, TopologyModel } from './topology.ts';
import { unitsOf } from './units.ts';

/** Total: whatever is drawn has a topology. Linear in applications, units and relations, but for sorting. */
export function resolve(deployment: Deployment, catalogue: Catalogue): Topology {
  const models = modelsOf(deployment);
  const placed = place(deployment, catalogue);
  const lines = joinLines(deployment.relations, new Map(placed.map((application) => [application.id, application])));
  const units = unitsOf(
    placed,
    flatMap(lines, (line) => (isBroken(line) ? [] : [line])),
  );
  const relations = relationsOf(placed, lines);
  const drafts = draftApplications(placed, models, units, relations);
  const clusters = clustersOf(drafts, relations, catalogue);
  const memberships = membershipsOf(clusters);
  const applications = drafts.map((draft) => ({ ...draft, cluster: memberships.get(draft.index) }));
  return {
    deployment,
    catalogue,
    models,
    applications,
    units,
    relations,
    clusters,
    application: lookUp(applications),
    relation: lookUp(relations),
    unit: lookUp(units),
  };
}

function modelsOf({ models, applications }: Deployment): ReadonlyMap<ModelName, TopologyModel> {
  const names = new Set([...Object.keys(models), ...Object.values(applications).map(({ model }) => model)]);
  const found = [...names].sort().map((name): [ModelName, TopologyModel] => {
    return [name, { name, uuid: entryOf(models, name)?.uuid ?? uuidOf(name) }];
  });
  return new Map(found);
}

function place(deployment: Deployment, catalogue: Catalogue): readonly Placed[] {
  const declare = declarations(deployment, catalogue);
  return Object.entries(deployment.applications)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, stated], index) => ({ index, id, stated, declared: declare(stated) }));
}

function membershipsOf(clusters: readonly Cluster[]): ReadonlyMap<number, number> {
  const memberships = new Map<number, number>();
  for (const { index, coordinator, workers } of clusters) {
    for (const { application } of workers) if (!memberships.has(application)) memberships.set(application, index);
    memberships.set(coordinator, index);
  }
  return memberships;
}

function lookUp<T extends { readonly id: string }>(things: readonly T[]): (id: string) => T | undefined {
  const byId = new Map<string, T>();
  for (const thing of things) byId.set(thing.id, thing);
  return (id) => byId.get(id);
}
