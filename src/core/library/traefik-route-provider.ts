// TraefikRouteProvider: the leader gives applications its external host, and opens the entry points they ask for.
import { flatMap } from '../flat-map.ts';
import { externalHost } from './external-host.ts';
import { groundOf, keysOf } from './fact.ts';
import { asList, asText, decoded, member } from './json.ts';
import type { NginxServer, Upstream } from './process.ts';
import type { Library, Link } from './view.ts';

export const traefikRouteProvider: Library<'TraefikRouteProvider'> = {
  name: 'TraefikRouteProvider',
  publish(view, { endpoint }) {
    if (!view.isLeader || !view.isAssumed) return [];
    const keys = keysOf({
      external_host: { value: externalHost(view), because: [] },
      scheme: { value: 'http', because: [] },
    });
    return view.on(endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
  apply(view, use) {
    const routes = view.isAssumed ? flatMap(view.on(use.endpoint), routesIn) : [];
    const supplied =
      view.isLeader && view.isAssumed && view.on(use.endpoint).length > 0
        ? [{ what: 'ingress-host', params: { host: externalHost(view) } }]
        : [];
    const part = {
      name: use.with.process,
      listens: routes.map(({ server }) => ({ port: server.listen, tls: false, takes: [] })),
      nginx: { upstreams: routes.map(({ upstream }) => upstream), servers: routes.map(({ server }) => server) },
    };
    return () => ({ supplied, processes: routes.length === 0 ? [] : [part] });
  },
};

function routesIn(link: Link): readonly { readonly upstream: Upstream; readonly server: NginxServer }[] {
  const fact = link.application.read('config');
  return flatMap(asList(member(decoded(fact?.value ?? null), 'routes')) ?? [], (route) => {
    const [port, scheme, name] = [
      member(route, 'port'),
      asText(member(route, 'scheme')),
      asText(member(route, 'name')),
    ];
    const servers = (asList(member(route, 'servers')) ?? []).filter((server) => typeof server === 'string');
    if (fact === undefined || typeof port !== 'number' || scheme === undefined || name === undefined) return [];
    const { via, because } = groundOf([fact]);
    const location = { match: '/', to: `${scheme}://${name}`, via, because };
    return [{ upstream: { name, servers }, server: { listen: port, tls: false, locations: [location] } }];
  });
}
