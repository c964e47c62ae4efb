// TraefikRouteRequirer: the leader writes its own routes, one entry point per port. Of the configuration only the way is modelled.
import type { Use } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { servesTls } from './address.ts';
import { clusterOf } from './cluster.ts';
import { type Fact, keysOf } from './fact.ts';
import { openReceivers } from './tracing.ts';
import { type Library, portNumber, type View } from './view.ts';

export const traefikRouteRequirer: Library<'TraefikRouteRequirer'> = {
  name: 'TraefikRouteRequirer',
  publish(view, use) {
    const mayAct = view.behaviour.coordinator === undefined || clusterOf(view).isReady;
    if (!view.isLeader || !mayAct) return [];
    const hosts = backends(view);
    const value = { routes: ports(view, use).map((port) => route(view, port, hosts.names)) };
    const keys = keysOf({ config: { value, because: hosts.facts } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};

function ports(view: View, use: Use<'TraefikRouteRequirer'>): readonly number[] {
  const own = use.with.ports.map((port) => portNumber(view, port, servesTls(view)));
  const receivers = use.with.receivers === true ? openReceivers(view).map(({ receiver }) => receiver.port) : [];
  return [...new Set([...own, ...receivers])].sort((a, b) => a - b);
}

function route(view: View, port: number, names: readonly string[]) {
  const scheme = servesTls(view) ? 'https' : 'http';
  const { id, model } = view.application;
  return { name: `juju-${model.name}-${id}-${port}`, port, scheme, servers: names.map((host) => `${host}:${port}`) };
}

/** Its own units: itself, and the peers that have named themselves. */
function backends(view: View): { readonly names: readonly string[]; readonly facts: readonly Fact[] } {
  const known = flatMap(view.peers, ({ units }) =>
    flatMap(units, ({ bag }) => bag.read('fqdn') ?? bag.read('hostname') ?? []),
  );
  return { names: [view.unit.address, ...known.map(({ value }) => String(value))], facts: known };
}
