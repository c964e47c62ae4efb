// Where a collector could send on what it takes in.
import type { LibraryName } from '../catalogue/behaviour.ts';
import type { EndpointName } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { candidates } from './candidates.ts';
import type { Fix } from './diagnostic.ts';
import { relateTo } from './fixes.ts';
import type { Judged } from './rule.ts';
import { suits } from './tracing-fit.ts';

const takers: Partial<Record<LibraryName, LibraryName>> = {
  LokiPushApiConsumer: 'LokiPushApiProvider',
  PrometheusRemoteWriteConsumer: 'PrometheusRemoteWriteProvider',
  TracingEndpointRequirer: 'TracingEndpointProvider',
  OtlpRequirer: 'OtlpProvider',
  ProfilingEndpointRequirer: 'ProfilingEndpointProvider',
};

/** Relates the first of the outgoing endpoints for which somebody is there. */
export function sendOn(
  judged: Judged,
  application: TopologyApplication,
  outgoing: readonly EndpointName[],
): readonly Fix[] {
  const uses = application.charm?.behaviour?.uses ?? [];
  return flatMap(uses, (use) => {
    const taker = takers[use.library];
    if (use.endpoint === undefined || taker === undefined || !outgoing.includes(use.endpoint)) return [];
    const ref = refOf(application.id, use.endpoint);
    const there = candidates(judged.topology, taker, application, (user) =>
      use.library === 'TracingEndpointRequirer' ? suits(judged, application, use, user) : true,
    );
    return there.map((store) => relateTo(ref, store.ref));
  });
}
