// Tracing as both sides see it: what a provider offers, and which receivers an application has open itself.
import type { Receiver, TracingProviderSettings } from '../catalogue/behaviour.ts';
import type { EndpointName } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Advertised } from './address.ts';
import { type Fact, partOf } from './fact.ts';
import { isUnreadable } from './form.ts';
import { asList, asText, decoded, member } from './json.ts';
import { perView } from './reads.ts';
import { netOf } from './url.ts';
import type { Link, View } from './view.ts';

export type Offer = { readonly protocol: string; readonly url: string; readonly fact: Fact };

/** What the provider on this endpoint offers; `undefined` while it has published nothing that can be read. */
export function offersOn(view: View, endpoint: EndpointName | undefined): readonly Offer[] | undefined {
  const [link] = view.on(endpoint);
  return link === undefined ? undefined : offersIn(link);
}

/** One receiver that cannot be read makes all of them count for nothing. */
export function offersIn(link: Link): readonly Offer[] | undefined {
  const fact = link.application.read('receivers');
  const receivers = asList(decoded(fact?.value ?? null));
  if (fact === undefined || receivers === undefined || isUnreadable(fact.value, 'receivers')) return undefined;
  return flatMap(receivers, (receiver) => {
    const protocol = asText(member(member(receiver, 'protocol'), 'name'));
    const url = asText(member(receiver, 'url'));
    return protocol === undefined || url === undefined
      ? []
      : [{ protocol, url, fact: partOf(fact, protocol, receiver) }];
  });
}

export type OpenReceiver = { readonly receiver: Receiver; readonly facts: readonly Fact[] };

/** Receivers that are open: always, by option, or because a client asked. By protocol. */
export const openReceivers = perView((view: View): readonly OpenReceiver[] =>
  flatMap(view.behaviour.uses, (use) =>
    use.library === 'TracingEndpointProvider' ? receiversOf(view, use.endpoint, use.with) : [],
  ),
);

function receiversOf(
  view: View,
  endpoint: EndpointName | undefined,
  settings: TracingProviderSettings,
): readonly OpenReceiver[] {
  const asked = requestsOn(view, endpoint);
  return settings.receivers
    .filter(({ protocol, always, option }) => always || isOn(view, option) || asked.has(protocol))
    .map((receiver) => ({ receiver, facts: asked.get(receiver.protocol) ?? [] }))
    .sort((a, b) => (a.receiver.protocol < b.receiver.protocol ? -1 : 1));
}

function isOn(view: View, option: string | undefined): boolean {
  return option !== undefined && view.application.config.get(option) === true;
}

/** Which clients asked for which protocol. Of a client that asks for one that nobody knows, nothing counts. */
export function requestsOn(view: View, endpoint: EndpointName | undefined): ReadonlyMap<string, readonly Fact[]> {
  const asked = new Map<string, readonly Fact[]>();
  for (const link of view.on(endpoint)) {
    const fact = link.application.read('receivers');
    if (fact === undefined || isUnreadable(fact.value, 'protocols')) continue;
    for (const wanted of asList(decoded(fact.value)) ?? []) {
      if (typeof wanted === 'string') asked.set(wanted, [...(asked.get(wanted) ?? []), fact]);
    }
  }
  return asked;
}

/** The URL of a receiver behind a base URL. What speaks gRPC has no scheme. */
export function receiverUrl(base: string, transport: Receiver['transport'], port: number): string {
  return `${transport === 'grpc' ? netOf(base) : base}:${port}`;
}

/** What gRPC is told of an address has no scheme, so a certificate says nothing about it. */
export function addressFacts({ facts, isIngressed }: Advertised, { transport }: Receiver): readonly Fact[] {
  return transport === 'grpc' && !isIngressed ? [] : facts;
}
