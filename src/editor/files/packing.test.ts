// Packed text comes back, with the browser's streams and without them, and a bomb does not go off.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pack, unpack } from './packing.ts';

const megabyte = 1_000_000;

afterEach(() => vi.unstubAllGlobals());

function withoutStreams(): void {
  vi.stubGlobal('CompressionStream', undefined);
  vi.stubGlobal('DecompressionStream', undefined);
}

describe.each([
  ['with the streams of the browser', () => {}],
  ['without them', withoutStreams],
])('packing %s', (_name, prepare) => {
  test('gives back any text', async () => {
    prepare();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2_000 }), async (text) => {
        expect(await unpack(await pack(text), megabyte)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('is plain deflate-raw in base64url, which any other program can read', async () => {
    prepare();
    const packed = await pack('{"orrery":1}');
    expect(packed).toMatch(/^[\w-]+$/);
    expect(inflateRawSync(Buffer.from(packed, 'base64url')).toString()).toBe('{"orrery":1}');
  });

  test('stops at the bound, whatever would still come', async () => {
    prepare();
    const bomb = deflateRawSync(Buffer.alloc(50 * megabyte)).toString('base64url');
    expect(await unpack(bomb, 2 * megabyte)).toBeUndefined();
  });

  test('refuses what is damaged', async () => {
    prepare();
    const packed = await pack('a text that is long enough to be cut in the middle, with some words in it');
    await expect(unpack(packed.slice(0, -8), megabyte)).rejects.toThrow();
    await expect(unpack('%%%', megabyte)).rejects.toThrow();
  });
});
