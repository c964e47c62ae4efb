// The flows of a drawing by what is joined, as they were first followed.
import type { Flow } from './flow.ts';

const parts = new WeakMap<readonly Flow[], readonly (readonly Flow[])[]>();

/** The same flows, with their parts. */
export function withParts(flows: readonly Flow[], own: readonly (readonly Flow[])[]): readonly Flow[] {
  parts.set(flows, own);
  return flows;
}

/** Lists that stay the same objects while nothing of what is joined changes, but for the numbers of the steps behind their hops. */
export function partsOf(flows: readonly Flow[]): readonly (readonly Flow[])[] {
  return parts.get(flows) ?? [flows];
}
