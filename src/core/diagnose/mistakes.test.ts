// Each rule has a drawing that it finds wrong, and every mend of it leaves no more errors than there were.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { mistakes } from '../catalogue/mistakes.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { trace } from '../flow/trace.ts';
import { settle } from '../settle/settle.ts';
import { document } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import { diagnose, rules } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';

/** No drawing is known whose charms never come to rest. */
const without = ['drawing/unsettled'];

test('every rule has a mistake, and every mistake a rule', () => {
  const codes = rules.map(({ code }) => code).filter((code) => !without.includes(code));
  expect(Object.keys(mistakes).sort()).toEqual(codes.sort());
});

describe.each(Object.entries(mistakes))('the mistake for %s', (code, { before, drawing }) => {
  const drawn = document(drawing);

  test('is found', () => expect(found(drawn, before).map((one) => one.code)).toContain(code));

  test('is mended without new errors', () => {
    const errors = errorsOf(found(drawn, before));
    for (const { fixes } of found(drawn, before).filter((one) => one.code === code)) {
      for (const { label, edit } of fixes) {
        expect(
          errorsOf(found(edit(drawn), before)).filter((one) => !errors.includes(one)),
          label,
        ).toEqual([]);
      }
    }
  });
});

function errorsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const loud = diagnostics.filter(({ severity }) => severity === 'error');
  return loud.map(({ code, subject }) => `${code} ${subject.application ?? subject.relation ?? ''}`);
}

function found({ deployment }: Document, before: string | undefined): readonly Diagnostic[] {
  if (before === undefined) return derive(deployment).diagnostics;
  const topology = resolve(deployment, catalogue);
  const settlement = settle(topology, derive(document(before).deployment).settlement);
  return diagnose(topology, settlement, trace(topology, settlement));
}
