// React paints what the SVG writer prints: the same markup for any marks, but for the order in which HTML spells entities and closes tags.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Mark, markText } from '../core/core.ts';
import { Marks } from './marks.tsx';

const number = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 4);
const size = number.map(Math.abs);
const className = fc.constantFrom('card', 'flow logs', 'label halo on-region', 'provides on-ground');

const { mark } = fc.letrec<{ mark: Mark; marks: Mark[] }>((tie) => ({
  marks: fc.array(tie('mark'), { maxLength: 3 }),
  mark: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      tag: fc.constant('rect' as const),
      class: className,
      x: number,
      y: number,
      width: size,
      height: size,
      rx: size,
    }),
    fc.record({ tag: fc.constant('circle' as const), class: className, cx: number, cy: number, r: size }),
    fc.record({
      tag: fc.constant('path' as const),
      class: className,
      d: fc.constantFrom('M0 0H9V4Z', 'M1-2a4.6 3.4 0 1 0 9.2 0Z'),
    }),
    fc.record({
      tag: fc.constant('text' as const),
      class: className,
      x: number,
      y: number,
      anchor: fc.constantFrom('start' as const, 'end' as const),
      width: size,
      text: legible(),
    }),
    fc.record({ tag: fc.constant('g' as const), marks: tie('marks') }, { noNullPrototype: true }),
    fc.record({
      tag: fc.constant('g' as const),
      class: className,
      x: number,
      y: number,
      rotate: number,
      marks: tie('marks'),
    }),
  ),
}));

test('React paints what the SVG writer prints', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 4 }), (marks) => {
      expect(spelled(renderToStaticMarkup(<Marks marks={marks} />))).toBe(spelled(marks.map(markText).join('')));
    }),
  );
});

/** Text that XML can hold: what it cannot, the writer replaces. */
function legible(): fc.Arbitrary<string> {
  return fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Surrogate}\ufffe\uffff]/u.test(text));
}

function spelled(markup: string): string {
  return markup.replaceAll('&#x27;', '&#39;').replace(/<(rect|circle|path)([^>]*?)(?:\/>|><\/\1>)/g, '<$1$2/>');
}
