// What is hidden of a value before it is shown or shared: whatever looks like a secret. Ids of Juju's secrets are none.
import type { Json } from '../document/document.ts';

export const masked = '•••';

const secretKey =
  /pass(word|wd)?$|secret([-_.]?key)?$|token$|credential|api[-_.]?key$|access[-_.]?key$|private[-_.]?key|^(auth|authorization)$/i;
const secretText = /-----BEGIN [A-Z ]*PRIVATE KEY-----|^(Bearer|Basic) \S{8,}|\bAKIA[0-9A-Z]{16}\b/;

/** The same value where nothing in it looks like a secret. */
export function mask(value: Json, key = ''): Json {
  if (typeof value === 'string') return maskText(value, key);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => mask(one, key));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name)]));
}

/** An address as it may be shown: without the password in it. */
export function maskUrl(url: string): string {
  return maskText(url, '');
}

/** `…` stands for what we do not compute, and hides nothing. */
function maskText(text: string, key: string): string {
  if (text === '' || text === '…' || text.startsWith('secret:')) return text;
  if (secretKey.test(key) || secretText.test(text)) return masked;
  return text.replace(/(:\/\/[^/\s:@]*):[^/\s@]+@/g, `$1:${masked}@`);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
