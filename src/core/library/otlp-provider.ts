// OtlpProvider: the leader lists where OTLP is taken, over which protocol, and for which signals.
import type { Use } from '../catalogue/behaviour.ts';
import type { Json } from '../document/document.ts';
import { advertised, servesTls } from './address.ts';
import { keysOf } from './fact.ts';
import type { Library, View } from './view.ts';

export const otlpProvider: Library<'OtlpProvider'> = {
  name: 'OtlpProvider',
  publish(view, use) {
    if (!view.isLeader) return [];
    const { facts } = advertised(view);
    const keys = keysOf({ endpoints: { value: endpointsOf(view, use), because: facts } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};

function endpointsOf(view: View, use: Use<'OtlpProvider'>): Json {
  const { url } = advertised(view);
  return use.with.endpoints.map(({ protocol, port, telemetries }) => ({
    protocol,
    endpoint: `${url}:${port}`,
    telemetries,
    insecure: !servesTls(view),
  }));
}
