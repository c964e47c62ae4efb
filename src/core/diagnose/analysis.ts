// What deriving answers: the deployment looked up, settled, traced and judged. Shape only; derive.ts makes it.
import type { Flow } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Diagnostic } from './diagnostic.ts';

export type Analysis = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly flows: readonly Flow[];
  readonly diagnostics: readonly Diagnostic[];
};
