// Whose a process is: its application, and the application that speaks for it.
import type { Flow, Hop } from '../flow/flow.ts';
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

export function ownerOfProcess(deployed: Deployed, process: ProcessId): TopologyApplication | undefined {
  const application = applicationOf(deployed, process);
  return application && ownerOf(deployed, application);
}

/** One flow for all units of an application that give the same: what holds for one of them holds for all. */
export function onePerApplication(deployed: Deployed, flows: readonly Flow[]): readonly Flow[] {
  const first = new Map<string, Flow>();
  for (const flow of flows) {
    const name = deployed.settlement.processes.get(flow.origin)?.name ?? '';
    const key = `${applicationOf(deployed, flow.origin)?.index} ${name} ${flow.signal}`;
    if (!first.has(key)) first.set(key, flow);
  }
  return [...first.values()];
}

/** The relations of a hop that end at an application. */
export function linesTo({ topology }: Deployed, { via }: Hop, application: TopologyApplication): readonly string[] {
  return via.filter((id) => {
    const relation = topology.relation(id);
    return relation !== undefined && application.relations.includes(relation.index);
  });
}
