// Who answers where: which units stand behind a host, and which process of a unit listens on a port.
import type { UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { memo } from '../memo.ts';
import type { Process, Settlement, Socket } from '../settle/settlement.ts';
import { statedAddresses } from '../settle/stated.ts';
import type { Topology, TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import { grouped } from './grouped.ts';
import { parseUrl, type Url } from './url.ts';

export type Listener = { readonly process: Process; readonly socket: Socket };

export type Directory = {
  /** An address as it is written, taken apart once. */
  readonly urlOf: (text: string) => Url | undefined;
  /** The units behind a host as `from` sees it: one for a unit's name, any of several for a service; none where the name is unknown. */
  readonly unitsAt: (host: string, from: UnitId) => readonly TopologyUnit[];
  readonly listener: (unit: UnitId, port: number) => Listener | undefined;
  /** In the settlement's order. */
  readonly processes: (unit: UnitId) => readonly Process[];
};

/** What a unit calls itself by. */
export function isItself(host: string): boolean {
  return itself.includes(host);
}

const itself = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'];

/** The same object for the same two. */
export const directory = memo((topology: Topology, settlement: Settlement): Directory => {
  const hosts = hostsOf(topology, settlement.stopped);
  const processes = grouped(settlement.processes.values(), ({ unit }) => unit);
  const listeners = new Map<UnitId, ReadonlyMap<number, Listener>>();
  const urls = new Map<string, { readonly url: Url | undefined }>();
  return {
    urlOf: (text) => {
      const known = urls.get(text);
      if (known !== undefined) return known.url;
      const url = parseUrl(text);
      urls.set(text, { url });
      return url;
    },
    unitsAt: (host, from) => (isItself(host) ? unitItself(topology, from) : (hosts.get(host) ?? [])),
    listener: (unit, port) => {
      const known = listeners.get(unit) ?? listenersOf(processes.get(unit) ?? []);
      listeners.set(unit, known);
      return known.get(port);
    },
    processes: (unit) => processes.get(unit) ?? [],
  };
});

function unitItself(topology: Topology, unit: UnitId): readonly TopologyUnit[] {
  const known = topology.unit(unit);
  return known === undefined ? [] : [known];
}

/** Kubernetes names: a unit by its own, an application by its service and by the headless service of its units. */
function hostsOf(topology: Topology, stopped: ReadonlySet<UnitId>): ReadonlyMap<string, readonly TopologyUnit[]> {
  const hosts = new Map<string, readonly TopologyUnit[]>();
  for (const application of topology.applications) {
    const units = serving(unitsOf(topology, application), stopped);
    const space = `${application.model.name}.svc.cluster.local`.toLowerCase();
    hosts.set(`${application.id}.${space}`, units);
    hosts.set(`${application.id}-endpoints.${space}`, units);
  }
  for (const application of topology.applications) {
    for (const { unit, url } of statedAddresses(topology, application)) addUnit(topology, hosts, url.host, unit);
    const external = application.config.get('external_hostname'); // how an ingress is told its own name
    if (typeof external === 'string' && external !== '')
      hosts.set(external.toLowerCase(), serving(unitsOf(topology, application), stopped));
  }
  for (const unit of topology.units) hosts.set(unit.address.toLowerCase(), [unit]);
  return hosts;
}

/** A name that is nobody's yet belongs to whoever states it. */
function addUnit(
  topology: Topology,
  hosts: Map<string, readonly TopologyUnit[]>,
  host: string | undefined,
  id: UnitId,
): void {
  const unit = topology.unit(id);
  if (host === undefined || unit === undefined) return;
  const known = hosts.get(host) ?? [];
  if (!known.includes(unit) && known.every((other) => other.application === unit.application))
    hosts.set(host, [...known, unit]);
}

function unitsOf(topology: Topology, application: TopologyApplication): readonly TopologyUnit[] {
  return flatMap(application.units, (index) => topology.units[index] ?? []);
}

/** A service leaves out units that are down while it has others. */
function serving(units: readonly TopologyUnit[], stopped: ReadonlySet<UnitId>): readonly TopologyUnit[] {
  if (stopped.size === 0) return units;
  const running = units.filter(({ id }) => !stopped.has(id));
  return running.length > 0 ? running : units;
}

/** The first process that listens on a port has it, as in the machine itself. */
function listenersOf(processes: readonly Process[]): ReadonlyMap<number, Listener> {
  const listeners = new Map<number, Listener>();
  for (const process of processes)
    for (const socket of process.listens)
      if (!listeners.has(socket.port)) listeners.set(socket.port, { process, socket });
  return listeners;
}
