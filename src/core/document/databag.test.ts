import { expect, test } from 'vitest';
import { isDeep, structureOf } from './databag.ts';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

test('JSON text stands for its structure, until that is nested more deeply than a databag may be', () => {
  expect(structureOf('{"url": "http://a"}')).toEqual({ url: 'http://a' });
  expect(structureOf(nested(48))).toEqual(JSON.parse(nested(48)));
  expect(structureOf(nested(49))).toBe(nested(49));
  expect(structureOf(nested(100_000))).toBe(nested(100_000));
});

test('depth is counted over members and items alike', () => {
  expect(isDeep(JSON.parse(nested(48)))).toBe(false);
  expect(isDeep({ a: [1, { b: JSON.parse(nested(46)) }] })).toBe(true);
  expect(isDeep(Array.from({ length: 10_000 }, () => []))).toBe(false);
});
