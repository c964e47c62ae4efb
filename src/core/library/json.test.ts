import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonValues } from '../testing.ts';
import { decoded, isSame, member } from './json.ts';

test('a value of a databag is the structure, whether it was stated as such or as JSON text', () => {
  fc.assert(
    fc.property(jsonValues(), (value) => {
      fc.pre(typeof value === 'object' && value !== null);
      expect(decoded(JSON.stringify(value))).toEqual(value);
      expect(decoded(value)).toBe(value);
    }),
  );
});

test('text that is no JSON stays text', () => {
  expect(decoded('read,write')).toBe('read,write');
  expect(decoded('10.1.2.3')).toBe('10.1.2.3');
  expect(decoded('{not json')).toBe('{not json');
});

test('members are looked up by their own name only', () => {
  expect(member({ url: 'x' }, 'url')).toBe('x');
  expect(member({}, 'constructor')).toBeUndefined();
  expect(member([1], '0')).toBeUndefined();
});

test('values are the same when they print alike, in whatever order their members stand', () => {
  expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSame([1, 2], [2, 1])).toBe(false);
});
