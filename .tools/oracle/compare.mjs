// All records of a folder, each drawn, settled and compared field by field.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { coordinatorDocuments, workerDocuments } from './documents.mjs';
import { compareCoordinator, compareWorker } from './fields.mjs';

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
