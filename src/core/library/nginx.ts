// Nginx: the coordinator's front door. Upstreams by role, the product's servers, and in proxied mode the telemetry of its workers.
// It is left as it runs while the coordinator may not act.
import type { LocationRow, ServerRow, UpstreamRow } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { type Cluster, clusterOf } from './cluster.ts';
import { groundOf } from './fact.ts';
import type { Location, Nginx, NginxServer, Upstream } from './process.ts';
import { type ProxyPart, proxyParts } from './proxy.ts';
import { perView } from './reads.ts';
import { telemetryOf } from './telemetry.ts';
import { openReceivers } from './tracing.ts';
import { hostLabel } from './url.ts';
import { type Library, portNumber, type View } from './view.ts';

const command = "nginx -g 'daemon off;'";

export const nginx: Library<'Nginx'> = {
  name: 'Nginx',
  raises(view) {
    const cluster = clusterOf(view);
    if (!cluster.isReady || view.application.mode !== 'proxied') return undefined;
    return addressRaise(view, cluster) ?? remoteWriteRaise(view);
  },
  apply(view) {
    const cluster = clusterOf(view);
    const config = cluster.isReady ? configOf(view) : undefined;
    return (unit) => {
      const before = view.before(unit.id, 'nginx');
      const running = config ?? before?.nginx;
      return {
        processes: [
          {
            name: 'nginx',
            gives: ['logs'],
            listens: (running?.servers ?? []).map(({ listen, tls }) => ({ port: listen, tls, takes: [] })),
            ...(running === undefined ? { isIdle: true } : { nginx: running, command }),
          },
        ],
      };
    };
  },
};

/** Addresses are sorted before they are written, which fails where one of several has no host. */
function addressRaise(view: View, cluster: Cluster) {
  if (!view.behaviour.coordinator?.upstreams.some((row) => row.of === 'every-address')) return undefined;
  const addresses = [...addressesOf(view, cluster).values()].flat();
  const lost = proxyParts(view).find(({ host }) => host === undefined);
  if (lost === undefined || addresses.every((address) => address === undefined)) return undefined;
  const { via } = lost.ground;
  return { cause: 'nginx/address-without-host', params: { url: lost.url, what: lost.upstream }, relations: via };
}

function remoteWriteRaise(view: View) {
  const nameless = telemetryOf(view).remoteWrites.find(({ url }) => hostLabel(url) === undefined);
  if (nameless === undefined) return undefined;
  return { cause: 'remote-write/url-without-host', params: { url: nameless.url }, relations: [nameless.fact.relation] };
}

const configOf = perView((view: View): Nginx => {
  const cluster = clusterOf(view);
  const parts = proxyParts(view);
  const addresses = addressesOf(view, cluster);
  const upstreams = [...ownUpstreams(view, cluster, addresses), ...proxyUpstreams(parts, addresses)];
  const names = new Set(upstreams.map(({ name }) => name));
  return { upstreams, servers: serversOf(view, cluster, parts, names) };
});

/** What nginx knows to look up: hosts by role, then by the key of each part of the proxy. */
function addressesOf(view: View, { workers }: Cluster): ReadonlyMap<string, readonly (string | undefined)[]> {
  const addresses = new Map<string, readonly (string | undefined)[]>();
  for (const { roles, address } of workers) {
    for (const role of roles) addresses.set(role, [...new Set([...(addresses.get(role) ?? []), address])].sort());
  }
  for (const { key, host } of proxyParts(view)) addresses.set(key, [host]);
  return addresses;
}

function ownUpstreams(
  view: View,
  { workers }: Cluster,
  addresses: ReadonlyMap<string, readonly (string | undefined)[]>,
): readonly Upstream[] {
  const rows = view.behaviour.coordinator?.upstreams ?? [];
  const grounds = new Map(
    workers.map(({ address, seen, role }) => [address, groundOf(role === undefined ? [seen] : [seen, role])]),
  );
  return flatMap(rows, (row) => {
    const hosts =
      row.of === 'every-address' ? [...new Set([...addresses.values()].flat())].sort() : addresses.get(row.of.role);
    const named = hosts?.map((host) => (host === undefined ? undefined : grounds.get(host))) ?? [];
    return flatMap(namesAndPorts(view, row), ({ name, port }) =>
      upstream(name, hosts ?? [], port).map(({ servers }) => ({ name, servers, grounds: named })),
    );
  });
}

