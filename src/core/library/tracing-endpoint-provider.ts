// TracingEndpointProvider: the leader opens what any client asked for and tells every client about all of it.
import type { Use } from '../catalogue/behaviour.ts';
import { advertised } from './address.ts';
import { clusterOf } from './cluster.ts';
import { type Keys, keysOf } from './fact.ts';
import { openReceivers, receiverUrl } from './tracing.ts';
import type { Library, View } from './view.ts';

export const tracingEndpointProvider: Library<'TracingEndpointProvider'> = {
  name: 'TracingEndpointProvider',
  publish(view, use) {
    const links = view.on(use.endpoint);
    const mayAct = use.with.while !== 'ready' || clusterOf(view).isReady;
    if (!view.isLeader || links.length === 0 || !mayAct) return [];
    const keys = receiverKeys(view, use);
    return links.map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};

function receiverKeys(view: View, use: Use<'TracingEndpointProvider'>): Keys {
  const { url, facts } = advertised(view);
  const gates = use.with.while === 'ready' ? clusterOf(view).gates : [];
  const open = openReceivers(view);
  const value = open.map(({ receiver: { protocol, transport, port } }) => ({
    protocol: { name: protocol, type: transport },
    url: receiverUrl(url, transport, use.with.advertises?.[transport] ?? port),
  }));
  const parts = new Map(
    open.map(({ receiver, facts: asked }) => [
      receiver.protocol,
      receiver.always === true ? facts : [...facts, ...asked],
    ]),
  );
  const because = [...facts, ...open.flatMap((one) => one.facts)];
  return keysOf({ receivers: value.length === 0 ? undefined : { value, because, gates, parts } });
}
