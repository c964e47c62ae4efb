// TracingEndpointProvider: the leader opens what any client asked for and tells every client about all of it.
import type { Use } from '../catalogue/behaviour.ts';
import type { RelationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { advertised } from './address.ts';
import { clusterOf } from './cluster.ts';
import { type Fact, type Keys, keysOf } from './fact.ts';
import { addressFacts, openReceivers, receiverUrl } from './tracing.ts';
import type { Library, View } from './view.ts';

export const tracingEndpointProvider: Library<'TracingEndpointProvider'> = {
  name: 'TracingEndpointProvider',
  publish(view, use) {
    const links = view.on(use.endpoint);
    const mayAct = use.with.while !== 'ready' || clusterOf(view).isReady;
    if (!view.isLeader || links.length === 0 || !mayAct) return [];
    return links.map(({ relation }) => ({ relation, bag: 'application', keys: receiverKeys(view, use, relation) }));
  },
};

/** Every client is told the same, and for its own reason: a receiver it asked for stays open whoever else asks. */
function receiverKeys(view: View, use: Use<'TracingEndpointProvider'>, relation: RelationId): Keys {
  const named = advertised(view);
  const { url, facts } = named;
  const gates = use.with.while === 'ready' ? clusterOf(view).gates : [];
  const open = openReceivers(view);
  const value = open.map(({ receiver: { protocol, transport, port } }) => ({
    protocol: { name: protocol, type: transport },
    url: receiverUrl(url, transport, use.with.advertises?.[transport] ?? port),
  }));
  const parts = new Map(
    open.map(({ receiver, facts: asked }) => [
      receiver.protocol,
      [...addressFacts(named, receiver), ...(receiver.always === true ? [] : opening(asked, relation))],
    ]),
  );
  const because = [...facts, ...flatMap(open, (one) => one.facts)];
  return keysOf({ receivers: value.length === 0 ? undefined : { value, because, gates, parts } });
}

/** The requests without which a receiver would be closed, as one client sees it. */
function opening(asked: readonly Fact[], relation: RelationId): readonly Fact[] {
  const own = asked.filter((fact) => fact.relation === relation);
  if (own.length > 0) return own;
  return asked.length === 1 ? asked : [];
}
