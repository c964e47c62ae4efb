// Names that Juju would draw at random, made from what is known instead, so that the same drawing has the same ones.

/** The first `length` hexadecimal digits that stand for a text; spread well, not secret. */
export function digest(text: string, length: number): string {
  let digits = '';
  for (let seed = 0; digits.length < length; seed++) digits += fnv1a(text, seed).toString(16).padStart(8, '0');
  return digits.slice(0, length);
}

/** A UUID (version 8: made by rules of our own) for a model that states none. */
export function uuidOf(modelName: string): string {
  const d = digest(`model ${modelName}`, 32);
  return `${d.slice(0, 8)}-${d.slice(8, 12)}-8${d.slice(13, 16)}-8${d.slice(17, 20)}-${d.slice(20)}`;
}

function fnv1a(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
