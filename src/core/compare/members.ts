// Which applications stand or fall together: a coordinator with its workers.
import type { Topology, TopologyApplication } from '../topology/topology.ts';

/** The coordinator of a worker; any other application is its own. */
export function clusterHead(topology: Topology, application: TopologyApplication): TopologyApplication {
  const cluster = application.cluster === undefined ? undefined : topology.clusters[application.cluster];
  return (cluster && topology.applications[cluster.coordinator]) ?? application;
}

/** A coordinator first, then its workers; any other application alone. */
export function clusterMembers(topology: Topology, application: TopologyApplication): readonly TopologyApplication[] {
  const cluster = application.cluster === undefined ? undefined : topology.clusters[application.cluster];
  if (cluster === undefined) return [application];
  const members = [cluster.coordinator, ...cluster.workers.map((worker) => worker.application)];
  return members.flatMap((index) => topology.applications[index] ?? []);
}
