// Which application a process stores for.
import type { ApplicationId } from '../document/document.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';

/** A cluster is one store, whichever of its workers keeps the telemetry. */
export function storeApplication(
  { topology, settlement }: { readonly topology: Topology; readonly settlement: Settlement },
  process: ProcessId,
): ApplicationId {
  const unit = topology.unit(settlement.processes.get(process)?.unit ?? '');
  const application = unit === undefined ? undefined : topology.applications[unit.application];
  const cluster = application?.cluster === undefined ? undefined : topology.clusters[application.cluster];
  const coordinator = cluster === undefined ? undefined : topology.applications[cluster.coordinator];
  return coordinator?.id ?? application?.id ?? process;
}
