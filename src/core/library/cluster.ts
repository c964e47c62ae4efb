// What a coordinator gathers of its workers, and whether it may act: roles, addresses, coherence, object storage, certificate.
import type { DatabagForm } from '../catalogue/catalogue.ts';
import { flatMap } from '../flat-map.ts';
import { certificateOf } from './certificate.ts';
import type { Fact } from './fact.ts';
import { isUnreadable } from './form.ts';
import { asText, decoded, member } from './json.ts';
import { perView } from './reads.ts';
import { endpointOf, type Link, type View } from './view.ts';

export type Cluster = {
  readonly links: readonly WorkerLink[];
  readonly workers: readonly WorkerUnit[]; // those that have published address and topology
  readonly roles: ReadonlyMap<string, number>; // expanded; units counted, published or not
  readonly isCoherent: boolean;
  readonly isRecommended: boolean;
  readonly storage: 'ready' | 'missing' | 'bad' | 'not-needed';
  readonly isReady: boolean; // may act: workers, coherence, storage
  readonly gates: readonly Fact[]; // what made it ready
  readonly certificate: Fact | undefined;
};
export type WorkerLink = {
  readonly link: Link;
  readonly role: Fact | undefined;
  readonly roles: readonly string[];
  readonly isPublished: boolean;
};
export type WorkerUnit = {
  readonly unit: string; // as it names itself
  readonly application: string;
  readonly charm: string;
  readonly address: string;
  readonly roles: readonly string[]; // expanded; none while the application has published no role
  readonly seen: Fact; // its address
  readonly topology: Fact;
  readonly role: Fact | undefined;
};

export const clusterOf = perView((view: View): Cluster => {
  const links = view.on(endpointOf(view, 'ClusterProvider')).map((link) => workerLink(view, link));
  const workers = flatMap(links, unitsOf);
  const roles = gatherRoles(links);
  const storage = storageOf(view);
  const isCoherent = (view.application.product?.minimal ?? []).every((role) => roles.has(role));
  return {
    links,
    workers,
    roles,
    isCoherent,
    isRecommended: isRecommended(view, roles),
    storage: storage.state,
    isReady: links.length > 0 && isCoherent && (storage.state === 'ready' || storage.state === 'not-needed'),
    gates: [...flatMap(links, ({ role }) => (role === undefined ? [] : [role])), ...storage.facts],
    certificate: certificateOf(
      view,
      workers.filter(({ role }) => role !== undefined).map(({ address }) => address),
    ),
  };
});

/** Meta-roles replaced by what they stand for; anything else as it is. */
export function expandRoles(view: View, roles: readonly string[]): readonly string[] {
  const meta = view.application.product?.metaRoles ?? {};
  return [...new Set(flatMap(roles, (role) => (Object.hasOwn(meta, role) ? (meta[role] ?? []) : [role])))];
}

function workerLink(view: View, link: Link): WorkerLink {
  const fact = link.application.read('role');
  const role = asText(decoded(fact?.value ?? null));
  return {
    link,
    role: role === undefined ? undefined : fact,
    roles: role === undefined ? [] : expandRoles(view, role.split(',')),
    isPublished: role !== undefined && link.units.length > 0 && link.units.every(({ bag }) => isUnitPublished(bag)),
  };
}

function isUnitPublished(bag: Link['application']): boolean {
  return unitData(bag) !== undefined;
}

function unitsOf({ link, role, roles }: WorkerLink): readonly WorkerUnit[] {
  return flatMap(link.units, ({ bag }) => {
    const data = unitData(bag);
    if (data === undefined) return [];
    const { unit, application, charm, address, seen, topology } = data;
    return [{ unit, application, charm, address, roles, seen, topology, role }];
  });
}

function unitData(bag: Link['application']): Omit<WorkerUnit, 'roles' | 'role'> | undefined {
  const [seen, topology] = [bag.read('address'), bag.read('juju_topology')];
  if (seen === undefined || topology === undefined) return undefined;
  const names = decoded(topology.value);
  const [address, unit, application, charm] = [
    asText(decoded(seen.value)),
    asText(member(names, 'unit')),
    asText(member(names, 'application')),
    asText(member(names, 'charm_name')),
  ];
  if (address === undefined || unit === undefined || application === undefined || charm === undefined) return undefined;
  return { address, unit, application, charm, seen, topology };
}

function gatherRoles(links: readonly WorkerLink[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { link, roles } of links) {
    for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + link.units.length);
  }
  return counts;
}

function isRecommended(view: View, roles: ReadonlyMap<string, number>): boolean {
  const wanted = view.application.product?.recommended ?? {};
  return Object.entries(wanted).every(([role, count]) => (roles.get(role) ?? 0) >= count);
}

/** What a charm of ours wrote is. */
function isInOrder({ value, step }: Fact, form: DatabagForm): boolean {
  return step !== undefined || !isUnreadable(value, form);
}

const credentials = ['endpoint', 'bucket', 'access-key', 'secret-key'] as const;

function storageOf(view: View): { readonly state: Cluster['storage']; readonly facts: readonly Fact[] } {
  if (view.application.product?.objectStorage === undefined) return { state: 'not-needed', facts: [] };
  const [link] = view.on(endpointOf(view, 'S3Requirer'));
  if (link === undefined) return { state: 'missing', facts: [] };
  const facts = flatMap(credentials, (key) => {
    const fact = link.application.read(key);
    return fact !== undefined && isInOrder(fact, 'text') ? [fact] : [];
  });
  const chain = link.application.read('tls-ca-chain');
  if (chain !== undefined && !isInOrder(chain, 'texts')) return { state: 'bad', facts: [] };
  return facts.length === credentials.length ? { state: 'ready', facts } : { state: 'bad', facts: [] };
}
