// Offers that a relation to another model needs: the endpoint under a name, opened by the side that provides.
import { addOffer } from '../document/application.ts';
import type { ApplicationId, Edit, EndpointName } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { freeName } from '../document/name.ts';
import { entryOf } from '../document/record.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import type { End } from './purpose.ts';

/** `endpoints` are all that the offer then holds. */
export type NewOffer = {
  readonly application: ApplicationId;
  readonly name: string;
  readonly endpoint: EndpointName;
  readonly endpoints: readonly EndpointName[];
};

/** Nothing where both stand in one model, where either endpoint is offered already, or where one stands in for what was offered elsewhere. */
export function offerFor(topology: Topology, provider: End, requirer: End): NewOffer | undefined {
  const [{ stated: one }, { stated: other }] = [provider.application, requirer.application];
  if (one.model === other.model || one.saas !== undefined || other.saas !== undefined) return undefined;
  if (isOffered(provider) || isOffered(requirer)) return undefined;
  const { application, endpoint } = provider;
  const name = offerName(topology, application);
  const offered = entryOf(application.stated.offers ?? {}, name) ?? [];
  return { application: application.id, name, endpoint, endpoints: [...offered, endpoint] };
}

/** Offers under one name are made once, with the endpoints of all. */
export function offeringAll(offers: readonly NewOffer[]): Edit {
  const together = new Map<string, NewOffer>();
  for (const offer of offers) {
    const key = `${offer.application} ${offer.name}`;
    const endpoints = [...(together.get(key) ?? offer).endpoints, offer.endpoint];
    together.set(key, { ...offer, endpoints: [...new Set(endpoints)] });
  }
  return inTurn(...[...together.values()].map((one) => addOffer(one.application, one.name, one.endpoints)));
}

function isOffered({ application, endpoint }: End): boolean {
  return Object.values(application.stated.offers ?? {}).some((endpoints) => endpoints.includes(endpoint));
}

/** Called like the application, as Juju does it, unless another of the model has an offer of that name. */
function offerName({ applications }: Topology, { id, stated }: TopologyApplication): string {
  const others = applications.filter((other) => other.id !== id && other.stated.model === stated.model);
  return freeName(id, (name) => others.some((other) => Object.hasOwn(other.stated.offers ?? {}, name)));
}
