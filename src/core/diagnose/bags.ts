// What stands in the databags of a settled drawing, one key at a time.
import type { ApplicationId, Bag, Json, RelationId, UnitId } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import { asList, asText, decoded, member } from '../library/json.ts';
import type { Settlement } from '../settle/settlement.ts';

/** `undefined` where the key was not written. JSON text is read. */
export function applicationKey(
  { databags }: Settlement,
  relation: RelationId,
  application: ApplicationId,
  key: string,
): Json | undefined {
  return keyIn(databags.get(relation)?.get(application)?.application, key);
}

export function unitKey(
  { databags }: Settlement,
  relation: RelationId,
  application: ApplicationId,
  unit: UnitId,
  key: string,
): Json | undefined {
  return keyIn(databags.get(relation)?.get(application)?.units.get(unit), key);
}

function keyIn(bag: Bag | undefined, key: string): Json | undefined {
  const value = entryOf(bag ?? {}, key);
  return value === undefined ? undefined : decoded(value);
}

export type Receiver = { readonly protocol: string; readonly transport: string | undefined; readonly url: string };

/** What a provider of tracing offers on a relation; `undefined` while it has published nothing that can be read. */
export function receiversIn(
  settlement: Settlement,
  relation: RelationId,
  provider: ApplicationId,
): readonly Receiver[] | undefined {
  const list = asList(applicationKey(settlement, relation, provider, 'receivers'));
  return list?.flatMap((one) => {
    const [protocol, url] = [asText(member(member(one, 'protocol'), 'name')), asText(member(one, 'url'))];
    const transport = asText(member(member(one, 'protocol'), 'type'));
    return protocol === undefined || url === undefined ? [] : [{ protocol, transport, url }];
  });
}

/** The URL in a key of a unit that holds one, as those of logs and of remote write do. */
export function urlOf(
  settlement: Settlement,
  relation: RelationId,
  application: ApplicationId,
  unit: UnitId,
  key: string,
): string | undefined {
  return asText(member(unitKey(settlement, relation, application, unit, key), 'url'));
}
