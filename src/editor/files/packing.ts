// Text into the short form that a link can carry, and back: deflate-raw, base64url. Knows nothing of what the text says.

/** Packed with the browser's own stream where it has one, else with a small library that comes only then. */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed =
    typeof CompressionStream === 'function'
      ? await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
      : (await import('fflate')).deflateSync(bytes, { level: 9 });
  return base64url(packed ?? new Uint8Array());
}

/** `undefined` where more than `most` bytes come out: no more than that is ever unpacked. Rejects what is not packed text. */
export async function unpack(packed: string, most: number): Promise<string | undefined> {
  const bytes = fromBase64url(packed);
  const inflated =
    typeof DecompressionStream === 'function'
      ? await through(bytes, new DecompressionStream('deflate-raw'), most)
      : await inflate(bytes, most);
  return inflated && new TextDecoder('utf-8', { fatal: true }).decode(inflated);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    parts.push(value);
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
  }
}

async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const { Inflate } = await import('fflate');
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflater = new Inflate((part, isLast) => {
    length += part.length;
    isWhole = isLast;
    if (length <= most) parts.push(part);
  });
  const slice = 16_384; // small enough that an inflating bomb is noticed early
  for (let at = 0; at < bytes.length && length <= most; at += slice) {
    inflater.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  }
  if (length > most) return undefined;
  if (!isWhole) throw new Error('The packed text ends too early.');
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
