// What takes telemetry at an application of whose charm nothing is known but what it states: one process, at the addresses it publishes.
import type { Bag, Json, UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { decoded, isList } from '../library/json.ts';
import type { Socket, TelemetrySignal } from '../library/process.ts';
import { isSecure, parseUrl, portOf, type Url } from '../library/url.ts';
import type { Effects } from '../library/view.ts';
import type { ResolvedEndpoint, Topology, TopologyApplication, TopologyUnit } from '../topology/topology.ts';

/** An address that an application publishes as its own, and what is taken there. */
export type StatedAddress = { readonly unit: UnitId; readonly url: Url; readonly signal: TelemetrySignal };

/** A unit that states no address of its own runs nothing that we know of. */
export function statedEffects(
  topology: Topology,
  application: TopologyApplication,
  unit: TopologyUnit,
): readonly Effects[] {
  const own = statedAddresses(topology, application).filter((address) => address.unit === unit.id);
  if (own.length === 0) return [];
  return [{ processes: [{ name: application.id, listens: own.map(socketOf) }] }];
}

/** None for an application whose behaviour is known: there the address is computed. */
export function statedAddresses(topology: Topology, application: TopologyApplication): readonly StatedAddress[] {
  if (application.charm?.behaviour !== undefined) return [];
  const units = flatMap(application.units, (index) => topology.units[index]?.id ?? []);
  return flatMap(Object.entries(application.stated.publishes ?? {}), ([name, bags]) => {
    const endpoint = application.endpoints.get(name);
    if (endpoint === undefined) return [];
    const addressesIn = (bag: Bag | undefined, owners: readonly UnitId[]) =>
      flatMap(addressesOf(topology, endpoint, bag ?? {}), (one) => owners.map((unit) => ({ unit, ...one })));
    const ofUnits = flatMap(units, (unit) =>
      addressesIn(Object.hasOwn(bags.units ?? {}, unit) ? bags.units?.[unit] : {}, [unit]),
    );
    return [...addressesIn(bags.application, units), ...ofUnits];
  });
}

/** Addresses in the keys by which a provider says where it takes a signal. Between coordinator and workers the addresses are others'. */
function addressesOf(
  { catalogue }: Topology,
  endpoint: ResolvedEndpoint,
  bag: Bag,
): readonly Omit<StatedAddress, 'unit'>[] {
  const isCluster = [...catalogue.products.values()].some(
    ({ clusterInterface }) => clusterInterface === endpoint.interface,
  );
  if (isCluster || endpoint.role !== 'provides') return [];
  const keys = catalogue.interfaces.get(endpoint.interface)?.keys ?? [];
  return flatMap(keys, ({ name, writer, signals = [] }) => {
    const [signal] = signals;
    if (writer !== 'provider' || signal === undefined || !Object.hasOwn(bag, name)) return [];
    const taken = signal === 'charm-traces' || signal === 'workload-traces' ? 'traces' : signal;
    return urlsIn(decoded(bag[name] ?? null)).map((url) => ({ url, signal: taken }));
  });
}

function urlsIn(value: Json): readonly Url[] {
  if (typeof value === 'string') return urlOf(value);
  if (typeof value !== 'object' || value === null) return [];
  return flatMap(isList(value) ? value : Object.values(value), urlsIn);
}

/** Receivers of gRPC have no scheme. */
function urlOf(text: string): readonly Url[] {
  if (/^https?:\/\//.test(text)) return [parseUrl(text)].filter(({ host }) => host !== undefined);
  return /^[\w.-]+:\d+$/.test(text) ? [parseUrl(`grpc://${text}`)] : [];
}

function socketOf({ url, signal }: StatedAddress): Socket {
  return { port: portOf(url), tls: isSecure(url), takes: [{ path: url.path || '/', signal, end: 'store' }] };
}
