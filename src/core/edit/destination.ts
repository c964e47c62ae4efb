// Who in a drawing could take the telemetry of a cluster: the best first, and how it would go on from there.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import { isGreen } from '../diagnose/acting.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { pairsOf } from '../diagnose/pairs.ts';
import { partnersOn } from '../diagnose/uses.ts';
import type { EndpointName } from '../document/document.ts';
import type { TopologyApplication } from '../topology/topology.ts';

/** `taker`: the library of whoever takes it. `sender`, `onward`: those by which a collector hands it on. */
export type Want = {
  readonly coordinator: TopologyApplication;
  readonly taker: LibraryName;
  readonly sender: LibraryName;
  readonly onward: LibraryName;
  readonly mayReturn: boolean; // by way of a collector, into the cluster's own store
  readonly mayExtend: boolean; // a collector that sends it nowhere may be given somewhere
  readonly reads: (application: TopologyApplication, use: Use) => boolean;
};
export type Taker = { readonly application: TopologyApplication; readonly endpoint: EndpointName };

/**
 * A collector that sends it elsewhere, then a store that acts, a collector that sends it back, one that could send it on, a store that does
 * not act yet.
 */
export function takerOf(analysis: Analysis, want: Want): Taker | undefined {
  const takers = takersOf(analysis, want);
  const places = takers.map((taker) => ({ taker, rank: rankOf(analysis, want, taker) }));
  return places.filter(({ rank }) => rank < hopeless).toSorted((one, other) => one.rank - other.rank)[0]?.taker;
}

const hopeless = 5;

function rankOf(analysis: Analysis, want: Want, taker: Taker): number {
  const { application } = taker;
  if (application.kind !== 'collector') return isGreen(analysis, application) ? 1 : 4;
  const onward = partnersBehind(analysis, taker);
  if (onward.some((partner) => !isOwn(want, partner))) return 0;
  if (onward.length > 0) return want.mayReturn ? 2 : hopeless;
  return want.mayExtend && onwardLine(analysis, want, taker) ? 3 : hopeless;
}

/** A collector that sends it nowhere, and could. */
export function idleCollector(analysis: Analysis, want: Want): Taker | undefined {
  if (!want.mayExtend) return undefined;
  return takersOf(analysis, want).find((taker) => {
    const { application, endpoint } = taker;
    if (application.kind !== 'collector' || partnersBehind(analysis, taker).length > 0) return false;
    return onwardEndpoint(application, want, endpoint) !== undefined;
  });
}

/** In the model of the coordinator, and none of its own cluster. */
function takersOf({ topology }: Analysis, want: Want): readonly Taker[] {
  return topology.applications.flatMap((application) => {
    if (application.stated.model !== want.coordinator.stated.model || isOwn(want, application)) return [];
    const endpoint = usable(application, want.taker, (use) => want.reads(application, use));
    return endpoint === undefined ? [] : [{ application, endpoint }];
  });
}

function isOwn({ coordinator }: Want, application: TopologyApplication): boolean {
  return (
    application === coordinator || (application.cluster !== undefined && application.cluster === coordinator.cluster)
  );
}

/** The endpoint of a library, with room for one relation more. */
export function usable(
  application: TopologyApplication,
  library: LibraryName,
  fits: (use: Use) => boolean = () => true,
): EndpointName | undefined {
  const uses = application.charm?.behaviour?.uses ?? [];
  return uses.find((use) => {
    const endpoint = application.endpoints.get(use.endpoint ?? '');
    if (use.library !== library || !endpoint || !fits(use)) return false;
    return endpoint.limit === undefined || endpoint.relations.length < endpoint.limit;
  })?.endpoint;
}

/** Everyone to whom a collector sends on what comes in there. */
export function partnersBehind(
  { topology }: Analysis,
  { application, endpoint }: Taker,
): readonly TopologyApplication[] {
  const outgoing = pairsOf(application).find(({ incoming }) => incoming === endpoint)?.outgoing ?? [];
  return outgoing.flatMap((one) => partnersOn(topology, application, one).map((partner) => partner.application));
}

export type Onward = { readonly from: EndpointName; readonly to: Taker };

/** How a collector that sends it nowhere could send it on to a store that is there, best to one that is not the cluster's own. */
export function onwardLine({ topology }: Analysis, want: Want, { application, endpoint }: Taker): Onward | undefined {
  const from = onwardEndpoint(application, want, endpoint);
  if (from === undefined) return undefined;
  const stores = storesBehind(topology.applications, want, application);
  const to = stores.find((one) => !isOwn(want, one.application)) ?? (want.mayReturn ? stores[0] : undefined);
  return to && { from, to };
}

export function onwardEndpoint(
  application: TopologyApplication,
  { sender }: Want,
  incoming: EndpointName,
): EndpointName | undefined {
  const outgoing = pairsOf(application).find((pair) => pair.incoming === incoming)?.outgoing ?? [];
  return usable(application, sender, (use) => outgoing.includes(use.endpoint ?? ''));
}

/** Stores that take what a collector sends on. */
export function storesBehind(
  applications: readonly TopologyApplication[],
  { coordinator, onward }: Want,
  but?: TopologyApplication,
): readonly Taker[] {
  return applications.flatMap((application) => {
    const isStore = application.kind === 'telemetry-store' || application.kind === 'coordinator';
    if (!isStore || application === but || application.stated.model !== coordinator.stated.model) return [];
    const endpoint = usable(application, onward);
    return endpoint === undefined ? [] : [{ application, endpoint }];
  });
}
