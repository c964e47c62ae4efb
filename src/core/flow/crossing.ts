// Calls, and what of them becomes a hop once the steps behind it are numbered: many ask only where telemetry ends.

import type { RelationId } from '../document/document.ts';
import type { Mark } from '../library/process.ts';
import { type Numbers, stepIds } from '../settle/numbers.ts';
import type { Process, ProcessId, StepId } from '../settle/settlement.ts';
import type { ChoiceId, Hop, Motion, Signal } from './flow.ts';

export type Call = {
  readonly signal: Signal;
  readonly from: Process;
  readonly by?: 'pebble';
  readonly url: string;
  readonly protocol: string;
  readonly method: Hop['method'];
  readonly motion: Motion;
  readonly choice: ChoiceId | null; // where the caller itself takes one of several addresses
  readonly via: readonly RelationId[];
  readonly because: readonly (Mark | StepId)[]; // steps, where a process itself knows them by their marks
};

/** One connection of a call: a hop but for its steps. */
export type Crossing = { readonly call: Call; readonly choice: ChoiceId | null; readonly to: ProcessId | null };

/** The hops of crossings by these numbers: the same object for the same crossing. */
export function hopsBy(numbers: Numbers): (crossing: Crossing) => Hop {
  const hops = new Map<Crossing, Hop>();
  return (crossing) => {
    const known = hops.get(crossing) ?? hopOf(crossing, stepIds(numbers, crossing.call.because));
    hops.set(crossing, known);
    return known;
  };
}

function hopOf({ call, choice, to }: Crossing, because: readonly StepId[]): Hop {
  const { from, by, protocol, method, url, motion, via } = call;
  if (by === undefined) return { from: from.id, to, protocol, method, url, motion, choice, via, because };
  return { from: from.id, to, by, protocol, method, url, motion, choice, via, because };
}
