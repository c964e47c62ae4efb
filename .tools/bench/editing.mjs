// How editing feels in the built app: frames while a card is dragged, the wait from an edit to its picture, memory after a thousand edits,
// and how much JavaScript has been fetched until the first edit can be made, and once it is made and kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../command.mjs';
import { serve } from '../site.mjs';
import { withPage } from './browser.mjs';
import { core } from './drawing.mjs';
import { spread } from './median.mjs';
import { mixture } from './mixture.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {(what: string, figure: string) => void} Print */

const amounts = [30, 200, 1000];
const edits = 1000;
const runs = 9;

/** @param {Print} print */
export async function measure(print) {
  const { address, asked, close } = await serve(`${root}dist`);
  const { possible, made } = await withPage((page) => begin(page, address, asked));
  print('JavaScript fetched until the first edit can be made, gzip (aim: 380)', possible);
  print('  once it is made, with what keeps it and what tells of it', made);
  for (const amount of amounts) await withPage((page) => drag(page, address, amount, print));
  await withPage((page) => edit(page, address, print));
  await withPage((page) => remember(page, address, print));
  close();
}

/** @param {Page} page @param {string} address @param {import('../site.mjs').Asked[]} asked */
async function begin(page, address, asked) {
  await page.goto(address);
  await page.getByPlaceholder('Find a charm').fill('prometheus');
  await page.waitForLoadState('networkidle'); // what answers to keys, and what keeps cards in place, has come too
  const possible = sizeOfScripts(asked);
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node[data-id*="prometheus"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { possible, made: sizeOfScripts(asked) };
}

/** @param {readonly import('../site.mjs').Asked[]} asked */
function sizeOfScripts(asked) {
  const files = new Set(asked.map(({ path }) => path).filter((path) => path.endsWith('.js')));
  const sizes = [...files].map((path) => gzipSync(readFileSync(join(root, 'dist', path)), { level: 9 }).length);
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)} kB`;
}

/** @param {Page} page @param {string} address @param {number} amount @param {Print} print */
async function drag(page, address, amount, print) {
  await openMixture(page, address, amount);
  const at = await placeOfCard(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 6, at.y + 6);
  await page.evaluate(watchFrames);
  for (let step = 4; step < 120; step++) {
    await page.mouse.move(at.x + step * 1.5, at.y + step);
    await page.waitForTimeout(8);
  }
  /** @type {number[]} */
  const waits = await page.evaluate('framesWatched()');
  await page.mouse.up();
  await page.locator('button[aria-label="Undo"][aria-disabled="false"]').waitFor(); // else nothing was dragged
  const sorted = waits.sort((one, other) => one - other);
  const part = (/** @type {number} */ share) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  print(
    `drag with ${amount} applications, frame p50 and p95 (aim: 16.7, 20 at 1000)`,
    `${part(0.5)} and ${part(0.95)} ms`,
  );
}

/** Runs in the page: collects the waits between frames until asked. */
function watchFrames() {
  /** @type {number[]} */
  const waits = [];
  let last = performance.now();
  let isWatching = true;
  const frame = (/** @type {number} */ now) => {
    waits.push(now - last);
    last = now;
    if (isWatching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(window, {
    framesWatched: () => {
      isWatching = false;
      return waits.slice(1);
    },
  });
}

/** @param {Page} page @param {string} address @param {Print} print */
async function edit(page, address, print) {
  await openMixture(page, address, 200);
  await placeOfCard(page);
  const field = page.getByLabel('units', { exact: true });
  await field.waitFor();
  /** @type {number[]} */
  const waits = [];
  for (let run = 0; run < runs; run++) {
    await field.fill(String(20 + run));
    waits.push(await page.evaluate(enterAndWait));
  }
  print('an edit until its picture stands, 200 applications (aim: 50)', spread(waits.slice(2), 'ms', 0));
}

/** Runs in the page: presses Enter in the field, and waits for the frame after the picture has changed. */
function enterAndWait() {
  return new Promise((resolve) => {
    const begun = performance.now();
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - begun));
    });
    const picture = document.querySelector('.react-flow__viewport');
    if (picture) watcher.observe(picture, { subtree: true, childList: true, characterData: true, attributes: true });
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    setTimeout(() => resolve(Number.NaN), 5000);
  });
}

/** @param {Page} page @param {string} address @param {Print} print */
async function remember(page, address, print) {
  await page.goto(`${address}#f=pattern`);
  await page
    .getByRole('treeitem', { name: /^worker/ })
    .first()
    .click();
  const field = page.getByLabel('units', { exact: true });
  await field.waitFor();
  const before = await heapOf(page);
  for (let edit = 0; edit < edits; edit++) {
    await field.fill(String(1 + (edit % 5)));
    await page.keyboard.press('Enter');
  }
  print(`memory after ${edits} edits`, `${(await heapOf(page)).toFixed(0)} MB, ${before.toFixed(0)} MB before`);
}

/** Megabytes that are in use once what is not is thrown away. @param {Page} page */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** @param {Page} page @param {string} address @param {number} amount */
async function openMixture(page, address, amount) {
  const text = JSON.stringify({ ...core.fileOf(mixture(amount)), title: 'Mixture' });
  await page.goto(`${address}#f=pattern`);
  await page.getByRole('tree', { name: 'Outline' }).waitFor();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
  await page.getByRole('heading', { level: 1, name: 'Mixture' }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(3000);
}

/**
 * Clicks here and there until an application is chosen: from afar cards are no elements. What was chosen before is told while the next click
 * is under way, so each is waited for.
 * @param {Page} page
 */
async function placeOfCard(page) {
  const box = await page.locator('.picture').first().boundingBox();
  if (!box) throw new Error('The picture has no place.');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.getByRole('treeitem').first().click();
  for (let row = 3; row < 30; row++)
    for (let column = 3; column < 30; column++) {
      const at = { x: box.x + (box.width * column) / 32, y: box.y + (box.height * row) / 32 };
      await page.mouse.click(at.x, at.y);
      await page.waitForTimeout(100);
      if (await inspector.getByText('Application', { exact: true }).isVisible()) return at;
    }
  throw new Error('There is no card to take.');
}
