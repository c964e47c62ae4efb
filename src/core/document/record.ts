// Records keyed by names that users choose: own properties only, and the same object while nothing changes.
import type { Json } from './document.ts';

/** The own property, never what the prototype has under that name. */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  return entryOf(record, key) === value && Object.hasOwn(record, key) ? record : { ...record, [key]: value };
}

export function withoutEntry<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.hasOwn(record, key) ? keepEntries(record, (one) => one !== key) : record;
}

export function keepEntries<T>(
  record: Readonly<Record<string, T>>,
  keep: (key: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const kept = entries.filter(([key, value]) => keep(key, value));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

/** Each value anew; the same record where every value stays the same object. */
export function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const changed = entries.map(([key, value]) => [key, change(value, key)] as const);
  return changed.every(([, value], index) => value === entries[index]?.[1]) ? record : Object.fromEntries(changed);
}

/** Each key anew, in place; the same record where no key changes. Of two entries that get one key the later stays. */
export function mapKeys<T>(
  record: Readonly<Record<string, T>>,
  change: (key: string) => string,
): Readonly<Record<string, T>> {
  const keys = Object.keys(record);
  if (keys.every((key) => change(key) === key)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]));
}

/** The object without the keys whose value is `undefined`; JSON and exact optional properties know none. */
export function withoutUndefined<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  // Narrowing: what was undefined is gone, so every key that is left has its own type.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON: order of keys carries nothing. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one) || isList(other)) {
    return (
      isList(one) &&
      isList(other) &&
      one.length === other.length &&
      one.every((item, at) => isSameJson(item, other[at]))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
