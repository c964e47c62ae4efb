// What lines of the picture are chosen by, where they stand for several relations or flows.
import type { Signal } from '../core/core.ts';

/** All relations between two applications: `&` cannot stand in a name. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one} & ${other}` : `${other} & ${one}`;
}

/** One signal's telemetry between two applications, as one line of the picture shows it. */
export function lineId(signal: Signal, one: string, other: string): string {
  return `${signal} ${pairId(one, other)}`;
}
