// Stated databags that are not what their interface needs, key by key, and what those who read them do then.
import type { DatabagForm, DatabagKey } from '../catalogue/catalogue.ts';
import { setPublishes } from '../document/application.ts';
import type { ApplicationId, Bag, Edit, EndpointName, Json, UnitId } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { entryOf, withEntry, withoutEntry } from '../document/record.ts';
import { type Fault, faultOf } from '../library/form.ts';
import { asObject, decoded } from '../library/json.ts';
import { isNothing } from '../library/unreadable.ts';
import { memo } from '../memo.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import type { Fix } from './diagnostic.ts';
import { type Finding, type Judged, partOf } from './rule.ts';

type StatedFault = {
  readonly fault: Fault;
  readonly application: ApplicationId;
  readonly owner: ApplicationId | UnitId;
  readonly endpoint: EndpointName;
  readonly key: string;
  readonly form: DatabagForm;
  readonly value: Json;
};

/** Findings for one kind of fault: `what` says what is wrong with a key of this form. */
export function findStated(judged: Judged, fault: Fault, what: (form: DatabagForm) => string): readonly Finding[] {
  const found = faults(judged).filter((one) => one.fault === fault);
  return found.map((one) => {
    const { application, owner, endpoint, key, form } = one;
    return {
      subject: { application, ...(owner === application ? {} : { unit: owner }), endpoint, key },
      message: `${owner} publishes ${key} on ${refOf(application, endpoint)}, which is ${what(form)}: ${follows(one)}.`,
      fixes: [unstate(one)],
    };
  });
}

/** The charm, if it is known, writes the key itself then; else it is as if nobody had. */
function unstate({ application, owner, endpoint, key }: StatedFault): Fix {
  const edit: Edit = (document) => {
    const publishes = entryOf(document.deployment.applications, application)?.publishes ?? {};
    const stated = entryOf(publishes, endpoint);
    if (stated === undefined) return document;
    const { application: own, units } = stated;
    const less =
      owner === application
        ? { ...stated, ...(own && { application: withoutEntry(own, key) }) }
        : { ...stated, ...(units && { units: mapOne(units, owner, key) }) };
    return setPublishes(application, withEntry(publishes, endpoint, less))(document);
  };
  return { label: `State nothing for ${key} of ${owner}`, edit };
}

function mapOne(units: Readonly<Record<UnitId, Bag>>, owner: UnitId, key: string): Readonly<Record<UnitId, Bag>> {
  return withEntry(units, owner, withoutEntry(entryOf(units, owner) ?? {}, key));
}

const faults = memo((judged: Judged): readonly StatedFault[] =>
  partOf(judged).applications.flatMap((application) =>
    Object.entries(application.stated.publishes ?? {}).flatMap(([endpoint, { application: bag, units = {} }]) => {
      const known = keysOn(judged.topology, application, endpoint);
      const own =
        bag === undefined ? [] : faultsIn(known, 'application', bag).map((one) => ({ ...one, owner: application.id }));
      const others = Object.entries(units).flatMap(([owner, unit]) =>
        faultsIn(known, 'unit', unit).map((one) => ({ ...one, owner })),
      );
      return [...own, ...others].map((one) => ({ ...one, application: application.id, endpoint }));
    }),
  ),
);

/** The keys that the interface knows of this side. */
function keysOn(topology: Topology, application: TopologyApplication, endpoint: EndpointName): readonly DatabagKey[] {
  const there = application.endpoints.get(endpoint);
  const writer = there?.role === 'provides' ? 'provider' : 'requirer';
  const known = topology.catalogue.interfaces.get(there?.interface ?? '')?.keys ?? [];
  return known.filter((key) => key.writer === writer);
}

function faultsIn(keys: readonly DatabagKey[], bag: DatabagKey['bag'], stated: Bag) {
  return keys.flatMap(({ name: key, form, bag: place }) => {
    const value = entryOf(stated, key);
    if (form === undefined || place !== bag || value === undefined || value === null || value === '') return [];
    const fault = faultOf(value, form);
    return fault === undefined ? [] : [{ key, form, fault, value: decoded(value) }];
  });
}

/** What the libraries make of it, as far as they were read. */
function follows({ key, fault, form, value }: Omit<StatedFault, 'owner'>): string {
  if (form === 'url' && key === 'ingress') return 'whoever is told of it fails over it';
  if (fault === 'no-scheme') return 'nobody can be called there over HTTP, and proxies read no host in it';
  if (scraped.includes(key) && isNothing(value)) return 'the scraper takes it for none';
  if (form === 'text' || form === 'texts')
    return 'the object store counts as not ready, and its coordinator stays blocked';
  const isLookedUp = fault === 'not-json' || asObject(value) !== undefined;
  if (key === 'endpoint' && !isLookedUp) return 'whoever sends logs there fails over it';
  return consequences.get(key) ?? 'what its readers make of it was not read';
}

const scraped = ['scrape_jobs', 'scrape_metadata'];
const unreadWorker = 'a worker takes nothing of what its coordinator publishes and waits for a configuration';
const consequences: ReadonlyMap<string, string> = new Map([
  ['endpoint', 'coordinators and collectors fail over it, and others leave the whole relation out'],
  ['remote_write', 'whoever pushes there fails over it'],
  ['scrape_jobs', 'the scraper fails over it'],
  ['scrape_metadata', 'the scraper fails over it'],
  ['receivers', 'it counts as not published'],
  ['endpoints', 'it counts as not published'],
  ['juju_topology', 'the coordinator leaves the unit out and publishes nothing to its application'],
  ['loki_endpoints', unreadWorker],
  ['charm_tracing_receivers', unreadWorker],
  ['workload_tracing_receivers', unreadWorker],
  ['remote_write_endpoints', unreadWorker],
  ['worker_ports', unreadWorker],
]);
