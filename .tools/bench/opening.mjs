// How long a first visit waits for the first moving frame: a fresh browser each time, nothing remembered.
import { root } from '../command.mjs';
import { serve } from '../site.mjs';
import { untilMoving, withPage } from './browser.mjs';
import { spread } from './median.mjs';

const runs = 5;

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  const site = await serve(`${root}dist`);
  /** @type {number[]} */
  const waits = [];
  for (let run = 0; run < runs; run++) waits.push(await withPage((page) => openAndWait(page, site.address)));
  site.close();
  print('cold start to the first moving frame (aim: 2000)', spread(waits, 'ms', 0));
}

/** @param {import('./browser.mjs').Page} page @param {string} address */
async function openAndWait(page, address) {
  await page.goto(address);
  return untilMoving(page);
}
