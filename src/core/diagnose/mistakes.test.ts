// Each rule has a drawing that it finds wrong. That its mends do what they say is held in mends.test.ts.
import { expect, test } from 'vitest';
import { mistakes } from '../catalogue/mistakes.ts';
import { found } from '../mending.ts';
import { document } from '../testing.ts';
import { rules } from './diagnose.ts';

/** No drawing is known whose charms never come to rest. */
const without = ['drawing/unsettled'];

test('every rule has a mistake, and every mistake a rule', () => {
  const codes = rules.map(({ code }) => code).filter((code) => !without.includes(code));
  expect(Object.keys(mistakes).sort()).toEqual(codes.sort());
});

test.each(Object.entries(mistakes))('the mistake for %s is found', (code, { before, drawing }) => {
  expect(found(document(drawing), before).map((one) => one.code)).toContain(code);
});
