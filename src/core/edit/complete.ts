// What a coordinator lacks to be a consistent cluster: workers for missing roles, units as recommended, an object store.
import type { Charm, Product, RoleName } from '../catalogue/catalogue.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { clusterEndpoint, wholeRole } from '../diagnose/cluster-fixes.ts';
import { idleProviders, providerCharm, storageEndpoint } from '../diagnose/storage.ts';
import type { ApplicationId, EndpointName, InterfaceName, ModelName } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import { channelOf } from '../topology/channel.ts';
import { configForRoles, expandRoles, publishedRoles } from '../topology/roles.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { type Addition, type LineEnd, unusedName } from './addition.ts';
import { recommendedUnits } from './placeable.ts';

/** In the order in which they are made; none for what is no coordinator of a product, or complete. `before`: what is to be added already. */
export function completion(
  analysis: Analysis,
  id: ApplicationId,
  before: readonly Addition[] = [],
): readonly Addition[] {
  const site = siteOf(analysis.topology, id);
  if (!site) return [];
  const workers = workersFor(site, membersOf(site), before);
  return [...workers, ...storageFor(site, [...before, ...workers])];
}

/** A coordinator with what must be known to give it workers. `endpoint`: that of the cluster relation. */
type Site = {
  readonly topology: Topology;
  readonly id: ApplicationId;
  readonly product: Product;
  readonly worker: Charm;
  readonly endpoint: EndpointName;
  readonly workerEndpoint: EndpointName;
  readonly model: ModelName;
  readonly channel: string | undefined;
  readonly coordinator: TopologyApplication;
  readonly pushes: boolean; // metrics of its own workers have a place to go
};

function siteOf(topology: Topology, id: ApplicationId): Site | undefined {
  const coordinator = topology.application(id);
  const { product } = coordinator ?? {};
  const worker = topology.catalogue.charms.get(product?.worker ?? '');
  if (coordinator?.kind !== 'coordinator' || !product || !worker) return undefined;
  const endpoint = clusterEndpoint(coordinator, product);
  const workerEndpoint = worker.endpoints.find((one) => one.interface === product.clusterInterface)?.name;
  if (endpoint === undefined || workerEndpoint === undefined || coordinator.stated.saas !== undefined) return undefined;
  const { model, channel } = coordinator.stated;
  return {
    topology,
    id,
    product,
    worker,
    endpoint,
    workerEndpoint,
    model,
    channel,
    coordinator,
    pushes: hasPush(coordinator),
  };
}

function hasPush({ charm, endpoints }: TopologyApplication): boolean {
  const uses = (charm?.behaviour?.uses ?? []).filter(({ library }) => library === 'PrometheusRemoteWriteConsumer');
  return uses.some(({ endpoint }) => (endpoints.get(endpoint ?? '')?.relations.length ?? 0) > 0);
}

/** An application that is or becomes a worker. `roles` are expanded; `role` is what is switched on for it. */
type Member = {
  readonly id: ApplicationId;
  readonly roles: readonly RoleName[];
  readonly units: number;
  readonly role?: RoleName;
  readonly there?: TopologyApplication; // absent: to be added
};

/** The workers that are there, related already or free to be. */
function membersOf({ topology, coordinator, product, worker, model }: Site): readonly Member[] {
  const cluster = topology.clusters.find((one) => one.coordinator === coordinator.index);
  const related = (cluster?.workers ?? []).flatMap(({ application }) => topology.applications[application] ?? []);
  const free = topology.applications.filter(
    (one) => one.charm === worker && one.cluster === undefined && one.stated.model === model && one.kind === 'worker',
  );
  return [...related, ...free].map((there) => ({
    id: there.id,
    roles: expandRoles(rolesAt(there, product), product),
    units: there.units.length,
    there,
  }));
}

function rolesAt(worker: TopologyApplication, product: Product): readonly RoleName[] {
  const endpoint = clusterEndpoint(worker, product);
  return (endpoint === undefined ? undefined : publishedRoles(worker.stated, endpoint)) ?? worker.roles;
}

function workersFor(site: Site, there: readonly Member[], before: readonly Addition[]): readonly Addition[] {
  const staffed = scaled(site, staff(site, there));
  const additions: Addition[] = [];
  for (const member of staffed) additions.push(...additionsFor(site, member, [...before, ...additions]));
  return additions;
}

/** Those that are there, with a role for each that has none, and new ones for what is still missing. */
function staff(site: Site, there: readonly Member[]): readonly Member[] {
  const { product, worker } = site;
  const held = new Set(there.flatMap(({ roles }) => roles));
  const groups = [
    ...groupsFor(
      product,
      wantedRoles(site, there.length).filter((role) => !held.has(role)),
    ),
  ];
  const idle = wholeRole(product);
  const staffed = there.map((member): Member => {
    if (member.roles.length > 0 || member.there?.charm !== worker) return member;
    const role = groups.shift() ?? idle;
    return role === undefined ? member : { ...member, role, roles: expandRoles([role], product) };
  });
  const added = groups.map((role): Member => {
    const roles = expandRoles([role], product);
    return { id: '', roles, units: recommendedUnits(product, roles), role };
  });
  return [...staffed, ...added];
}

