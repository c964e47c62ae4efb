import { expect, test } from 'vitest';
import { memo } from './memo.ts';

test('the same objects get the same answer, computed once', () => {
  let times = 0;
  const pair = memo((one: { readonly n: number }, other: { readonly n: number }) => {
    times += 1;
    return { sum: one.n + other.n };
  });
  const [a, b] = [{ n: 1 }, { n: 2 }];
  expect(pair(a, b)).toBe(pair(a, b));
  expect(times).toBe(1);
});

test('equal objects that are not the same are asked about anew, and order counts', () => {
  const first = memo((one: { readonly n: number }, _other: { readonly n: number }) => ({ n: one.n }));
  const [a, b] = [{ n: 1 }, { n: 2 }];
  expect(first(a, b)).not.toBe(first({ n: 1 }, b));
  expect(first(a, b).n).toBe(1);
  expect(first(b, a).n).toBe(2);
});

test('an answer of nothing is remembered too', () => {
  let times = 0;
  const none = memo((_one: object) => {
    times += 1;
    return undefined;
  });
  const a = {};
  none(a);
  none(a);
  expect(times).toBe(1);
});
