// IngressPerAppProvider: the leader gives each application one external URL, and the proxy passes what comes there to the units.
// Where that URL leads from outside, a human must arrange.

import { flatMap } from '../flat-map.ts';
import { externalHost } from './external-host.ts';
import { groundOf, keysOf } from './fact.ts';
import { asText, decoded } from './json.ts';
import type { Location, NginxServer, Upstream } from './process.ts';
import type { Library, Link } from './view.ts';

export const ingressPerAppProvider: Library<'IngressPerAppProvider'> = {
  name: 'IngressPerAppProvider',
  publish(view, { endpoint }) {
    if (!view.isLeader || !view.isAssumed) return [];
    return flatMap(view.on(endpoint), (link) => {
      const backend = backendIn(link);
      if (backend === undefined) return [];
      const url = `http://${externalHost(view)}/${backend.prefix}`;
      return [
        {
          relation: link.relation,
          bag: 'application',
          keys: keysOf({ ingress: { value: { url }, because: backend.facts } }),
        },
      ];
    });
  },
  apply(view, use) {
    const backends = flatMap(view.on(use.endpoint), (link) => backendIn(link) ?? []);
    const isUsed = backends.length > 0 && view.isAssumed;
    const supplied = isUsed && view.isLeader ? [{ what: 'ingress-host', params: { host: externalHost(view) } }] : [];
    const server: NginxServer = { listen: 80, tls: false, locations: backends.map(locationOf) };
    const part = {
      name: use.with.process,
      listens: [{ port: 80, tls: false, takes: [] }],
      nginx: { upstreams: backends.map(upstreamOf), servers: [server] },
    };
    return () => ({ supplied, processes: isUsed ? [part] : [] });
  },
};

type Backend = {
  readonly prefix: string;
  readonly scheme: string;
  readonly servers: readonly string[];
  readonly strips: boolean;
  readonly facts: Parameters<typeof groundOf>[0];
};

function backendIn(link: Link): Backend | undefined {
  const [model, name, port] = ['model', 'name', 'port'].map((key) => link.application.read(key));
  if (model === undefined || name === undefined || port === undefined) return undefined;
  const hosts = flatMap(link.units, ({ bag }) => bag.read('host') ?? []);
  return {
    prefix: `${String(decoded(model.value))}-${String(decoded(name.value))}`,
    scheme: asText(decoded(link.application.read('scheme')?.value ?? null)) ?? 'http',
    servers: hosts.map((host) => `${String(decoded(host.value))}:${String(decoded(port.value))}`),
    strips: decoded(link.application.read('strip-prefix')?.value ?? null) === true,
    facts: [model, name, port, ...hosts],
  };
}

function upstreamOf({ prefix, servers }: Backend): Upstream {
  return { name: prefix, servers };
}

function locationOf({ prefix, scheme, strips, facts }: Backend): Location {
  const rewrite = strips ? { rewrite: `^/${prefix}(/.*)?$ $1 break` } : {};
  return { match: `/${prefix}`, to: `${scheme}://${prefix}`, ...rewrite, ...groundOf(facts) };
}
