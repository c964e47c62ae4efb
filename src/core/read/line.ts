// Lines and columns of a text, both from 1. Built once a text, only when a place is asked for.
import type { Place } from '../document/result.ts';

/** `file:line:column` of an offset; the first call is linear, the others are quick. */
export function placesIn(name: string, text: string): (offset: number) => Required<Place> {
  const starts = remembered(() => lineStarts(text));
  return (offset) => {
    const line = lineAt(starts(), offset);
    const column = offset - (starts()[line - 1] ?? 0) + 1;
    return { place: `${name}:${line}:${column}`, line };
  };
}

/** Runs once, when first asked. */
export function remembered<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
