// The two endpoints over which a coordinator learns where traces go: of charm code, and of workloads.
import type { Use } from '../catalogue/behaviour.ts';
import { refOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import { type Acting, actingClusters } from './acting.ts';
import { candidates } from './candidates.ts';
import type { Fix } from './diagnostic.ts';
import { relateTo } from './fixes.ts';
import type { Judged } from './rule.ts';
import { suits } from './tracing-fit.ts';
import { isFree, usesOf } from './uses.ts';

export type TracingUse = Use<'TracingEndpointRequirer'>;
export type TracingPair = {
  readonly acting: Acting;
  readonly charm: TracingUse;
  readonly workload: TracingUse;
  readonly isCharmFree: boolean;
  readonly isWorkloadFree: boolean;
};

/** One for each acting cluster that has both. */
export function tracingPairs(judged: Judged): readonly TracingPair[] {
  return flatMap(actingClusters(judged), (acting) => {
    const { coordinator } = acting;
    const uses = usesOf(coordinator, 'TracingEndpointRequirer');
    const [charm, workload] = (['charm', 'workload'] as const).map((purpose) =>
      uses.find((use) => use.with.for === purpose),
    );
    if (!charm || !workload) return [];
    const isCharmFree = isFree(coordinator, charm.endpoint);
    const isWorkloadFree = isFree(coordinator, workload.endpoint);
    return [{ acting, charm, workload, isCharmFree, isWorkloadFree }];
  });
}

/** Relates one of the endpoints to whoever would receive its traces without new trouble. */
export function relateTracing(judged: Judged, { coordinator }: Acting, use: TracingUse): readonly Fix[] {
  const ref = refOf(coordinator.id, use.endpoint);
  return candidates(judged.topology, 'TracingEndpointProvider', coordinator, (user) =>
    suits(judged, coordinator, use, user),
  ).map((provider) => relateTo(ref, provider.ref));
}
