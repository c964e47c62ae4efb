// A prepared picture in somebody else's page: shown, played, looked around in, and failing without harm.
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../.tools/site.mjs';

function rendered(...flags: readonly string[]): string {
  const file = 'public/examples/pattern-logs.orrery.json';
  return execFileSync(process.execPath, ['dist/cli/orrery.js', 'render', file, '--to', 'picture', ...flags]).toString();
}

const picture = rendered('--view', 'logs-flow');

type Opened = { readonly complaints: readonly string[]; readonly close: () => void };

/** A page of another site under a strict policy, with the given files beside the embed. */
async function open(
  page: Page,
  element: string,
  files: Readonly<Record<string, string>> = { 'x.picture.json': picture },
): Promise<Opened> {
  const site = await serve('dist');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  const script = `<script type="module" src="embed/orrery.js"></script>`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${policy}${script}</head><body><main><h1>A page</h1>${element}</main></body></html>`;
  await page.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  for (const [name, text] of Object.entries(files)) {
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'application/json', body: text }));
  }
  await page.goto(`${site.address}page.html`);
  return { complaints, close: site.close };
}

const plain = '<orrery-diagram src="x.picture.json"></orrery-diagram>';

/** How many frames the page asks for in a while. */
function framesIn(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(async (wait) => {
    const ask = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked += 1;
      return ask.call(window, callback);
    };
    await new Promise((resolve) => setTimeout(resolve, wait));
    window.requestAnimationFrame = ask;
    return asked;
  }, milliseconds);
}

test('a picture stands still with its words, moves when played, and stops when paused', async ({ page }) => {
  const { complaints, close } = await open(page, plain);
  await expect(page.getByRole('img', { name: /logs/i })).toBeVisible();
  expect(await framesIn(page, 400)).toBe(0);
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await framesIn(page, 400)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(100);
  expect(await framesIn(page, 400)).toBe(0);
  await page.getByText('In words').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'from pebble to logs' }).first()).toBeVisible();
  expect(complaints).toEqual([]);
  close();
});

test('a story is told beat by beat, by buttons and by playing, and begins anew after its end', async ({ page }) => {
  const told = rendered('--view', 'logs-relations', '--tell', 'configuration');
  const { complaints, close } = await open(page, plain, { 'x.picture.json': told });
  const figure = page.getByRole('figure');
  await expect(figure).toContainText('Round 1, 1 of 4');
  await expect(figure).toContainText(/\w+ of \S+ writes \w+ /);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(figure).toContainText('Round 1, 2 of 4');
  await page.getByRole('button', { name: 'Step back' }).click();
  await expect(figure).toContainText('Round 1, 1 of 4');
  expect(await framesIn(page, 300)).toBe(0);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(figure).toContainText('Round 1, 2 of 4', { timeout: 10_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  for (let step = 0; step < 6; step += 1) await page.getByRole('button', { name: 'Step forward' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(figure).toContainText('Round 1, 1 of 4');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  close();
});

test('it comes to rest where nobody does anything with it, and then asks for no frame', async ({ page }) => {
  await page.clock.install();
  const { complaints, close } = await open(page, plain);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.clock.fastForward(170_000);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(() => framesIn(page, 300)).toBe(0);
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await framesIn(page, 300)).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
  close();
});

test('the keyboard alone zooms, moves, plays and comes back to the whole picture', async ({ page }) => {
  const { close } = await open(page, plain);
  const drawing = page.locator('orrery-diagram').getByRole('group', { name: /plus and minus/ });
  const sight = () => drawing.locator('svg > g').first().getAttribute('transform');
  await expect(drawing).toBeVisible(); // before that there is nothing that Tab could reach
  await page.keyboard.press('Tab');
  await expect(drawing).toBeFocused();
  const whole = await sight();
  await page.keyboard.press('+');
  const near = await sight();
  expect(near).not.toBe(whole);
  await page.keyboard.press('ArrowRight');
  expect(await sight()).not.toBe(near);
  await page.keyboard.press('0');
  expect(await sight()).toBe(whole);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  close();
});

test('the mouse drags the picture, and the wheel alone leaves it where it is', async ({ page }) => {
  const { close } = await open(page, plain);
  const drawing = page.locator('orrery-diagram').getByRole('group', { name: /plus and minus/ });
  const sight = () => drawing.locator('svg > g').first().getAttribute('transform');
  await expect(drawing).toBeVisible();
  const whole = await sight();
  await drawing.hover();
  await page.mouse.wheel(0, 200);
  expect(await sight()).toBe(whole);
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 4 });
  await page.mouse.up();
  expect(await sight()).not.toBe(whole);
  close();
});

test('it wears the theme it is told to, and the system’s where it is told nothing', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { close } = await open(page, plain);
  const diagram = page.locator('orrery-diagram');
  const ground = () => diagram.getByRole('figure').evaluate((figure) => getComputedStyle(figure).backgroundColor);
  await expect(diagram.getByRole('figure')).toBeVisible();
  expect(await ground()).toBe('rgb(21, 23, 28)');
  await diagram.evaluate((element) => element.setAttribute('theme', 'light'));
  expect(await ground()).toBe('rgb(250, 249, 246)');
  close();
});

test('a file that is missing, or no picture, is said and linked, with what stands inside as a stand-in', async ({
  page,
}) => {
  for (const text of ['', '{"picture": 2}', '[]', 'null', '{"picture":1,"scene":{"bounds":{"width":1e9}}}']) {
    const { close } = await open(
      page,
      '<orrery-diagram src="x.picture.json"><p>A drawing of logs.</p></orrery-diagram>',
      { 'x.picture.json': text },
    );
    await expect(page.getByRole('alert')).toContainText('could not be shown');
    await expect(page.getByText('A drawing of logs.')).toBeVisible();
    await expect(page.getByRole('link')).toHaveAttribute('href', /x\.picture\.json$/);
    close();
    await page.unrouteAll();
  }
});

test('hostile text and marks in a picture stay text, or are left out', async ({ page }) => {
  const hostile = JSON.parse(picture);
  const script = '"><script>window.harmed = true</script><img src=x onerror="window.harmed = true">';
  hostile.title = script;
  hostile.sentences = [script];
  hostile.scene.nodes[0].marks.push(
    { tag: 'text', class: script, x: 0, y: 0, anchor: 'start', width: 10, text: script, onclick: script },
    { tag: 'path', class: 'line', d: script },
    { tag: 'g', class: '', marks: [], x: script, style: 'position:fixed' },
  );
  const { complaints, close } = await open(page, plain, { 'x.picture.json': JSON.stringify(hostile) });
  await expect(page.getByRole('figure')).toBeVisible();
  const inside = await page.locator('orrery-diagram').evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  expect(inside).not.toMatch(/<script|<img|\sonclick=|position:fixed/);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(complaints).toEqual([]);
  close();
});

test('axe finds nothing, and it can be read at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { close } = await open(page, plain);
  await expect(page.getByRole('figure')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  close();
});
