// Names and values as a Yjs map can hold them without loss: text that is no Unicode, and structures with any key in them, go as JSON text.

/** A structure is wrapped in a list of one, so that it is never taken for text. */
export type Leaf = string | number | boolean | null | readonly [string];

export function leafOf(value: unknown): Leaf {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && isSound(value) ? value : [JSON.stringify(value)];
}

export function valueIn(leaf: unknown): unknown {
  return Array.isArray(leaf) ? JSON.parse(String(leaf[0])) : leaf;
}

export function isSameLeaf(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(leafOf(one)) === JSON.stringify(leafOf(other));
}

/** Names stand for themselves, but for those that would not come back. */
export function keyOf(name: string): string {
  return isSound(name) && !name.startsWith('"') ? name : JSON.stringify(name);
}

export function nameOf(key: string): string {
  return key.startsWith('"') ? String(JSON.parse(key)) : key;
}

/** Half a surrogate pair is lost on its way through UTF-8. */
function isSound(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
