// What deriving answers: the deployment looked up, settled, traced and judged. Shape only; derive.ts makes it.
import type { ApplicationId } from '../document/document.ts';
import type { Flow } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import type { Diagnostic } from './diagnostic.ts';

export type Analysis = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly flows: readonly Flow[];
  readonly diagnostics: readonly Diagnostic[];
  readonly within?: Within; // only of an analysis that is drawn with clusters collapsed
};

/** By the coordinator's id the workers that are drawn within its card, as they are. */
export type Within = ReadonlyMap<ApplicationId, readonly TopologyApplication[]>;
