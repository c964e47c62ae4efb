// Which endpoints of two applications could be joined: the same interface, one side that provides and one that requires.
import { flatMap } from '../flat-map.ts';
import type { ResolvedEndpoint } from './topology.ts';

export type EndpointPair = readonly [ResolvedEndpoint, ResolvedEndpoint];

/** An endpoint within a container fits only where one of the applications is a subordinate. */
export function fittingPairs(
  mine: readonly ResolvedEndpoint[],
  theirs: readonly ResolvedEndpoint[],
  hasSubordinate: boolean,
): readonly EndpointPair[] {
  return flatMap(mine, (one) =>
    theirs
      .filter((other) => one.interface === other.interface && areOpposite(one, other))
      .filter((other) => hasSubordinate || (one.scope === 'global' && other.scope === 'global'))
      .map((other) => [one, other] as const),
  );
}

export function areOpposite({ role: one }: ResolvedEndpoint, { role: other }: ResolvedEndpoint): boolean {
  return (one === 'provides' && other === 'requires') || (one === 'requires' && other === 'provides');
}
