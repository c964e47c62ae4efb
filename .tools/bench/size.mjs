// How much JavaScript the browser has fetched when the first example begins to move, and whose it is; and how big the embed is.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../command.mjs';
import { serve } from '../site.mjs';
import { untilMoving, withPage } from './browser.mjs';

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  const folder = await buildWithMaps();
  const files = await fetchedScripts(folder);
  const sizes = files.map((file) => packageSizes(join(folder, file)));
  const all = sizes.flatMap((size) => [...size]);
  print(
    'JavaScript fetched at first motion, gzip (aim: 230)',
    kilobytes(all.reduce((sum, [, bytes]) => sum + bytes, 0)),
  );
  print('  in files', files.map((file) => file.replace(/^assets\//, '')).join(', '));
  const [ours, theirs] = [heaviest(all.filter(isOurs)), heaviest(all.filter((size) => !isOurs(size)))];
  print('  ours', kilobytes(ours.reduce((sum, [, bytes]) => sum + bytes, 0)));
  for (const [name, bytes] of ours.slice(0, 5)) print(`    ${name}`, kilobytes(bytes));
  print('  packages', kilobytes(theirs.reduce((sum, [, bytes]) => sum + bytes, 0)));
  for (const [name, bytes] of theirs.slice(0, 5)) print(`    ${name}`, kilobytes(bytes));
  print('embed, gzip (aim: 25)', kilobytes(gzipSize(readFileSync(`${root}dist/embed/orrery.js`))));
}

/** The app as it is built, once more, with a map beside each file to say where its bytes come from; its examples are those built. */
async function buildWithMaps() {
  const { createBuilder } = await import('vite');
  const outDir = join(root, '.cache/bench/app');
  const client = { build: { outDir, sourcemap: /** @type {const} */ ('hidden') } };
  const builder = await createBuilder({ root, logLevel: 'error', environments: { client } });
  const environment = builder.environments['client'];
  if (environment) await builder.build(environment);
  cpSync(join(root, 'dist/examples'), join(outDir, 'examples'), { recursive: true });
  return outDir;
}

/** What was asked for until the first moving frame; what is on its way by then counts. @param {string} folder */
async function fetchedScripts(folder) {
  const site = await serve(folder);
  const moving = await withPage(async (page) => {
    await page.goto(site.address);
    const waited = await untilMoving(page);
    return waited + (await page.evaluate(() => performance.timeOrigin));
  });
  site.close();
  const paths = site.asked.filter(({ at }) => at <= moving).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => path.endsWith('.js'));
}

/**
 * The zipped size of a file shared out to the packages its characters come from, by their share of the unzipped text.
 * @param {string} file
 * @returns {ReadonlyMap<string, number>}
 */
function packageSizes(file) {
  const text = readFileSync(file, 'utf8');
  const map = mapOf(file);
  const zipped = gzipSize(text);
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [number, line] of text.split('\n').entries()) {
    for (let column = 0; column < line.length; column++) {
      const entry = map?.findEntry(number, column) ?? {};
      const name = packageOf('originalSource' in entry ? entry.originalSource : '');
      sizes.set(name, (sizes.get(name) ?? 0) + zipped / text.length);
    }
  }
  return sizes;
}

/** Nothing for what the bundler wrote by itself. @param {string} file */
function mapOf(file) {
  return existsSync(`${file}.map`) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : undefined;
}

const ours = 'src/';

/** @param {readonly [string, number]} size */
function isOurs([name]) {
  return name.startsWith(ours);
}

/** A package by its name, a file of ours by its folder. @param {string | undefined} source */
function packageOf(source) {
  const inside = source?.split('node_modules/').slice(1).pop();
  if (inside !== undefined) return inside.split('/', inside.startsWith('@') ? 2 : 1).join('/');
  const path = source?.split('/src/')[1];
  return path === undefined
    ? 'glue of the bundler'
    : ours +
        path
          .split('/')
          .slice(0, path.startsWith('core/') ? 2 : 1)
          .join('/');
}

/** @param {readonly (readonly [string, number])[]} sizes */
function heaviest(sizes) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [name, bytes] of sizes) sums.set(name, (sums.get(name) ?? 0) + bytes);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** @param {string | Buffer} text */
function gzipSize(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
