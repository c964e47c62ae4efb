// TracingEndpointRequirer: the leader asks for protocols, also while blocked; a process that can then sends to what is offered.
import type { Use } from '../catalogue/behaviour.ts';
import { keysOf } from './fact.ts';
import { sendOf } from './send.ts';
import { offersOn } from './tracing.ts';
import type { Library, ProcessPart, View } from './view.ts';

export const tracingEndpointRequirer: Library<'TracingEndpointRequirer'> = {
  name: 'TracingEndpointRequirer',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader) return [];
    const keys = keysOf({ receivers: { value: use.with.protocols, because: [] } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
  apply(view, use) {
    const processes = partsOf(view, use);
    return () => ({ processes });
  },
};

const signals = { charm: 'charm-traces', workload: 'workload-traces', relay: 'traces' } as const;

function partsOf(view: View, use: Use<'TracingEndpointRequirer'>): readonly ProcessPart[] {
  const { sends = [], for: purpose } = use.with;
  const [signal, relays] = [signals[purpose], purpose === 'relay'];
  const offers = sends.length === 0 ? [] : (offersOn(view, use.endpoint) ?? []);
  return sends.map(({ process, protocol, suffix }) => {
    const offer = offers.find((one) => one.protocol === protocol);
    const own = offer && sendOf({ signal, url: `${offer.url}${suffix}`, protocol, relays }, [offer.fact]);
    return { name: process, sends: own === undefined ? [] : [own], gives: relays ? [] : [signal] };
  });
}
