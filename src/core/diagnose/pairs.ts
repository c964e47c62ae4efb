// What a collector takes in and over which endpoints it could send that on.
import type { LibraryName, Pair, Use } from '../catalogue/behaviour.ts';
import type { EndpointName } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { usesOf } from './uses.ts';

/** As the charm itself counts them; where it does not, by the libraries that it uses. */
export function pairsOf(application: TopologyApplication): readonly Pair[] {
  const counted = flatMap(application.charm?.behaviour?.statuses ?? [], ({ when }) =>
    when.is === 'unpaired' ? when.pairs : [],
  );
  const ours = flatMap(passing, ([taking, sending]) =>
    flatMap(usesOf(application, taking), ({ endpoint }) => pair(application, endpoint, sending)),
  );
  return [...counted, ...ours.filter(({ incoming }) => !counted.some((one) => one.incoming === incoming))];
}

/** What takes a signal in, what sends it on, and who takes it there. */
const passing = [
  ['LokiPushApiProvider', 'LokiPushApiConsumer'],
  ['MetricsEndpointConsumer', 'PrometheusRemoteWriteConsumer'],
  ['TracingEndpointProvider', 'TracingEndpointRequirer'],
  ['ProfilingEndpointProvider', 'ProfilingEndpointRequirer'],
] as const satisfies readonly (readonly [LibraryName, LibraryName])[];

function pair(
  application: TopologyApplication,
  incoming: EndpointName | undefined,
  library: (typeof passing)[number][1],
): readonly Pair[] {
  const outgoing = flatMap(usesOf(application, library).filter(isRelaying), ({ endpoint }) => endpoint ?? []);
  if (incoming === undefined || outgoing.length === 0) return [];
  return [{ incoming, outgoing: [...outgoing, ...cloudEndpoints(application)] }];
}

/** A cloud takes every signal. */
function cloudEndpoints({ endpoints }: TopologyApplication): readonly EndpointName[] {
  return flatMap([...endpoints.values()], (one) => (one.interface === 'grafana_cloud_config' ? [one.name] : []));
}

/** Some charms of the same library trace their own code, or ship rules only. */
function isRelaying(use: Use): boolean {
  if (use.library === 'TracingEndpointRequirer') return use.with.for === 'relay';
  if (use.library === 'LokiPushApiConsumer' || use.library === 'PrometheusRemoteWriteConsumer')
    return use.with.process !== undefined;
  return true;
}
