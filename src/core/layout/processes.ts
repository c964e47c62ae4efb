// Which processes an application has, whichever its unit, and which of them give telemetry: what can be a row of a card.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import type { Process, ProcessId } from '../settle/settlement.ts';

export const charmCode = 'charm';

export type Processes = {
  readonly byApplication: ReadonlyMap<number, readonly Process[]>; // of the first unit that has any, by name
  readonly byUnit: ReadonlyMap<string, readonly Process[]>;
  readonly stores: ReadonlySet<number>; // applications where telemetry of others is kept, coordinators for their cluster
};

/** The same object for the same analysis. */
export const processesOf = memo((analysis: Analysis): Processes => {
  const byUnit = new Map<string, Process[]>();
  for (const process of analysis.settlement.processes.values()) {
    const known = byUnit.get(process.unit);
    if (known) known.push(process);
    else byUnit.set(process.unit, [process]);
  }
  const byApplication = new Map<number, readonly Process[]>();
  for (const unit of analysis.topology.units) {
    const own = byUnit.get(unit.id);
    if (own && !byApplication.has(unit.application)) byApplication.set(unit.application, own);
  }
  return { byApplication, byUnit, stores: storesOf(analysis) };
});

/** The application that a process belongs to, by index. */
export function applicationOf({ topology }: Analysis, process: ProcessId): number | undefined {
  const end = process.indexOf(' ');
  return topology.unit(end < 0 ? process : process.slice(0, end))?.application;
}

export function nameOf(process: ProcessId): string {
  return process.slice(process.indexOf(' ') + 1);
}

export function unitOf(process: ProcessId): string {
  return process.slice(0, process.indexOf(' '));
}

/** The coordinator of a worker's cluster, else the application itself. */
export function headOf({ topology }: Analysis, application: number): number {
  const cluster = topology.applications[application]?.cluster;
  return cluster === undefined ? application : (topology.clusters[cluster]?.coordinator ?? application);
}

/** The heads where telemetry of other clusters and applications is kept. */
function storesOf(analysis: Analysis): ReadonlySet<number> {
  const stores = new Set<number>();
  for (const flow of analysis.flows) {
    const own = flow.stores.length > 0 ? headAt(analysis, flow.origin) : undefined;
    if (own === undefined) continue;
    for (const store of flow.stores) {
      const head = headAt(analysis, store);
      if (head !== undefined && head !== own) stores.add(head);
    }
  }
  return stores;
}

function headAt(analysis: Analysis, process: ProcessId): number | undefined {
  const application = applicationOf(analysis, process);
  return application === undefined ? undefined : headOf(analysis, application);
}
