// One page in a fresh browser, and how many frames it shows.
import { provideBrowser } from '../browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Opens a browser with nothing remembered, hands over its page, and closes it.
 * @template T
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(use) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: await provideBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the start of the navigation to the first moving frame that the app has painted. @param {Page} page @returns {Promise<number>} */
export async function untilMoving(page) {
  await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
  return page.evaluate(() => performance.getEntriesByName('orrery:moving')[0]?.startTime ?? Number.NaN);
}

/**
 * Frames that the display really showed in a while, by the browser's own trace: what a worker paints counts as well.
 * @param {Page} page @param {number} seconds
 */
export async function shownFrames(page, seconds) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to trace.');
  await browser.startTracing(page, { categories: ['viz'] });
  await page.waitForTimeout(seconds * 1000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return traceEvents.filter(isShown).length;
}

/** @param {{ name: string, ph: string }} event a beginning or a whole, so that none counts twice */
function isShown({ name, ph }) {
  return name === 'Display::DrawAndSwap' && (ph === 'B' || ph === 'X');
}

/**
 * Begins to count the milliseconds that the page's main thread works; the answer stops and tells.
 * @param {Page} page
 */
export async function workSince(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const begun = await taskSeconds(session);
  return async () => ((await taskSeconds(session)) - begun) * 1000;
}

/** @param {import('@playwright/test').CDPSession} session */
async function taskSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
