// Values of stated databags: JSON text, as the real bag holds it, and the structure it stands for.
import type { Bag, Json } from './document.ts';

/** Text that is a JSON list, mapping or quoted text becomes that structure; all other text is itself. */
export function structureOf(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
  try {
    const structure: Json = JSON.parse(value);
    return holdsPrototype(structure) ? value : structure;
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

function holdsPrototype(value: Json): boolean {
  return JSON.stringify(value).includes('"__proto__":');
}
