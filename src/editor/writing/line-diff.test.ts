import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, carriedOver, changesBetween, hunksOf } from './line-diff.ts';

function applied(text: string, changes: readonly Change[]): string {
  return changes.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'dd'), { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('the changes between two texts', () => {
  it('make the one the other', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(applied(one, changesBetween(one, other))).toBe(other);
      }),
    );
  });

  it('are none between the same, and touch nothing that both have', () => {
    expect(changesBetween('a\nb\n', 'a\nb\n')).toEqual([]);
    expect(hunksOf(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([
      { from: 1, to: 2, lines: ['x'] },
      { from: 4, to: 4, lines: ['e'] },
    ]);
  });
});

describe('what is carried over', () => {
  it('comes into a text with comments, which stay', () => {
    const mine = '# mine\na: 1\nb: 2 # two\nc: 3\n';
    expect(carriedOver('a: 1\nb: 2\nc: 3\n', 'a: 5\nb: 2\nc: 3\nd: 4\n', mine)).toBe(
      '# mine\na: 5\nb: 2 # two\nc: 3\nd: 4\n',
    );
  });

  it('is refused where both changed the same line', () => {
    expect(carriedOver('a: 1\n', 'a: 2\n', 'a: 1 # one\n')).toBeUndefined();
  });

  it('is the other text where nothing was written in', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(carriedOver(one, other, one)).toBe(other);
      }),
    );
  });
});
