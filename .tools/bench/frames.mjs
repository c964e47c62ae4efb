// Frames that are really shown while COS HA moves with all signals, and while it is paused; beside React Flow's own animated edges
// on the same cards and lines, in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../command.mjs';
import { serve } from '../site.mjs';
import { shownFrames, untilMoving, withPage, workSince } from './browser.mjs';
import { core, example } from './drawing.mjs';
import { spread } from './median.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {{ perSecond: number, work: number }} Shown */

const runs = 3;
const seconds = 5;

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  const graph = sameGraph();
  const [ours, peers] = [await serve(`${root}dist`), await serve(await buildPeer(graph))];
  /** @type {{ moving: Shown[], idle: number[], peer: Shown[] }} */
  const figures = { moving: [], idle: [], peer: [] };
  for (let run = 0; run < runs; run++) {
    await withPage((page) => watchOurs(page, ours.address, figures));
    figures.peer.push(await withPage((page) => watchPeer(page, peers.address)));
  }
  ours.close();
  peers.close();
  printShown(print, 'COS HA, all signals, moving (aim: 60, floor: 50)', figures.moving);
  printShown(
    print,
    `React Flow's animated edges, ${graph.nodes.length} cards, ${graph.edges.length} lines`,
    figures.peer,
  );
  print(`COS HA paused, frames in ${seconds} s (aim: 0)`, figures.idle.join(', '));
}

/** @param {(what: string, figure: string) => void} print @param {string} what @param {readonly Shown[]} shown */
function printShown(print, what, shown) {
  print(
    `${what}: frames a second`,
    spread(
      shown.map(({ perSecond }) => perSecond),
      '',
    ),
  );
  print(
    '  work of the main thread in each second',
    spread(
      shown.map(({ work }) => work),
      'ms',
      0,
    ),
  );
}

/** @param {Page} page @param {string} address @param {{ moving: Shown[], idle: number[] }} figures */
async function watchOurs(page, address, figures) {
  await page.goto(`${address}#f=cos-ha`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await untilMoving(page);
  await page.waitForTimeout(2000);
  figures.moving.push(await watch(page));
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(2000);
  figures.idle.push(await shownFrames(page, seconds));
}

/** @param {Page} page @param {string} address */
async function watchPeer(page, address) {
  await page.goto(address);
  await page.locator('.react-flow__edge.animated').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
  return watch(page);
}

/** @param {Page} page @returns {Promise<Shown>} */
async function watch(page) {
  const work = await workSince(page);
  const frames = await shownFrames(page, seconds);
  return { perSecond: frames / seconds, work: (await work()) / seconds };
}

/** The cards of COS HA and a line for each of its flow lines, as React Flow's own nodes and edges. */
function sameGraph() {
  const document = example('cos-ha');
  const analysis = core.derive(document.deployment);
  const scene = core.draw(analysis, document, { signals: core.signals, layer: 'flow', form: 'app', rest: 'dim' });
  const cards = scene.nodes.filter((/** @type {any} */ { tag }) => tag === 'card');
  const lines = scene.edges.filter((/** @type {any} */ { tag }) => tag === 'flow');
  return { nodes: cards.map(nodeOf), edges: lines.map(edgeOf) };
}

/** @param {any} card */
function nodeOf({ application, box: { x, y, width, height }, label }) {
  return {
    id: application,
    position: { x, y },
    width,
    height,
    data: { label },
    sourcePosition: 'right',
    targetPosition: 'left',
  };
}

/** @param {any} line */
function edgeOf({ id, from, to }) {
  return { id, source: from, target: to, animated: true };
}

/** @param {unknown} graph */
async function buildPeer(graph) {
  const { build } = await import('vite');
  const outDir = join(root, '.cache/bench/peer');
  await build({
    root: join(root, '.tools/bench/peer'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'graph.json'), JSON.stringify(graph));
  return outDir;
}