/** The minimal deployment, and what is recommended beyond it as far as it would have something to do. Where nothing is needed, some worker. */
function wantedRoles({ product, worker, pushes }: Site, workers: number): readonly RoleName[] {
  const pushing = worker.behaviour?.worker?.remoteWriteRoles ?? [];
  const beyond = Object.keys(product.recommended).filter((role) => pushes || !pushing.includes(role));
  if (product.minimal.length === 0) return workers === 0 ? product.roles.slice(0, 1) : [];
  return [...new Set([...product.minimal, ...beyond])];
}

/** Meta-roles that stand for several of the missing and for nothing that is there, but none that does for all; then what is left, one by one. */
function groupsFor(product: Product, missing: readonly RoleName[]): readonly RoleName[] {
  const whole = wholeRole(product);
  const left = new Set(missing);
  const groups = Object.entries(product.metaRoles).flatMap(([role, roles]) => {
    const needed = roles.filter((one) => product.minimal.includes(one));
    const fits = role !== whole && needed.length > 1 && needed.every((one) => left.has(one));
    if (!fits) return [];
    for (const one of roles) left.delete(one);
    return [role];
  });
  return [...groups, ...left];
}

/** Until there are as many units of each role as are wanted; the first that holds it grows. Units of one worker count for all its roles. */
function scaled({ product, worker }: Site, members: readonly Member[]): readonly Member[] {
  const wanted = [...new Set([...Object.keys(product.recommended), ...product.roles])];
  return wanted.reduce<readonly Member[]>((grown, role) => {
    const holders = grown.filter(({ roles }) => roles.includes(role));
    const holder = holders.find(({ there }) => !there || there.charm === worker);
    const has = holders.reduce((sum, { units }) => sum + units, 0);
    const more = Math.max(has === 0 ? 1 : 0, wantedUnits(product, role) - has);
    return grown.map((one) => (one === holder && more > 0 ? { ...one, units: one.units + more } : one));
  }, members);
}

function wantedUnits(product: Product, role: RoleName): number {
  return entryOf(product.recommended, role) === undefined && !product.replication?.some((one) => one.role === role)
    ? 0
    : recommendedUnits(product, [role]);
}

function additionsFor(site: Site, member: Member, before: readonly Addition[]): readonly Addition[] {
  const { there, role, units } = member;
  if (there) return additionsTo(site, there, member);
  if (role === undefined) return [];
  const isOnly = role === site.product.roles[0] && site.product.minimal.length === 0;
  const wanted = isOnly ? role : `${site.id}-${role}`;
  const application = unusedName(site.topology, before, wanted);
  const stated = {
    charm: site.worker.name,
    ...(site.channel === undefined ? {} : { channel: site.channel }),
    model: site.model,
    units,
    config: configForRoles(site.worker, [role]),
  };
  return [
    { tag: 'added', application, title: site.worker.title, role, stated },
    clusterLine(site, { application, endpoint: site.workerEndpoint }),
  ];
}

function additionsTo(site: Site, there: TopologyApplication, { role, units }: Member): readonly Addition[] {
  const option = there.charm?.config.find((one) => role !== undefined && one.role === role);
  const own = clusterEndpoint(there, site.product);
  const isFree = there.cluster === undefined && own !== undefined;
  return [
    ...(isFree ? [clusterLine(site, { application: there.id, endpoint: own })] : []),
    ...(option && role !== undefined
      ? [{ tag: 'role' as const, application: there.id, role, option: option.name }]
      : []),
    ...(units === there.units.length
      ? []
      : [{ tag: 'scaled' as const, application: there.id, from: there.units.length, to: units }]),
  ];
}

function clusterLine({ id, endpoint }: Site, requirer: LineEnd): Addition {
  return { tag: 'related', purpose: 'cluster', provider: { application: id, endpoint }, requirer };
}

/** One that is there and serves nobody, in the same model; else an integrator for it. */
function storageFor({ topology, coordinator, id, model }: Site, before: readonly Addition[]): readonly Addition[] {
  const wanted = storageEndpoint(coordinator);
  if (!wanted || wanted.relations.length > 0) return [];
  const requirer = { application: id, endpoint: wanted.name };
  const idle = (idleProviders(topology).get(wanted.interface) ?? []).find(
    ({ application }) => application.stated.model === model && application !== coordinator,
  );
  if (idle) {
    const provider = { application: idle.application.id, endpoint: idle.endpoint };
    return [{ tag: 'related', purpose: 'storage', provider, requirer }];
  }
  return addedStorage(topology, { requirer, model, carried: wanted.interface }, before);
}

type WantedStorage = { readonly requirer: LineEnd; readonly model: ModelName; readonly carried: InterfaceName };

/** An integrator of its own, whatever is there. */
export function addedStorage(
  topology: Topology,
  { requirer, model, carried }: WantedStorage,
  before: readonly Addition[],
): readonly Addition[] {
  const found = providerCharm(topology.catalogue, carried);
  if (!found) return [];
  const { charm, endpoint } = found;
  const application = unusedName(topology, before, `${requirer.application}-${requirer.endpoint}`);
  const channel = channelOf(charm, undefined);
  const stated = { charm: charm.name, ...(channel === undefined ? {} : { channel }), model, units: 1, config: {} };
  return [
    { tag: 'added', application, title: charm.title, stated },
    { tag: 'related', purpose: 'storage', provider: { application, endpoint }, requirer },
  ];
}
