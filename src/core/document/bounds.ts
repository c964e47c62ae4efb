// How much a file may hold before it is refused, and the one walk that checks a value before anything else looks at it.
import type { Point } from './document.ts';
import type { Locate, Path, Problem } from './result.ts';

export const bounds = {
  bytes: 20_000_000,
  applications: 20_000,
  relations: 200_000,
  units: 10_000, // of one application
  allUnits: 200_000,
  nesting: 96,
  moving: 2, // levels by which other people's values may stand deeper in a document than in their own file
  stated: 48, // levels of the structure that the text of a databag stands for
  place: 100_000, // of a coordinate, either way: what is drawn stays a picture that can be laid out and shown
  values: 1_000_000, // with aliases written out
  characters: 20_000_000, // the same, as indented JSON: what is read can be saved, and read again
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
  return checkAllBounds([value], () => locate)[0];
}

/** The same of the documents of one text, which count together: one problem for each that is at fault. */
export function checkAllBounds(
  values: readonly unknown[],
  locate: (at: number) => Locate,
  nesting: number = bounds.nesting,
): readonly Problem[] {
  let size = 0;
  let characters = 0;
  return values.flatMap((value, at): readonly Problem[] => {
    const found = measure(value, [], { extents: new Map(), open: new Set(), nesting });
    if ('tag' in found) return [{ severity: 'error', ...locate(at)(found.path), ...faults[found.tag] }];
    size += found.size;
    characters += found.characters;
    const isMuch = size > bounds.values || characters > bounds.characters;
    return isMuch ? [{ severity: 'error', ...locate(at)([]), ...faults.much }] : [];
  });
}

/** `characters`: of the text that the value takes at the left edge, indentation of what it holds included. */
type Extent = { readonly size: number; readonly height: number; readonly characters: number };
type Walk = { readonly extents: Map<object, Extent>; readonly open: Set<object>; readonly nesting: number };
type Fault = { readonly tag: keyof typeof faults; readonly path: Path };

const faults = {
  deep: {
    code: 'read/too-deep',
    message: `Values are nested more than ${bounds.nesting - bounds.moving} levels deep.`,
    wayOut: 'Flatten the file; a deployment needs some six levels.',
  },
  much: {
    code: 'read/too-much',
    message: `With its aliases written out the file holds more than ${bounds.values} values or ${bounds.characters / 1_000_000} MB.`,
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

const punctuation = 4; // quotes, comma, end of line
const indentation = 2; // of one level

function measure(value: unknown, path: Path, walk: Walk): Extent | Fault {
  if (typeof value !== 'object' || value === null) return isScalar(value) ? scalar(value) : { tag: 'value', path };
  if (walk.open.has(value)) return { tag: 'circle', path };
  const known = walk.extents.get(value);
  if (path.length + (known?.height ?? 0) >= walk.nesting) return { tag: 'deep', path };
  if (known) return known;
  walk.open.add(value);
  const extent = measureInside(value, path, walk);
  walk.open.delete(value);
  if ('size' in extent) walk.extents.set(value, extent);
  return extent;
}

function measureInside(value: object, path: Path, walk: Walk): Extent | Fault {
  const isList = Array.isArray(value);
  const entries: Iterable<[string | number, unknown]> = isList ? value.entries() : Object.entries(value);
  let [size, height, characters] = [1, 0, punctuation];
  for (const [key, inside] of entries) {
    if (key === '__proto__') return { tag: 'prototype', path: [...path, key] };
    const extent = isScalar(inside) ? scalar(inside) : measure(inside, [...path, key], walk);
    if ('tag' in extent) return extent;
    size += extent.size;
    height = Math.max(height, isScalar(inside) ? 0 : extent.height + 1);
    characters += extent.characters + indentation * extent.size + (isList ? 0 : lengthOf(key) + punctuation);
  }
  return { size, height, characters };
}

function scalar(value: unknown): Extent {
  return { size: 1, height: 0, characters: lengthOf(value) + punctuation };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : String(value).length;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
}
