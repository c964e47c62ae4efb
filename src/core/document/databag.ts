// Values of stated databags: JSON text, as the real bag holds it, and the structure it stands for.
import { bounds } from './bounds.ts';
import type { Bag, Json } from './document.ts';

/** Text that is a JSON list, mapping or quoted text becomes that structure; all other text, and what is nested too deep, is itself. */
export function structureOf(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
  try {
    const structure: Json = JSON.parse(value);
    return isDeep(structure) || !isCarried(structure) ? value : structure;
  } catch {
    return value;
  }
}

/** What a file says for a structure, so that reading gives it back: text that would be taken for JSON is quoted as JSON. */
export function statedText(value: Json): Json {
  return typeof value === 'string' && structureOf(value) !== value ? JSON.stringify(value) : value;
}

export function mapBag(bag: Bag, change: (value: Json) => Json): Bag {
  return Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, change(value)]));
}

/** Whether a value holds more levels than a document could where databags stand in it. Level by level: no call goes as deep as the value. */
export function isDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; depth < bounds.stated; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Whether a file can say the structure again: `1e999` is a number of JSON's grammar and of no machine's. */
function isCarried(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value);
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isCarried);
}
