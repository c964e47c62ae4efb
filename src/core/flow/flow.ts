// Where telemetry goes: hops between processes, and per origin the flow with its ends. Shapes only.
import type { RelationId } from '../document/document.ts';
import type { ProcessId, StepId } from '../settle/settlement.ts';

export const signals = ['metrics', 'logs', 'charm-traces', 'workload-traces', 'profiles', 'queries', 'rules'] as const;
export type Signal = (typeof signals)[number];

export type Motion = 'push' | 'pull';
export type ChoiceId = string;

/** One connection. `from` calls `to`; with pull the telemetry moves from `to` to `from`. */
export type Hop = {
  readonly from: ProcessId;
  readonly to: ProcessId | null; // null: the destination is not in the drawing, or nothing answers there
  readonly by?: 'pebble';
  readonly protocol: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly motion: Motion;
  readonly choice: ChoiceId | null; // hops that leave a process with the same choice are alternatives; others are copies
  readonly via: readonly RelationId[];
  readonly because: readonly StepId[];
};

export type Loss = {
  readonly at: ProcessId;
  readonly reason: LossReason;
  readonly params: Readonly<Record<string, string>>;
};
export type LossReason =
  | 'nobody-listens' // the address exists, no process listens on the port
  | 'unknown-address' // the host is not in the drawing
  | 'no-location' // nginx has no location for the path
  | 'dead-end' // a collector without an onward relation for the signal
  | 'scheme' // https asked of plain http, or the reverse
  | 'not-running' // the unit's workload does not run
  | 'circle' // passes a process it has passed, and reaches no store
  | 'no-server' // the nginx upstream is empty
  | 'certificate' // the certificate is for other names than the one called
  | 'no-role'; // inside a store: no worker has the role that would take it

/**
 * The subgraph that one origin's signal crosses, not a path. Hops in breadth-first order from the origin, against the pull; where others
 * fetch and it sends as well, first all that is fetched crosses.
 */
export type Flow = {
  readonly signal: Signal;
  readonly origin: ProcessId;
  readonly hops: readonly Hop[];
  readonly stores: readonly ProcessId[];
  readonly end: 'stored' | 'partly' | 'lost' | 'not-collected';
  readonly losses: readonly Loss[];
  readonly duplicates: number; // copies that reach the same store application, less one
};
