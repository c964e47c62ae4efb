// Flows that tell their hops when somebody asks, once. With a getter of its own each would be a slow dictionary to the machine.
import type { Crossing } from './crossing.ts';
import type { Flow, Hop } from './flow.ts';
import { once } from './once.ts';

type Told = Omit<Flow, 'hops'>;
/** What stands behind a flow where nobody lists it. `first`: the flow that it is but for the numbers of the steps behind its hops. */
type Behind = {
  readonly first: Flow | undefined;
  readonly crossings: () => readonly Crossing[];
  readonly hops: () => readonly Hop[];
};
type Crossed = Told & { readonly [behind]?: Behind };

const behind = Symbol('behind');

/** The same object, with its hops. */
export function crossed(told: Told, crossings: () => readonly Crossing[], hopOf: (crossing: Crossing) => Hop): Flow {
  return withHops(told, undefined, crossings, hopOf);
}

/** The same flow, its hops numbered anew. */
export function renumbered(flow: Flow, hopOf: (crossing: Crossing) => Hop): Flow {
  const first = firstOf(flow);
  const { signal, origin, stores, end, losses, duplicates } = first;
  const crossings = behindOf(first)?.crossings ?? (() => []);
  return withHops({ signal, origin, stores, end, losses, duplicates }, first, crossings, hopOf);
}

/** The flow as it was first followed: it differs by nothing but the numbers of the steps behind its hops. */
export function firstOf(flow: Flow): Flow {
  return behindOf(flow)?.first ?? flow;
}

function behindOf(flow: Crossed): Behind | undefined {
  return flow[behind];
}

function withHops(
  told: Told,
  first: Flow | undefined,
  crossings: () => readonly Crossing[],
  hopOf: (crossing: Crossing) => Hop,
): Flow {
  const value: Behind = { first, crossings, hops: once(() => crossings().map(hopOf)) };
  Object.defineProperty(told, behind, { value });
  letAsk(told);
  return told;
}

function letAsk(told: Told): asserts told is Flow {
  Object.defineProperty(told, 'hops', asked);
}

const asked = {
  enumerable: true,
  get(this: Crossed): readonly Hop[] {
    return this[behind]?.hops() ?? [];
  },
};