function namesAndPorts(view: View, row: UpstreamRow): readonly { readonly name: string; readonly port: number }[] {
  if ('name' in row) return [{ name: row.name, port: portNumber(view, row.port, false) }];
  return openReceivers(view).map(({ receiver }) => ({ name: receiverName(receiver.protocol), port: receiver.port }));
}

/** No address, no upstream. A receiver without a host is written as Python prints nothing. */
function upstream(name: string, hosts: readonly (string | undefined)[], port: number): readonly Upstream[] {
  if (hosts.length === 0) return [];
  return [{ name, servers: hosts.map((host) => `${host ?? 'None'}:${port}`) }];
}

function proxyUpstreams(
  parts: readonly ProxyPart[],
  addresses: ReadonlyMap<string, readonly (string | undefined)[]>,
): readonly Upstream[] {
  const seen = new Set<string>();
  return flatMap(parts, (part) => {
    const once = `${part.kind} ${part.upstream}`;
    if (seen.has(once)) return [];
    seen.add(once);
    return upstream(part.upstream, addresses.get(part.key) ?? [], part.port);
  });
}

/** A location whose upstream has no server is left out. */
function serversOf(
  view: View,
  cluster: Cluster,
  parts: readonly ProxyPart[],
  upstreams: ReadonlySet<string>,
): readonly NginxServer[] {
  const isTls = cluster.certificate !== undefined;
  const locations = new Map<number, readonly Location[]>();
  for (const row of view.behaviour.coordinator?.servers ?? []) {
    for (const { port, name } of serverPorts(view, row, isTls)) {
      const own = row.locations.filter(({ to }) => upstreams.has(upstreamOf(to, name)));
      locations.set(port, [...(locations.get(port) ?? []), ...own.map((one) => ownLocation(view, one, name, isTls))]);
    }
  }
  const passed = parts.filter(({ upstream: name }) => upstreams.has(name)).map(({ location }) => location);
  if (passed.length > 0) {
    const port = portNumber(view, 'proxy', isTls);
    locations.set(port, [...(locations.get(port) ?? []), ...passed]);
  }
  const pages = pagesOf(view);
  return [...locations].map(([listen, own]) => ({ listen, tls: isTls, locations: [...pages, ...own] }));
}

function upstreamOf(to: string, receiver: string): string {
  return to === '{receiver}' ? receiverName(receiver) : to;
}

function serverPorts(
  view: View,
  row: ServerRow,
  isTls: boolean,
): readonly { readonly port: number; readonly name: string }[] {
  if ('port' in row) return [{ port: portNumber(view, row.port, isTls), name: '' }];
  return openReceivers(view).map(({ receiver }) => ({ port: receiver.port, name: receiver.protocol }));
}

function ownLocation(view: View, row: LocationRow, receiver: string, isTls: boolean): Location {
  const isSecure = isTls && view.behaviour.coordinator?.upstreamTls === true;
  const isGrpc = row.grpc === true || isGrpcReceiver(view, receiver);
  const to = `${isGrpc ? 'grpc' : 'http'}${isSecure ? 's' : ''}://${upstreamOf(row.to, receiver)}${row.path ?? ''}`;
  const { match, signal } = row;
  return signal === undefined ? { match, to } : { match, to, signal };
}

function isGrpcReceiver(view: View, protocol: string): boolean {
  return openReceivers(view).some(({ receiver }) => receiver.protocol === protocol && receiver.transport === 'grpc');
}

function pagesOf(view: View): readonly Location[] {
  const pages = view.behaviour.coordinator?.pages ?? [];
  return [
    ...(pages.includes('health') ? [{ match: '= /', answers: 'ok' as const }] : []),
    ...(pages.includes('status') ? [{ match: '= /status', answers: 'status' as const }] : []),
  ];
}

function receiverName(protocol: string): string {
  return protocol.replaceAll('_', '-');
}
