import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { document, documents } from '../testing.ts';
import { escaped, markText, writeSvg } from './svg.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'export',
  rest: 'dim',
};
const pattern = document(
  `
  coordinator (coordinator)
  worker (worker, units 3)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
`,
  'Logs <of> "the" pattern & more',
);

function sceneOf(doc = pattern): Scene {
  return draw(derive(doc.deployment), doc, view);
}

describe('an SVG', () => {
  it('stands by itself: it fetches nothing, runs nothing and embeds no other document', () => {
    const svg = writeSvg(sceneOf(), { theme: 'auto', font: { sans: 'AAAA', mono: 'BBBB' } });
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<use|\son\w+=|@import|xlink|var\(/);
    expect(svg.match(/url\([^)]*\)/g)?.every((url) => url.startsWith('url(data:font/woff2;base64,'))).toBe(true);
  });

  it('says what it is to whoever cannot see it', () => {
    const svg = writeSvg(sceneOf(), { theme: 'light' });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Logs &lt;of&gt; &quot;the&quot; pattern &amp; more</title>');
    expect(svg).toMatch(/<desc>[^<]+<\/desc>/);
  });

  it('holds every text to the width that was computed for it', () => {
    const svg = writeSvg(sceneOf(), { theme: 'light' });
    const texts = svg.match(/<text [^>]*>/g) ?? [];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(text).toMatch(/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
  });

  it('is as wide as asked, in the proportions of the picture', () => {
    const scene = sceneOf();
    const svg = writeSvg(scene, { theme: 'light', width: 800 });
    const height = (800 * scene.bounds.height) / scene.bounds.width;
    expect(svg).toContain(`width="800" height="${Math.round(height * 100) / 100}"`);
  });

  it('carries only the rules that its marks can meet', () => {
    const svg = writeSvg({ ...sceneOf(), nodes: [], edges: [], front: [] }, { theme: 'light' });
    expect(svg).toContain('.orrery .ground{fill:#faf9f6}');
    expect(svg).not.toContain('.inlet');
  });

  it('is the same, byte for byte, however often and from whichever order it is drawn', () => {
    const { deployment } = pattern;
    const turned = {
      ...pattern,
      deployment: {
        ...deployment,
        applications: Object.fromEntries(Object.entries(deployment.applications).reverse()),
        relations: Object.fromEntries(Object.entries(deployment.relations).reverse()),
      },
    };
    const once = writeSvg(sceneOf(), { theme: 'dark' });
    expect(writeSvg(sceneOf(structuredClone(pattern)), { theme: 'dark' })).toBe(once);
    expect(writeSvg(sceneOf(turned), { theme: 'dark' })).toBe(once);
  });

  it('exists for any document', () => {
    fc.assert(
      fc.property(documents(), (doc) => {
        const svg = writeSvg(sceneOf(doc), { theme: 'light' });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(opened(svg)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a text in an SVG', () => {
  it('cannot leave its element, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const mark: Mark = { tag: 'text', class: 'label', x: 0, y: 0, anchor: 'start', width: 10, text };
        const [, inside] = /^<text [^<>]*>([^<>]*)<\/text>$/su.exec(markText(mark)) ?? [];
        expect(inside).toBeDefined();
        expect(unescaped(inside ?? '')).toBe(legible(text));
      }),
    );
  });

  it('keeps hostile text as text', () => {
    expect(escaped('</text><script>alert(1)</script>')).toBe('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(escaped(']]>&#60; \u0000 \ud800')).toBe(']]&gt;&amp;#60; \ufffd \ufffd');
  });
});

/** Every element that is opened is closed, in turn. */
function opened(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self && name) open.push(name);
  }
  return open.length === 0;
}

const marks = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

function unescaped(text: string): string {
  return text.replace(/&[^;]*;/g, (entity) => marks.get(entity) ?? entity);
}

/** What XML cannot hold is shown as the replacement character. */
function legible(text: string): string {
  return [...text]
    .map((one) => (/[\t\n\r\u0085]/.test(one) || !/[\p{Cc}\p{Surrogate}\ufffe\uffff]/u.test(one) ? one : '\ufffd'))
    .join('');
}
