// Whose a process is: its application, and the application that speaks for it.
import type { Hop } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { memo } from '../memo.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';

type Deployed = { readonly topology: Topology; readonly settlement: Settlement };
export function applicationOf({ topology, settlement }: Deployed, process: ProcessId): TopologyApplication | undefined {
  const unit = topology.unit(settlement.processes.get(process)?.unit ?? '');
  return topology.applications[unit?.application ?? -1];
}

/** The coordinator of its cluster; itself where it has none. */
export function ownerOf({ topology }: Deployed, application: TopologyApplication): TopologyApplication {
  const cluster = topology.clusters[application.cluster ?? -1];
  return topology.applications[cluster?.coordinator ?? -1] ?? application;
}

/** What runs on each unit. */
export const processesByUnit = memo(({ processes }: Settlement) => grouped(processes.values(), ({ unit }) => unit));

/** Who speaks for the application of a process. */
export function speakerOf(deployed: Deployed, process: ProcessId): TopologyApplication | undefined {
  const application = applicationOf(deployed, process);
  return application && ownerOf(deployed, application);
}

/** The relations of a hop that end at an application. */
export function linesTo({ topology }: Deployed, { via }: Hop, application: TopologyApplication): readonly string[] {
  return via.filter((id) => {
    const relation = topology.relation(id);
    return relation !== undefined && application.relations.includes(relation.index);
  });
}
