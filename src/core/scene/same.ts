// Tells plain data that says the same, and keeps the former object for it: whoever remembers by identity then has nothing to do anew.
import type { Scene } from './scene.ts';

/**
 * The scene itself; of its cards, lines and tracks those that are as they were in the scene before are the former objects. The scene before
 * where nothing is new.
 */
export function keepingSame(before: Scene | undefined, scene: Scene): Scene {
  if (before === undefined || before === scene) return scene;
  const now = {
    ...scene,
    nodes: kept(before.nodes, scene.nodes),
    edges: kept(before.edges, scene.edges),
    tracks: kept(before.tracks, scene.tracks),
  };
  return isSame(before, now) ? before : now;
}

/** As deep as they go. Plain data without circles only. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  if (!isRecord(one) || !isRecord(other) || Array.isArray(other)) return false;
  let left = 0;
  for (const key in one) {
    if (!isSame(one[key], other[key])) return false;
    if (one[key] !== undefined) left += 1;
  }
  for (const key in other) if (other[key] !== undefined) left -= 1;
  return left === 0;
}

/** Of those that are as they were before, by their ids, the former objects; the former list where all are, in the same order. */
export function kept<One extends { readonly id: string }>(before: readonly One[], now: readonly One[]): readonly One[] {
  if (before === now) return before;
  const former = new Map(before.map((one) => [one.id, one]));
  const all = now.map((one) => {
    const was = former.get(one.id);
    return was !== undefined && isSame(was, one) ? was : one;
  });
  return all.length === before.length && all.every((one, at) => one === before[at]) ? before : all;
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!isSame(one[at], other[at])) return false;
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
