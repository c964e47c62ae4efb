// Telemetry that comes back to where it is about: a cluster or an application that keeps what it tells of itself.
import type { ApplicationId } from '../document/document.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Flow } from './flow.ts';
import { perFirst } from './followed.ts';
import { sourceOf, targetOf } from './level.ts';
import { storeApplication } from './store.ts';

/** `store`: a cluster by its coordinator. `kept`: the applications in it that keep it. `through`: who relays it outside, in the order of the way; none where it never leaves. */
export type Circle = {
  readonly store: ApplicationId;
  readonly kept: readonly ApplicationId[];
  readonly through: readonly ApplicationId[];
};

type Past = { readonly topology: Topology; readonly settlement: Settlement };

/** Whether some of it ends where it is about. */
export function isKeptAtHome(past: Past, { origin, stores }: Flow): boolean {
  const own = storeApplication(past, origin);
  return stores.some((store) => storeApplication(past, store) === own);
}

/** Undefined where others keep it, or nobody does. While the store is down, so is its telemetry. */
export const circleOf = perFirst((past: Past, flow): Circle | undefined => {
  const own = storeApplication(past, flow.origin);
  const stores = flow.stores.filter((store) => storeApplication(past, store) === own);
  if (stores.length === 0) return undefined;
  const passed = leadingTo(flow, new Set(stores)).filter((process) => !isProxy(past, process));
  const outside = passed.filter((process) => storeApplication(past, process) !== own);
  return {
    store: own,
    kept: [...new Set(stores.map(applicationOf))],
    through: [...new Set(outside.map(applicationOf))],
  };
});

function applicationOf(process: ProcessId): ApplicationId {
  return process.slice(0, process.lastIndexOf('/', process.indexOf(' ')));
}

/** The processes from which some of it gets to one of the stores, as they are passed. */
function leadingTo({ origin, hops }: Flow, stores: ReadonlySet<ProcessId>): readonly ProcessId[] {
  const before = new Map<ProcessId, ProcessId[]>();
  for (const hop of hops) {
    const target = targetOf(hop);
    if (target !== null) before.set(target, [...(before.get(target) ?? []), sourceOf(hop, origin)]);
  }
  const leading = new Set(stores);
  for (const process of leading) for (const previous of before.get(process) ?? []) leading.add(previous);
  return [...new Set(hops.map((hop) => sourceOf(hop, origin)))].filter((process) => leading.has(process));
}

/** What passes a request through keeps nothing back, and is no relay. */
function isProxy({ settlement }: Past, process: ProcessId): boolean {
  return settlement.processes.get(process)?.nginx !== undefined;
}
