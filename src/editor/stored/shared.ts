// Trees in a Yjs document: the difference of two is written as few changes, and what changed there is read without touching the rest.
import * as Y from 'yjs';
import { isSameLeaf, keyOf, leafOf, nameOf, valueIn } from './leaf.ts';
import { isTree, parts, type Shape, shapes, type Tree, type Trees } from './trees.ts';

/** One transaction, in the name of `origin`. `former` is what the Yjs document holds. */
export function writeTrees(doc: Y.Doc, former: Trees, next: Trees, origin: unknown): void {
  doc.transact(() => {
    for (const part of parts) writeTree(doc.getMap(part), former[part], next[part], shapes[part]);
  }, origin);
}

type SharedMap = Y.Map<unknown>;

function writeTree(map: SharedMap, former: Tree, next: Tree, shape: Shape): void {
  if (former === next) return;
  for (const name of Object.keys(former)) if (!isThere(next, name)) map.delete(keyOf(name));
  for (const [name, value] of Object.entries(next)) {
    const before = isThere(former, name) ? former[name] : undefined;
    if (value !== undefined && value !== before) writeEntry(map, name, { before, value }, innerOf(shape, name));
  }
}

type Entry = { readonly before: unknown; readonly value: unknown };

function writeEntry(map: SharedMap, name: string, { before, value }: Entry, shape: Shape): void {
  if (shape === 'whole' || !isTree(value)) {
    if (before === undefined || !isSameLeaf(before, value)) map.set(keyOf(name), leafOf(value));
    return;
  }
  const inner = map.get(keyOf(name));
  if (inner instanceof Y.Map && isTree(before)) writeTree(inner, before, value, shape);
  else writeTree(map.set(keyOf(name), new Y.Map<unknown>()), {}, value, shape);
}

function innerOf(shape: Shape, name: string): Shape {
  return shape === 'whole' ? shape : shape(name);
}

function isThere(tree: Tree, name: string): boolean {
  return Object.hasOwn(tree, name) && tree[name] !== undefined;
}

export function readTrees(doc: Y.Doc): Trees {
  return mapParts((part) => readTree(doc.getMap(part)));
}

function readTree(map: SharedMap): Tree {
  return Object.fromEntries([...map.entries()].map(([key, value]) => [nameOf(key), read(value)]));
}

function read(value: unknown): unknown {
  return value instanceof Y.Map ? readTree(value) : valueIn(value);
}

/** The trees after a transaction; whatever it did not change is the same object as before. */
export function renewTrees(doc: Y.Doc, former: Trees, { changed }: Y.Transaction): Trees {
  const keysOf: ReadonlyMap<unknown, ReadonlySet<string | null>> = changed;
  const touched = new Set<unknown>([...changed.keys()].flatMap(withParents));
  const renew = (map: SharedMap, before: Tree): Tree => {
    if (!touched.has(map)) return before;
    const keys = keysOf.get(map);
    const entries = [...map.entries()].map(([key, value]) => {
      const name = nameOf(key);
      const was = isThere(before, name) ? before[name] : undefined;
      if (!keys?.has(key)) return [name, value instanceof Y.Map && isTree(was) ? renew(value, was) : was] as const;
      const now = read(value);
      return [name, was !== undefined && isSameLeaf(was, now) ? was : now] as const;
    });
    const isSame =
      entries.length === Object.keys(before).length && entries.every(([name, now]) => before[name] === now);
    return isSame ? before : inOrderOf(before, entries);
  };
  return mapParts((part) => renew(doc.getMap(part), former[part]));
}

function withParents(type: { readonly parent: unknown }): readonly unknown[] {
  return type.parent instanceof Y.Map ? [type, ...withParents(type.parent)] : [type];
}

/** Entries that were there stand where they stood; new ones come after. */
function inOrderOf(before: Tree, entries: readonly (readonly [string, unknown])[]): Tree {
  const now = new Map(entries);
  const kept = Object.keys(before).filter((name) => now.has(name));
  const stood = new Set(kept);
  return Object.fromEntries([
    ...kept.map((name) => [name, now.get(name)] as const),
    ...entries.filter(([name]) => !stood.has(name)),
  ]);
}

function mapParts(change: (part: keyof Trees) => Tree): Trees {
  const [about, models, applications, relations, charms, positions, notes, stories] = [
    change('about'),
    change('models'),
    change('applications'),
    change('relations'),
    change('charms'),
    change('positions'),
    change('notes'),
    change('stories'),
  ];
  return { about, models, applications, relations, charms, positions, notes, stories };
}
