// Whose a process is: its application, and the application that speaks for it.
import { type Flow, type Hop, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';

type Deployed = { readonly topology: Topology; readonly settlement: Settlement };
/** `kind`: the same number for processes of one name in all units of an application. */
type Place = { readonly application: TopologyApplication | undefined; readonly kind: number };

const places = memo((topology: Topology, settlement: Settlement): ReadonlyMap<ProcessId, Place> => {
  const kinds = new Map<string, number>();
  const found = new Map<ProcessId, Place>();
  for (const { id, unit, name } of settlement.processes.values()) {
    const application = topology.applications[topology.unit(unit)?.application ?? -1];
    const key = `${application?.index} ${name}`;
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    found.set(id, { application, kind });
  }
  return found;
});

export function applicationOf({ topology, settlement }: Deployed, process: ProcessId): TopologyApplication | undefined {
  return places(topology, settlement).get(process)?.application;
}

/** The coordinator of its cluster; itself where it has none. */
export function ownerOf({ topology }: Deployed, application: TopologyApplication): TopologyApplication {
  const cluster = topology.clusters[application.cluster ?? -1];
  return topology.applications[cluster?.coordinator ?? -1] ?? application;
}

/** For many look-ups: who speaks for the application of a process. */
export function ownersIn(deployed: Deployed): (process: ProcessId) => TopologyApplication | undefined {
  const known = places(deployed.topology, deployed.settlement);
  return (process) => {
    const application = known.get(process)?.application;
    return application && ownerOf(deployed, application);
  };
}

/** One flow for all units of an application that give the same: the first that fits, as what holds for one of them holds for all. */
export function onePerApplication(
  { topology, settlement }: Deployed,
  flows: readonly Flow[],
  fits: (flow: Flow) => boolean = () => true,
): readonly Flow[] {
  const known = places(topology, settlement);
  const seen = new Set<number>();
  return flows.filter((flow) => {
    const key = (known.get(flow.origin)?.kind ?? -1) * signals.length + signals.indexOf(flow.signal);
    if (seen.has(key) || !fits(flow)) return false;
    seen.add(key);
    return true;
  });
}

/** The relations of a hop that end at an application. */
export function linesTo({ topology }: Deployed, { via }: Hop, application: TopologyApplication): readonly string[] {
  return via.filter((id) => {
    const relation = topology.relation(id);
    return relation !== undefined && application.relations.includes(relation.index);
  });
}
