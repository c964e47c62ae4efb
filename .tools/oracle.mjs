// Compares what core computes with what the real charms did. Usage: npm run oracle -- DIR, where DIR holds the records as JSON.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { isStarted, root } from './command.mjs';
import { compareAll, isEqual } from './oracle/compare.mjs';
import { notCompared } from './oracle/fields.mjs';

async function main() {
  const directory = resolve(process.argv[2] ?? '../shared/oracle');
  if (!existsSync(directory)) {
    console.error(`${directory} is not there: name the folder that holds the records`);
    process.exitCode = 2;
    return;
  }
  await buildStale();
  const core = await import(pathToFileURL(join(root, 'dist/core/core.js')).href);
  const all = compareAll(directory, core);
  for (const one of all) print(one);
  for (const { what, why } of notCompared) console.log(`not compared  ${what}: ${why}`);
  const passed = all.filter(isEqual).length;
  console.log(`${passed} passed, ${all.length - passed} failed`);
  if (passed < all.length) process.exitCode = 1;
}

/** @param {import('./oracle/compare.mjs').Compared} one */
function print(one) {
  const equal = isEqual(one);
  console.log(`${equal ? 'equal  ' : 'differs'}  ${one.record} · ${one.field}`);
  if (equal) return;
  console.log(`         recorded ${JSON.stringify(one.want)}`);
  console.log(`         computed ${JSON.stringify(one.got)}`);
}

if (isStarted(import.meta.url)) await main();
