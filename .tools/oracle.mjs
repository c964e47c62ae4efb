// Compares what core computes with what the real charms did. Usage: npm run oracle -- DIR, where DIR holds the records as JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { buildStale } from './build.mjs';
import { isStarted, root } from './command.mjs';
import { coordinatorDocuments, workerDocuments } from './oracle/documents.mjs';
import { compareCoordinator, compareWorker, notCompared } from './oracle/fields.mjs';

/** @typedef {{ record: string, field: string, want: unknown, got: unknown }} Compared */
/** @typedef {{ file: string, record: any }} Recorded */

/**
 * @param {string} directory
 * @param {any} core the built core
 * @returns {readonly Compared[]} one entry per record and field
 */
export function compareAll(directory, core) {
  return recordsIn(directory).flatMap(({ file, record }) => {
    const isWorker = file.includes('-worker');
    const documents = isWorker ? workerDocuments(record, core.catalogue) : coordinatorDocuments(record, core.catalogue);
    const analysis = settled(documents, core);
    const fields = isWorker ? compareWorker(record, file, analysis) : compareCoordinator(record, analysis);
    return fields.map(({ field, want, got }) => ({ record: record.name, field, want, got }));
  });
}

/** @param {string} directory @returns {readonly Recorded[]} */
export function recordsIn(directory) {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      JSON.parse(readFileSync(join(directory, file), 'utf8')).map((/** @type {any} */ record) => ({ file, record })),
    );
}

/** Each document is settled from the one before it. @param {readonly object[]} documents @param {any} core */
function settled(documents, core) {
  let analysis;
  for (const document of documents) {
    const parsed = core.parseDocument(document);
    if (!parsed.ok) throw new Error(`not a document: ${JSON.stringify(parsed.problems)}`);
    const { topology, settlement, diagnostics } = core.derive(parsed.value.deployment);
    analysis = { diagnostics, settlement: analysis ? core.settle(topology, analysis.settlement) : settlement };
  }
  return analysis;
}

/** @param {Compared} one */
export function isEqual({ want, got }) {
  return isDeepStrictEqual(want, got);
}

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

/** @param {Compared} one */
function print(one) {
  const equal = isEqual(one);
  console.log(`${equal ? 'equal  ' : 'differs'}  ${one.record} · ${one.field}`);
  if (equal) return;
  console.log(`         recorded ${JSON.stringify(one.want)}`);
  console.log(`         computed ${JSON.stringify(one.got)}`);
}

if (isStarted(import.meta.url)) await main();
