// Values as they stand in databags: structures, or JSON text where somebody stated them as a real databag holds them.
import { isDeep } from '../document/databag.ts';
import type { Json } from '../document/document.ts';

export type JsonObject = { readonly [key: string]: Json };

const MAY_BE_JSON = /^\s*([[{"]|-?\d|true\s*$|false\s*$|null\s*$)/;

/** What JSON text says; any other value as it is, and what nobody could look through: text of a structure nested too deeply. */
export function decoded(value: Json): Json {
  if (typeof value !== 'string' || !MAY_BE_JSON.test(value)) return value;
  try {
    const structure: Json = JSON.parse(value);
    return isDeep(structure) ? value : structure;
  } catch {
    return value;
  }
}

export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

export function asList(value: Json | undefined): readonly Json[] | undefined {
  return value !== undefined && value !== null && isList(value) ? value : undefined;
}

export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A member by its own name only. */
export function member(value: Json | undefined, name: string): Json | undefined {
  const object = asObject(value);
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** True for values that print alike, whatever the order of their members. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isList(one) || isList(other)) return isList(one) && isList(other) && isSameList(one, other);
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]));
}

function isSameList(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
}
