// What is looked at alone, and how links and scenes write it: `cluster loki`.
import type { ApplicationId, RelationId } from './document.ts';

/** What is joined with an application, starts at one, is stored at one, goes because of a relation, or a cluster by its coordinator. */
export const aims = ['application', 'origin', 'store', 'relation', 'cluster'] as const;
export type Aim = { readonly of: (typeof aims)[number]; readonly id: ApplicationId | RelationId };

export function writeAim({ of, id }: Aim): string {
  return `${of} ${id}`;
}

/** `undefined` where the text does not begin as an aim does. Whether there is such a thing is another question. */
export function readAim(text: string): Aim | undefined {
  const of = aims.find((one) => text.startsWith(`${one} `));
  return of && { of, id: text.slice(of.length + 1) };
}
