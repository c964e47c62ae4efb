// Relations across models: the consuming side sees the offer's name, the offering side a made-up one.
import type { EndpointName, RelationId } from '../document/document.ts';
import { digest } from './digest.ts';
import type { Placed } from './drawn.ts';

export type EndOfLine = { readonly application: Placed; readonly endpoint: EndpointName };
export type NamesAcross = { readonly provider: string; readonly requirer: string };

/** Under which name each side is seen by the other; undefined where both stand in one model. */
export function namesAcross(id: RelationId, provider: EndOfLine, requirer: EndOfLine): NamesAcross | undefined {
  if (!areApart(provider.application, requirer.application)) return undefined;
  const anonymous = `remote-${digest(id, 8)}`;
  const isOfferedByRequirer = offerName(provider) === undefined && offerName(requirer) !== undefined;
  return isOfferedByRequirer
    ? { provider: anonymous, requirer: nameOf(requirer) }
    : { provider: nameOf(provider), requirer: anonymous };
}

function areApart({ stated: one }: Placed, { stated: other }: Placed): boolean {
  return one.model !== other.model || one.saas !== undefined || other.saas !== undefined;
}

function nameOf(end: EndOfLine): string {
  return offerName(end) ?? end.application.id;
}

/** The offer that carries the endpoint. An application that is a SAAS goes by its own id, which is the offer's name here. */
function offerName({ application: { id, stated }, endpoint }: EndOfLine): string | undefined {
  if (stated.saas !== undefined) return id;
  const offers = Object.entries(stated.offers ?? {}).filter(([, endpoints]) => endpoints.includes(endpoint));
  return offers.map(([name]) => name).sort()[0];
}
