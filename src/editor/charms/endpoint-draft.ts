// Endpoints of a charm while they are typed: as text, what is wrong with it, and what is made of it.
import { type DocumentCharm, type DocumentEndpoint, type EndpointRole, words } from '../../core/core.ts';

export type EndpointDraft = {
  readonly name: string;
  readonly role: EndpointRole;
  readonly interface: string;
  readonly limit: string; // empty: as many as one likes
};

export function endpointDrafts({ endpoints }: DocumentCharm): readonly EndpointDraft[] {
  return Object.entries(endpoints).map(([name, { role, interface: carried, limit }]) => ({
    name,
    role,
    interface: carried,
    limit: limit === undefined ? '' : String(limit),
  }));
}

/** `undefined`: nothing, also of a row in which nothing is written. */
export function faultOfDraft(draft: EndpointDraft, all: readonly EndpointDraft[]): string | undefined {
  if (isEmpty(draft)) return undefined;
  const { endpointFault, endpointTwice, interfaceFault, limitFault } = words.editing.charms;
  if (!/^[a-z][a-z0-9_-]*$/i.test(draft.name)) return endpointFault;
  if (all.filter(({ name }) => name === draft.name).length > 1) return endpointTwice(draft.name);
  if (!/^[^\s:]+$/.test(draft.interface)) return interfaceFault(draft.name);
  return /^([1-9]\d{0,5})?$/.test(draft.limit) ? undefined : limitFault(draft.name);
}

/** What the form does not show of an endpoint, its scope, stays as it was. */
export function madeOf(
  before: DocumentCharm | undefined,
  like: string,
  drafts: readonly EndpointDraft[],
): DocumentCharm {
  const { like: _, endpoints: known = {}, ...rest } = before ?? { endpoints: {} };
  const endpoints = drafts
    .filter((draft) => !isEmpty(draft))
    .map(({ name, role, interface: carried, limit }): readonly [string, DocumentEndpoint] => {
      const { limit: __, ...own } = Object.hasOwn(known, name) ? (known[name] ?? {}) : {};
      const stated = limit === '' ? {} : { limit: Number(limit) };
      return [name, { ...own, role, interface: carried, ...stated }];
    });
  return { ...rest, ...(like === '' ? {} : { like }), endpoints: Object.fromEntries(endpoints) };
}

function isEmpty({ name, interface: carried, limit }: EndpointDraft): boolean {
  return name === '' && carried === '' && limit === '';
}
