// What relations show of charms that nobody described: an endpoint opposite a known one has its interface and the other role.
import type { EndpointName, EndpointRole } from '../document/document.ts';
import { jujuInfo } from './declared.ts';
import type { DrawnEnd, DrawnLine } from './drawn.ts';
import type { ResolvedEndpoint } from './topology.ts';

/** By application and endpoint, see `endpointKey`. Knowledge passes on from line to line; nothing is guessed. */
export type Shown = ReadonlyMap<string, ResolvedEndpoint>;

export function shownEndpoints(lines: readonly DrawnLine[]): Shown {
  const shown = new Map<string, ResolvedEndpoint>();
  const across = new Map<string, Written[]>();
  for (const { ends } of lines) {
    if (ends.every(({ application }) => application.declared.isDescribed)) continue;
    const [one, other] = [written(ends[0]), written(ends[1])];
    if (!one || !other) continue;
    for (const [here, there] of [[one, other] as const, [other, one] as const]) {
      if (here.isDescribed) continue;
      append(across, there.key, here);
      const shows = there.declared ?? (isPlainJujuInfo(here, there) ? opposite(jujuInfo, there.endpoint) : undefined);
      if (shows && !shown.has(here.key)) shown.set(here.key, opposite(shows, here.endpoint));
    }
  }
  passOn(shown, across);
  return shown;
}

export function endpointKey(application: number, endpoint: EndpointName): string {
  return `${application}:${endpoint}`;
}

/** The endpoint that fits another. */
export function opposite(endpoint: ResolvedEndpoint, name: EndpointName): ResolvedEndpoint {
  return { name, role: opposites[endpoint.role], interface: endpoint.interface, scope: 'global', relations: [] };
}

const opposites: Readonly<Record<EndpointRole, EndpointRole>> = {
  provides: 'requires',
  requires: 'provides',
  peers: 'peers',
};

type Written = {
  readonly key: string;
  readonly endpoint: EndpointName;
  readonly isDescribed: boolean;
  readonly declared: ResolvedEndpoint | undefined;
};

function written({ application, endpoint }: DrawnEnd): Written | undefined {
  if (endpoint === undefined) return undefined;
  const { isDescribed, endpoints } = application.declared;
  const implicit = isDescribed && endpoint === jujuInfo.name ? jujuInfo : undefined;
  const declared = endpoints.get(endpoint) ?? implicit;
  return { key: endpointKey(application.index, endpoint), endpoint, isDescribed, declared };
}

/** Who names `juju-info` provides it, unless both do: then one is a subordinate that requires it under the same name. */
function isPlainJujuInfo(here: Written, there: Written): boolean {
  return here.endpoint === jujuInfo.name && there.endpoint !== jujuInfo.name;
}

function passOn(shown: Map<string, ResolvedEndpoint>, across: ReadonlyMap<string, readonly Written[]>): void {
  const queue = [...shown.keys()];
  for (const key of queue) {
    const known = shown.get(key);
    for (const { key: next, endpoint } of across.get(key) ?? []) {
      if (!known || shown.has(next)) continue;
      shown.set(next, opposite(known, endpoint));
      queue.push(next);
    }
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
