// Deployment and catalogue in, meaning out: resolve, settle, trace, diagnose. Total: any document that parses has an analysis.
import type { Diagnostic } from './diagnose/diagnostic.ts';
import type { Flow } from './flow/flow.ts';
import type { Settlement } from './settle/settlement.ts';
import type { Topology } from './topology/topology.ts';

export type Analysis = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly flows: readonly Flow[];
  readonly diagnostics: readonly Diagnostic[];
};
