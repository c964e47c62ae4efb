// Metrics that one store gets several times.
import { lokiOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { candidates } from '../candidates.ts';
import { copiesOf } from '../copies.ts';
import type { Fix } from '../diagnostic.ts';
import { fetchedCopies } from '../fetched-copies.ts';
import { relateTo } from '../fixes.ts';
import type { Judged, Rule } from '../rule.ts';
import { endpointOf, isFree } from '../uses.ts';

export const metricsDuplicated: Rule = {
  code: 'metrics/duplicated',
  severity: 'warning',
  title: 'Metrics come to the same store more than once',
  explanation:
    'Each unit of a store names its own address for remote write, and whoever pushes does so to every one of them. All lead to the same store, which gets every sample as many times. Behind an ingress all units name one address, and the library drops what is equal. Likewise every unit of a collector fetches all that is to be scraped, and sends it on.',
  remedy: 'Put the store behind an ingress, relate only one way to it, or scale it, or the collector, to one unit.',
  evidence: 'observed',
  sources: [lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '548-585')],
  find: (judged) => [...copiesOf(judged, 'metrics', 'Metrics', behindIngress), ...fetchedCopies(judged)],
};

/** An ingress gives all units of an application one address. */
function behindIngress({ topology }: Judged, target: TopologyApplication): readonly Fix[] {
  const endpoint = endpointOf(target, 'IngressPerAppRequirer');
  if (!isFree(target, endpoint) || target.units.length < 2) return [];
  return candidates(topology, 'IngressPerAppProvider', target).map(({ ref }) =>
    relateTo(refOf(target.id, endpoint), ref),
  );
}
