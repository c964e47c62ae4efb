// Clusters: each coordinator with the workers related to it, the roles they hold together, and those that are missing.
import type { Catalogue, Product } from '../catalogue/catalogue.ts';
import type { ApplicationDraft } from './applications.ts';
import { expandRoles, publishedRoles } from './roles.ts';
import type { Cluster, TopologyRelation } from './topology.ts';

/** By coordinator. Whoever provides a product's cluster relation counts as a coordinator, known or not. */
export function clustersOf(
  applications: readonly ApplicationDraft[],
  relations: readonly TopologyRelation[],
  catalogue: Catalogue,
): readonly Cluster[] {
  const products = new Map([...catalogue.products.values()].map((product) => [product.clusterInterface, product]));
  const members = new Map<number, Member[]>();
  for (const { index, kind } of applications) if (kind === 'coordinator') members.set(index, []);
  for (const relation of relations) {
    const product = relation.state === 'joined' ? products.get(relation.interface) : undefined;
    if (relation.state !== 'joined' || !product) continue;
    const workers = members.get(relation.provider.application) ?? [];
    workers.push(memberOf(relation, product, applications));
    members.set(relation.provider.application, workers);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([coordinator, workers], index) => ({
      index,
      coordinator,
      ...rolesTogether(workers, applications[coordinator]?.product),
    }));
}

type Member = {
  readonly application: number;
  readonly relation: number;
  readonly product: Product;
  readonly roles: readonly string[];
  readonly units: number;
};
type Joined = Extract<TopologyRelation, { state: 'joined' }>;

/** What a worker states to publish stands in for its options. */
function memberOf({ index, requirer }: Joined, product: Product, applications: readonly ApplicationDraft[]): Member {
  const worker = applications[requirer.application];
  const published = worker && publishedRoles(worker.stated, requirer.endpoint);
  return {
    application: requirer.application,
    relation: index,
    product,
    roles: published ?? worker?.roles ?? [],
    units: worker?.units.length ?? 0,
  };
}

function rolesTogether(members: readonly Member[], own: Product | undefined): Omit<Cluster, 'index' | 'coordinator'> {
  const product = own ?? members[0]?.product;
  const roles = gatherRoles(members, product);
  return {
    workers: members.map(({ application, relation }) => ({ application, relation })),
    product,
    roles,
    missingRoles: own?.minimal.filter((role) => !roles.get(role)) ?? [],
  };
}

/** Units by expanded role. A role that only an application without units holds is there, with none. */
function gatherRoles(members: readonly Member[], product: Product | undefined): ReadonlyMap<string, number> {
  const gathered = new Map<string, number>();
  for (const { roles, units } of members) {
    for (const role of new Set(expandRoles(roles, product))) gathered.set(role, (gathered.get(role) ?? 0) + units);
  }
  return gathered;
}
