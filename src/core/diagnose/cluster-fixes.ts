// Edits that complete a cluster: another worker, a role for one that is there.
import type { Product } from '../catalogue/catalogue.ts';
import { setConfig } from '../document/application.ts';
import type { Application } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { configForRoles, expandRoles } from '../topology/roles.ts';
import type { Cluster, Topology, TopologyApplication } from '../topology/topology.ts';
import type { Fix } from './diagnostic.ts';
import { addRelated, mostChoices, relateTo, scaleToOne } from './fixes.ts';
import { isFree } from './uses.ts';

/** Adds a worker application that holds just this role, related to the coordinator. Nothing where no worker of the product has it. */
export function addWorker(topology: Topology, coordinator: TopologyApplication, role: string): readonly Fix[] {
  const { product } = coordinator;
  const own = clusterEndpoint(coordinator, product);
  const charm = topology.catalogue.charms.get(product?.worker ?? '');
  if (!product || own === undefined || !charm?.config.some((option) => option.role === role)) return [];
  const endpoint = charm.endpoints.find(carries(product))?.name ?? '';
  const stated: Partial<Application> = {
    charm: product.worker,
    model: coordinator.stated.model,
    config: configForRoles(charm, [role]),
    ...(coordinator.stated.channel === undefined ? {} : { channel: coordinator.stated.channel }),
  };
  const line = { from: refOf(coordinator.id, own), endpoint };
  const label = `Add a worker with the role ${role}`;
  return [{ label, edit: addRelated(topology, `${coordinator.id}-${role}`, stated, line) }];
}

/** Relates workers of the product that have no coordinator, and of the roles one at least. */
export function relateWorkers(
  topology: Topology,
  coordinator: TopologyApplication,
  roles: readonly string[],
): readonly Fix[] {
  const { product } = coordinator;
  const own = clusterEndpoint(coordinator, product);
  if (!product || own === undefined) return [];
  const free = topology.applications.filter(
    (worker) =>
      worker.kind === 'worker' &&
      worker.product === product &&
      worker.stated.model === coordinator.stated.model &&
      isFree(worker, clusterEndpoint(worker, product)) &&
      expandRoles(worker.roles, product).some((role) => roles.includes(role)),
  );
  return free
    .slice(0, mostChoices)
    .map((worker) => relateTo(refOf(coordinator.id, own), refOf(worker.id, clusterEndpoint(worker, product))));
}

/** Gives workers that are scaled to zero a unit again, where they have one of the roles. */
export function mannedAgain({ applications }: Topology, cluster: Cluster, roles: readonly string[]): readonly Fix[] {
  const workers = cluster.workers.flatMap(({ application }) => applications[application] ?? []);
  return workers
    .filter(
      ({ units, roles: own }) =>
        units.length === 0 && expandRoles(own, cluster.product).some((role) => roles.includes(role)),
    )
    .map(scaleToOne);
}

export function giveRole(worker: TopologyApplication, role: string): readonly Fix[] {
  const option = worker.charm?.config.find((one) => one.role === role);
  if (!option) return [];
  return [{ label: `Give ${worker.id} the role ${role}`, edit: setConfig(worker.id, option.name, true) }];
}

export function dropRole(worker: TopologyApplication, role: string): readonly Fix[] {
  const option = worker.charm?.config.find((one) => one.role === role);
  if (!option) return [];
  return [{ label: `Switch the role ${role} of ${worker.id} off`, edit: setConfig(worker.id, option.name, false) }];
}

/** The one role that does for a whole cluster, where the product has one. */
export function wholeRole({ metaRoles, minimal, roles }: Product): string | undefined {
  if (minimal.length === 0) return roles[0];
  return Object.keys(metaRoles).find((role) => minimal.every((needed) => metaRoles[role]?.includes(needed)));
}

/** The endpoint of the cluster relation, of a coordinator or a worker. */
export function clusterEndpoint(application: TopologyApplication, product: Product | undefined): string | undefined {
  return product && [...application.endpoints.values()].find(carries(product))?.name;
}

function carries({ clusterInterface }: Product) {
  return (endpoint: { readonly interface: string }) => endpoint.interface === clusterInterface;
}
