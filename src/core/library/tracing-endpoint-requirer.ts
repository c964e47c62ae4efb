// TracingEndpointRequirer: the leader asks for protocols, also while blocked; a process that can then sends to what is offered.
import type { Use } from '../catalogue/behaviour.ts';
import { groundOf, keysOf } from './fact.ts';
import type { Send } from './process.ts';
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
  const offers = (use.with.sends ?? []).length === 0 ? [] : (offersOn(view, use.endpoint) ?? []);
  return (use.with.sends ?? []).map(({ process, protocol, suffix }) => {
    const offer = offers.find((one) => one.protocol === protocol);
    const send: readonly Send[] =
      offer === undefined
        ? []
        : [
            {
              signal: signals[use.with.for],
              url: `${offer.url}${suffix}`,
              protocol,
              method: 'POST',
              relays: use.with.for === 'relay',
              ...groundOf([offer.fact]),
            },
          ];
    const gives = use.with.for === 'relay' ? [] : [signals[use.with.for]];
    return { name: process, sends: send, gives };
  });
}
