// ProfilingEndpointProvider: the leader tells producers where to push profiles.
import { advertised, servesTls } from './address.ts';
import { keysOf } from './fact.ts';
import { netOf, parseUrl } from './url.ts';
import type { Library } from './view.ts';

export const profilingEndpointProvider: Library<'ProfilingEndpointProvider'> = {
  name: 'ProfilingEndpointProvider',
  publish(view, use) {
    if (!view.isLeader) return [];
    const { url, facts } = advertised(view);
    const host = parseUrl(url).host ?? netOf(url);
    const keys = keysOf({
      otlp_grpc_endpoint_url: { value: `${host}:${use.with.port}`, because: facts },
      insecure: { value: !servesTls(view), because: facts },
    });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};
