// The same graph moved in four ways, one after the other in one run: ours, React Flow's animated edges, SMIL, and CSS offset-path.
import { join } from 'node:path';
import { root } from '../command.mjs';
import { serve } from '../site.mjs';
import { shownFrames, withPage, workSince } from './browser.mjs';

/** @typedef {import('./browser.mjs').Page} Page */

/** The first is what the others are set against. */
const ways = /** @type {const} */ ([
  ['animated', 'React Flow animated'],
  ['ours', 'ours'],
  ['smil', 'SVG animateMotion'],
  ['offset', 'CSS offset-path'],
]);
const amounts = [50, 500, 2000, 5000];
const seconds = 4;

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  const site = await serve(await buildPages());
  for (const lines of amounts) {
    /** @type {number | undefined} */
    let ofReactFlow;
    for (const [way, name] of ways) {
      const found = await watched(`${site.address}?way=${way}&lines=${lines}`);
      if (!found) {
        print(`${lines} lines, ${name}`, 'the browser answered no more');
        continue;
      }
      const ratio = ofReactFlow === undefined ? '' : `, ${(found.work / ofReactFlow).toFixed(2)} of React Flow`;
      ofReactFlow ??= found.work;
      print(
        `${lines} lines, ${name}`,
        `${found.frames.toFixed(1)} fps, main thread ${found.work.toFixed(0)} ms/s${ratio}, all processes ${found.cpu.toFixed(0)} ms/s, panned ${found.panned.toFixed(1)} fps${found.thrift === undefined ? '' : `, governor: ${found.thrift}`}`,
      );
    }
  }
  site.close();
}

/** Nothing where that many are more than the browser bears. @param {string} address */
async function watched(address) {
  try {
    return await withPage((page) => watch(page, address));
  } catch {
    return undefined;
  }
}

/** @param {Page} page @param {string} address */
async function watch(page, address) {
  await page.goto(address);
  await page.locator('.react-flow__pane').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(3000);
  const [work, cpu] = [await workSince(page), await cpuSince(page)];
  const frames = (await shownFrames(page, seconds)) / seconds;
  const used = { work: (await work()) / seconds, cpu: (await cpu()) / seconds };
  const thrift = await page.evaluate(() => document.documentElement.dataset['thrift']);
  return { frames, ...used, thrift, panned: await panned(page) };
}

/** Frames a second while a hand moves the picture. @param {Page} page */
async function panned(page) {
  await page.mouse.move(20, 980);
  await page.mouse.down();
  const moving = (async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.move(20 + step * 4, 980 - step * 2);
      await page.waitForTimeout(16);
    }
  })();
  const [frames] = await Promise.all([shownFrames(page, 1), moving]);
  await page.mouse.up();
  return frames;
}

/** Milliseconds of processor time that all processes of the browser use. @param {Page} page */
async function cpuSince(page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const used = async () => {
    const { processInfo } = await /** @type {NonNullable<typeof session>} */ (session).send(
      'SystemInfo.getProcessInfo',
    );
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const begun = await used();
  return async () => ((await used()) - begun) * 1000;
}

async function buildPages() {
  const { build } = await import('vite');
  const outDir = join(root, '.cache/bench/moving');
  await build({
    root: join(root, '.tools/bench/moving'),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  return outDir;
}
