// What core computes about letters without a screen, held to what a browser draws.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { textWidth } from '../src/core/layout/text-width.ts';

const files = {
  sans: 'node_modules/@fontsource-variable/ubuntu-sans/files/ubuntu-sans-latin-wght-normal.woff2',
  mono: 'node_modules/@fontsource-variable/ubuntu-sans-mono/files/ubuntu-sans-mono-latin-wght-normal.woff2',
};
const fonts = [
  { font: 'sans', size: 12.5, weight: 400 },
  { font: 'sans', size: 13, weight: 500 },
  { font: 'sans', size: 17, weight: 600 },
  { font: 'mono', size: 12, weight: 400 },
] as const;

async function withFonts(page: Page): Promise<void> {
  const faces = Object.entries(files).map(([name, file]) => {
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:${name};font-weight:100 800;src:url(data:font/woff2;base64,${data})}`;
  });
  await page.setContent(
    `<style>${faces.join('')}</style><p style="font-family:sans">a</p><p style="font-family:mono">a</p>`,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

test('no text is wider in the browser than core computes, whichever letters stand side by side', async ({ page }) => {
  await withFonts(page);
  const letters = [...' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{|}~'];
  const pairs = letters.flatMap((left) => letters.map((right) => `n${left}${right}n`));
  const words = [
    'loki-coordinator-k8s',
    'tempo-metrics-generator',
    'The store publishes its push URL; the coordinator uses it.',
  ];
  for (const font of fonts) {
    const measured = await page.evaluate(
      ({ texts, style }) => {
        const context = document.createElement('canvas').getContext('2d');
        if (!context) return [];
        context.font = style;
        return texts.map((text) => context.measureText(text).width);
      },
      { texts: [...pairs, ...words], style: `${font.weight} ${font.size}px ${font.font}` },
    );
    const narrow = [...pairs, ...words].filter(
      (text, at) => textWidth(text, font) < (measured[at] ?? Number.POSITIVE_INFINITY) - 0.02,
    );
    expect(narrow, JSON.stringify(font)).toEqual([]);
    words.forEach((text, at) => {
      expect(textWidth(text, font)).toBeLessThan((measured[pairs.length + at] ?? 0) * 1.03);
    });
  }
});

test('in a picture every text is as long as computed, though the font is missing', async ({ page }) => {
  const words = ['dist/cli/orrery.js', 'render', 'public/examples/cos-ha.orrery.json', '--to', 'svg'];
  const svg = execFileSync(process.execPath, words).toString();
  await page.setContent(svg.replace(/@font-face\{[^}]*\}/g, ''));
  const lengths = await page
    .locator('svg text')
    .evaluateAll((texts) =>
      texts.flatMap((text) =>
        text instanceof SVGTextElement
          ? [[text.textLength.baseVal.value, text.getBBox().width, text.textContent] as const]
          : [],
      ),
    );
  expect(lengths.length).toBeGreaterThan(80);
  expect(lengths.filter(([computed, drawn]) => drawn > computed + 1)).toEqual([]);
});
