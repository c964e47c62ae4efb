// What React paints is what the SVG writer prints, mark for mark: for every example and for drawings that nobody drew.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  type Document,
  derive,
  draw,
  type Mark,
  markText,
  parseDocument,
  type Scene,
  sceneMarks,
  shownSignals,
  type View,
  viewNames,
} from '../core/core.ts';
import { documents } from '../core/testing.ts';
import { Marks } from './marks.tsx';

const views: readonly View[] = [
  { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim' },
  ...Object.values(viewNames).map((view) => ({ ...view, form: 'export', rest: 'omit' }) as const),
];

describe('the examples', () => {
  for (const file of readdirSync('public/examples').filter((name) => name.endsWith('.orrery.json'))) {
    test(`${file} looks the same in React and in the SVG`, () => {
      const read = parseDocument(JSON.parse(readFileSync(`public/examples/${file}`, 'utf8')));
      if (!read.ok) throw new Error(read.problems[0]?.message);
      for (const view of views) expectSame(sceneOf(read.value, view));
    });
  }
});

test('any drawing looks the same in React and in the SVG', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(documents(charms), fc.constantFrom(...views), (document, view) => {
      expectSame(sceneOf(document, view));
    }),
    { numRuns: 30 },
  );
});

test('text stays text, whatever it holds', () => {
  const text = `<script>&amp;"'</script> ]]>`;
  const mark: Mark = { tag: 'text', class: 'label', x: 1, y: 2, anchor: 'start', width: 10, text };
  const painted = renderToStaticMarkup(<Marks marks={[mark]} />);
  expect(painted).not.toContain('<script>');
  expect(plain(painted)).toBe(plain(markText(mark)));
});

function sceneOf(document: Document, view: View): Scene {
  return draw(derive(document.deployment), document, view);
}

function expectSame(scene: Scene): void {
  const marks = sceneMarks(scene);
  expect(plain(renderToStaticMarkup(<Marks marks={marks} />))).toBe(plain(marks.map(markText).join('')));
}

/** React closes every element in full and writes quotes in text as references; both mean the same. */
function plain(markup: string): string {
  return markup
    .replace(/><\/(rect|path|circle)>/g, '/>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
}
