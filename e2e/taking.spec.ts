// What is drawn, taken away: pictures that are those of the command line, words, files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { card, expect, test, visit } from './journey.ts';

const file = 'public/examples/loki-proxied.orrery.json';

/** What the command line writes of the same document. */
function rendered(...flags: readonly string[]): Buffer {
  const cwd = new URL('..', import.meta.url);
  return execFileSync(process.execPath, ['dist/cli/orrery.js', 'render', file, ...flags], { cwd, maxBuffer: 1e8 });
}

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Take it away' });
}

/** Keys answer once the first drawing is there. */
async function openDialog(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await expect(dialog(page)).toBeVisible({ timeout: 1500 });
  }).toPass();
}

async function choose(page: Page, group: string, name: string): Promise<void> {
  await dialog(page).getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

async function fetchedExporters(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return names.filter((name) => /taking|paint-worker|resvg|index_bg|latin-font/.test(name));
}

test('the whole is what the command line writes, as SVG in each colouring and as PNG', async ({ page }) => {
  await visit(page, './#f=loki-proxied');
  await expect(page.getByRole('tab', { name: /^Problems/ })).toBeVisible();
  expect(await fetchedExporters(page)).toEqual([]);
  await openDialog(page);
  for (const [name, theme] of [
    ['Light', 'light'],
    ['Dark', 'dark'],
    ['As the reader’s screen', 'auto'],
  ] as const) {
    await choose(page, 'Colours', name);
    const svg = await downloaded(page, 'Download the picture');
    expect(svg.name).toMatch(/\.svg$/);
    expect(svg.content.equals(rendered('--to', 'svg', '--theme', theme))).toBe(true);
  }
  await choose(page, 'Format', 'PNG');
  await choose(page, 'Scale', '1×');
  const png = await downloaded(page, 'Download the picture');
  expect(png.name).toMatch(/\.png$/);
  expect(png.content.equals(rendered('--to', 'png'))).toBe(true);
  await choose(page, 'Scale', '2×');
  await choose(page, 'Colours', 'Dark');
  const size = await dialog(page)
    .getByText(/^\d+ × \d+ pixels$/)
    .textContent();
  const width = size?.split(' ')[0] ?? '';
  const large = await downloaded(page, 'Download the picture');
  expect(large.content.equals(rendered('--to', 'png', '--width', width, '--theme', 'dark'))).toBe(true);
});

test('what moves, what is printed and the story are what the command line writes', async ({ page }) => {
  test.slow();
  await visit(page, './#f=loki-proxied');
  await openDialog(page);
  for (const [name, ending, flags] of [
    ['SVG that moves', '.moving.svg', ['--to', 'animated-svg']],
    ['GIF', '.gif', ['--to', 'gif']],
    ['PDF', '.pdf', ['--to', 'pdf']],
    ['Story, as SVG', '.story.svg', ['--to', 'svg', '--story']],
    ['Story, as Markdown', '.story.md', ['--to', 'markdown']],
  ] as const) {
    await choose(page, 'Format', name);
    const taken = await downloaded(page, 'Download the picture');
    expect(taken.name.endsWith(ending)).toBe(true);
    expect(taken.content.equals(rendered(...flags)), name).toBe(true);
  }
});

test('painting says how far it is, and can be stopped and begun anew', async ({ page }) => {
  test.slow();
  await visit(page, './#f=cos-ha');
  await openDialog(page);
  await choose(page, 'Format', 'GIF');
  await dialog(page).getByRole('button', { name: 'Download the picture' }).click();
  const progress = dialog(page).getByRole('progressbar', { name: 'Painting …' });
  await expect(progress).toHaveAttribute('value', /[1-9]/, { timeout: 40_000 });
  await dialog(page).getByRole('button', { name: 'Stop' }).click();
  await expect(dialog(page)).toContainText('Stopped. Nothing was downloaded.');
  await expect(progress).toBeHidden();
  expect((await downloaded(page, 'Download the picture')).content.toString('latin1', 0, 6)).toBe('GIF89a');
});

test('how long, how wide and how often are chosen, and the same as the command line is told', async ({ page }) => {
  test.slow();
  await visit(page, './#f=loki-proxied');
  await openDialog(page);
  await choose(page, 'Format', 'GIF');
  await expect(dialog(page)).toContainText(/960 × \d+ pixels, 72 frames/);
  await choose(page, 'Width', '640 pixels');
  await choose(page, 'Takes', '3 seconds');
  await choose(page, 'Is played', '3 times');
  await expect(dialog(page)).toContainText(/640 × \d+ pixels, 36 frames/);
  const gif = await downloaded(page, 'Download the picture');
  expect(gif.content.equals(rendered('--to', 'gif', '--width', '640', '--seconds', '3', '--loops', '3'))).toBe(true);
  await choose(page, 'Format', 'SVG that moves');
  const svg = await downloaded(page, 'Download the picture');
  expect(svg.content.equals(rendered('--to', 'animated-svg', '--loops', '3'))).toBe(true);
  await choose(page, 'Format', 'GIF');
  await choose(page, 'Width', '1920 pixels');
  await choose(page, 'Takes', '12 seconds');
  await expect(dialog(page)).toContainText('Make it smaller or shorter, or take the SVG that moves.');
  await expect(dialog(page).getByRole('button', { name: 'Download the picture' })).toBeDisabled();
});

test('an SVG that ends stands where it began, and a second loop begins as the first', async ({ page }) => {
  const svg = rendered('--to', 'animated-svg', '--view', 'logs-flow', '--loops', '2').toString();
  await page.route('**/moving.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await page.goto('./moving.svg');
  /** Where every token that is seen stands, and how large it is. */
  const at = (seconds: number) =>
    page.evaluate((time) => {
      const { documentElement: picture } = document;
      if (!(picture instanceof SVGSVGElement)) return [];
      picture.pauseAnimations();
      picture.setCurrentTime(time);
      const seen = [...document.querySelectorAll('.moving > g')].flatMap((token) => {
        const { a, b, e, f } = (token instanceof SVGGraphicsElement ? token.getCTM() : null) ?? new DOMMatrix();
        const isSeen = Math.hypot(a, b) > 0.005;
        return isSeen ? [a, b, e, f].map((value) => Math.round(value * 20) / 20 + 0).join(' ') : [];
      });
      return seen.sort(); // one token may stand where another one stood
    }, seconds);
  const begins = await at(0);
  expect(begins.length).toBeGreaterThan(10);
  expect(await at(12)).toEqual(begins);
  expect(await at(30)).toEqual(begins);
  const first = await at(2.5);
  expect(await at(8.5)).toEqual(first);
  expect(first).not.toEqual(begins);
});

test('the SVG that moves plays by itself, can be paused, and heeds the wish for no motion', async ({ page }) => {
  const svg = rendered('--to', 'animated-svg', '--view', 'logs-flow').toString();
  await page.route('**/moving.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await page.goto('./moving.svg');
  const place = () =>
    page.evaluate(() => {
      const token = document.querySelector('.moving > g');
      const at = token instanceof SVGGraphicsElement ? token.getCTM() : null;
      return at ? `${at.e} ${at.f}` : '';
    });
  const first = await place();
  await expect.poll(place).not.toBe(first);
  const button = page.getByRole('button', { name: 'Pause' });
  await button.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const paused = await place();
  await page.waitForTimeout(300);
  expect(await place()).toBe(paused);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./moving.svg');
  await expect(page.locator('.moving')).toBeHidden();
  await expect(page.locator('.resting').getByText('1', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.moving')).toBeVisible();
});

test('the selection and what the window shows are pictures of their own', async ({ page }) => {
  await visit(page, './#f=loki-proxied');
  await openDialog(page);
  await choose(page, 'What is in the picture', 'What is selected');
  await expect(dialog(page)).toContainText('Nothing is selected.');
  await expect(dialog(page).getByRole('button', { name: 'Download the picture' })).toBeHidden();
  await page.keyboard.press('Escape');
  await card(page, 'loki').click();
  await card(page, 'loki-read').click({ modifiers: ['Shift'] });
  await openDialog(page);
  await choose(page, 'What is in the picture', 'What is selected');
  const selection = await downloaded(page, 'Download the picture');
  expect(selection.name).toMatch(/\.selection\.svg$/);
  const text = selection.content.toString();
  expect(text).toContain('loki-read');
  expect(text).not.toContain('>tempo<');
  await choose(page, 'What is in the picture', 'What the window shows');
  const view = (await downloaded(page, 'Download the picture')).content.toString();
  expect(view).toContain('>tempo<');
  expect(view).not.toBe(text);
});

test('the picture and its words are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, './#f=loki-proxied');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy the words' }).click();
  await expect(dialog(page)).toContainText('The words are in the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('11 applications, 15 relations');
  await dialog(page).getByRole('button', { name: 'Copy the picture' }).click();
  await expect(dialog(page)).toContainText('The picture is in the clipboard, as PNG.', { timeout: 20_000 });
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]));
  expect(types).toContain('image/png');
});

test('a browser that copies no pictures says so, and the picture can still be downloaded', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'));
  await visit(page, './#f=pattern');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy the picture' }).click();
  await expect(dialog(page)).toContainText('does not let a page put pictures into the clipboard');
  expect((await downloaded(page, 'Download the picture')).content.toString()).toMatch(/^<svg /);
});

test('document and bundle are downloaded from the menu’s dialog, which gives the focus back', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take it away' }).click();
  const document = await downloaded(page, 'Download the document');
  expect(document.name).toMatch(/\.orrery\.json$/);
  expect(JSON.parse(document.content.toString())).toHaveProperty('orrery', 1);
  const bundle = await downloaded(page, 'Download the bundle');
  expect(bundle.name).toMatch(/\.bundle\.yaml$/);
  expect(bundle.content.toString()).toContain('applications:');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
