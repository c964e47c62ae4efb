// What is known of an application before any relation is looked at: its charm, track and declared endpoints.
import type { Catalogue, Charm, Kind, Mode, Product, Track, TrackName } from '../catalogue/catalogue.ts';
import type { Application, Deployment, DocumentCharm, DocumentEndpoint, EndpointName } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import { trackName, trackOf } from './channel.ts';
import type { ResolvedEndpoint } from './topology.ts';

export type Declared = {
  readonly charm: Charm | undefined; // whose behaviour it has
  readonly kind: Kind;
  readonly product: Product | undefined;
  readonly track: Track | undefined;
  readonly mode: Mode | undefined;
  readonly isSubordinate: boolean;
  readonly isDescribed: boolean; // false: neither catalogue nor document describes the charm
  readonly endpoints: ReadonlyMap<EndpointName, ResolvedEndpoint>;
};

/** Every charm provides this one, declared or not. */
export const jujuInfo: ResolvedEndpoint = {
  name: 'juju-info',
  role: 'provides',
  interface: 'juju-info',
  scope: 'global',
  relations: [],
};

/** Looks applications up; those of the same charm and track share one answer. */
export function declarations(deployment: Deployment, catalogue: Catalogue): (application: Application) => Declared {
  const found = new Map<string, Declared>();
  return (application) => {
    const key = `${application.charm ?? ''} ${trackName(application.channel) ?? ''}`;
    const known = found.get(key);
    if (known) return known;
    const declared = declare(application, deployment, catalogue);
    found.set(key, declared);
    return declared;
  };
}

function declare(application: Application, deployment: Deployment, catalogue: Catalogue): Declared {
  const own = entryOf(deployment.charms, application.charm ?? '');
  const charm = catalogue.charms.get(own?.like ?? application.charm ?? '');
  const product = charm?.product === undefined ? undefined : catalogue.products.get(charm.product);
  const track = charm && trackOf(application.channel, charm, product);
  const endpoints = endpointsOf(charm, own, track?.name);
  return {
    charm,
    kind: charm?.kind ?? 'unknown',
    product,
    track,
    mode: track?.mode,
    isSubordinate: charm?.subordinate ?? standsBeside(endpoints),
    isDescribed: charm !== undefined || own !== undefined,
    endpoints,
  };
}

/** The endpoints of the catalogue's charm on this track; those that the document states come on top. None has relations yet. */
function endpointsOf(charm: Charm | undefined, own: DocumentCharm | undefined, track: TrackName | undefined) {
  const endpoints = new Map<EndpointName, ResolvedEndpoint>();
  for (const endpoint of charm?.endpoints ?? []) {
    if (endpoint.tracks && !endpoint.tracks.includes(track ?? '')) continue;
    endpoints.set(endpoint.name, unrelated(endpoint.name, endpoint));
  }
  for (const [name, endpoint] of Object.entries(own?.endpoints ?? {})) endpoints.set(name, unrelated(name, endpoint));
  return endpoints;
}

function unrelated(name: EndpointName, { role, interface: carried, limit, scope }: DocumentEndpoint): ResolvedEndpoint {
  return {
    name,
    role,
    interface: carried,
    ...(limit === undefined ? {} : { limit }),
    scope: scope ?? 'global',
    relations: [],
  };
}

/** A subordinate is a charm that requires something within the container of another. */
function standsBeside(endpoints: ReadonlyMap<EndpointName, ResolvedEndpoint>): boolean {
  return [...endpoints.values()].some(({ role, scope }) => role === 'requires' && scope === 'container');
}
