// How much a file may hold before it is refused, and the one walk that checks a value before anything else looks at it.
import type { Point } from './document.ts';
import type { Locate, Path, Problem } from './result.ts';

export const bounds = {
  bytes: 20_000_000,
  applications: 20_000,
  relations: 200_000,
  units: 10_000, // of one application
  allUnits: 200_000,
  nesting: 100,
  place: 100_000, // of a coordinate, either way: what is drawn stays a picture that can be laid out and shown
  values: 5_000_000, // with aliases written out
} as const;

/** Whether something can stand there: numbers, within the bounds. */
export function isPlace({ x, y }: Point): boolean {
  return Math.abs(x) <= bounds.place && Math.abs(y) <= bounds.place;
}

/**
 * Refuses what no document can hold: too deep, too much, a circle, a key named `__proto__` (objects cannot carry it
 * safely), or a value that JSON has no text for. Shared parts are counted as often as they stand. Linear in the answer.
 */
export function checkBounds(value: unknown, locate: Locate): Problem | undefined {
  const found = measure(value, [], { extents: new Map(), open: new Set() });
  if ('tag' in found) return { severity: 'error', ...locate(found.path), ...faults[found.tag] };
  return found.size > bounds.values ? { severity: 'error', ...locate([]), ...faults.much } : undefined;
}

type Extent = { readonly size: number; readonly height: number };
type Walk = { readonly extents: Map<object, Extent>; readonly open: Set<object> };
type Fault = { readonly tag: keyof typeof faults; readonly path: Path };

const faults = {
  deep: {
    code: 'read/too-deep',
    message: `Values are nested more than ${bounds.nesting} levels deep.`,
    wayOut: 'Flatten the file; a deployment needs some six levels.',
  },
  much: {
    code: 'read/too-much',
    message: `With its aliases written out the file holds more than ${bounds.values} values.`,
    wayOut: 'Write the repeated parts once.',
  },
  circle: {
    code: 'read/circle',
    message: 'A value holds itself through an alias.',
    wayOut: 'Remove the alias that points to what it stands in.',
  },
  prototype: {
    code: 'document/name',
    message: 'The name `__proto__` cannot be used.',
    wayOut: 'Give it another name.',
  },
  value: {
    code: 'document/value',
    message: 'A value is neither text, a finite number, true, false, null, a list nor a mapping.',
    wayOut: 'Write it as text.',
  },
} as const;

const one: Extent = { size: 1, height: 0 };

function measure(value: unknown, path: Path, walk: Walk): Extent | Fault {
  if (typeof value !== 'object' || value === null) return isScalar(value) ? one : { tag: 'value', path };
  if (walk.open.has(value)) return { tag: 'circle', path };
  const known = walk.extents.get(value);
  if (path.length + (known?.height ?? 0) >= bounds.nesting) return { tag: 'deep', path };
  if (known) return known;
  walk.open.add(value);
  const extent = measureInside(value, path, walk);
  walk.open.delete(value);
  if ('size' in extent) walk.extents.set(value, extent);
  return extent;
}

function measureInside(value: object, path: Path, walk: Walk): Extent | Fault {
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  let size = 1;
  let height = 0;
  for (const [key, inside] of entries) {
    if (key === '__proto__') return { tag: 'prototype', path: [...path, key] };
    if (isScalar(inside)) size += 1;
    else {
      const extent = measure(inside, [...path, key], walk);
      if ('tag' in extent) return extent;
      size += extent.size;
      height = Math.max(height, extent.height + 1);
    }
  }
  return { size, height };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
}
