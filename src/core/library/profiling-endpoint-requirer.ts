// ProfilingEndpointRequirer: reads where to push profiles, and has its process push what it receives there.
import { flatMap } from '../flat-map.ts';
import { asText, decoded } from './json.ts';
import type { Send } from './process.ts';
import { sendOf } from './send.ts';
import type { Library, View } from './view.ts';

export const profilingEndpointRequirer: Library<'ProfilingEndpointRequirer'> = {
  name: 'ProfilingEndpointRequirer',
  apply(view, use) {
    const sends = sendsOn(view, use.endpoint);
    return () => ({ processes: [{ name: use.with.process, sends }] });
  },
};

function sendsOn(view: View, endpoint: string | undefined): readonly Send[] {
  return flatMap(view.on(endpoint), (link): readonly Send[] => {
    const fact = link.application.read('otlp_grpc_endpoint_url');
    const address = asText(decoded(fact?.value ?? null));
    if (fact === undefined || address === undefined) return [];
    const url = `http://${address}/opentelemetry.proto.collector`;
    return [sendOf({ signal: 'profiles', url, protocol: 'otlp_grpc', relays: true }, [fact])];
  });
}
