import { describe, expect, it } from 'vitest';
import { readBag } from './bag.ts';

const bagIn = (text: string) => {
  const read = readBag(text, 'databag');
  return read.ok ? read.value : read.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('the text of a databag', () => {
  it('is JSON or YAML, and empty text the empty bag', () => {
    expect(bagIn('')).toEqual({});
    expect(bagIn('{"url": "http://loki:3100", "ports": [1, 2]}')).toEqual({ url: 'http://loki:3100', ports: [1, 2] });
    expect(bagIn('url: http://loki:3100\nready: true')).toEqual({ url: 'http://loki:3100', ready: true });
  });

  it('holds structures where a value is JSON text, as the real bag does', () => {
    expect(bagIn('{"endpoint": "{\\"url\\": \\"http://loki\\"}"}')).toEqual({ endpoint: { url: 'http://loki' } });
  });

  it('is refused with the place where it is no such text, or no mapping', () => {
    expect(bagIn('{"url": "a",\n "port": }}')).toEqual([expect.stringMatching(/^databag:2:/)]);
    expect(bagIn('[1, 2]')).toEqual(['databag read/no-databag']);
    expect(bagIn('just words')).toEqual(['databag read/no-databag']);
  });
});
