// What may be seen of a drawing while a question about it stands: what was drawn, and nothing that follows from it.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import type { Process, Settlement } from '../settle/settlement.ts';

/** No databag, step, status, flow or finding. Cards keep the names of their processes. The same object for the same analysis. */
export const veiled = memo(
  ({ topology, settlement }: Analysis): Analysis => ({
    topology,
    settlement: silent(settlement),
    flows: [],
    diagnostics: [],
  }),
);

function silent(settlement: Settlement): Settlement {
  return {
    ...settlement,
    databags: new Map(),
    processes: new Map([...settlement.processes].map(([id, process]) => [id, named(process)])),
    statuses: new Map(),
    openedPorts: new Map(),
    gates: new Map(),
    steps: [],
    assumptions: [],
    raised: [],
  };
}

function named({ id, unit, name }: Process): Process {
  return { id, unit, name, listens: [], logTargets: {}, environment: {}, sends: [], scrapes: [] };
}
