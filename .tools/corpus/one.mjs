// One file of a corpus, in a thread of its own: read, derived and drawn by the built core. What was expected is compared elsewhere.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * @typedef {{ code: string, severity: string, place: string, message: string }} Problem
 * @typedef {{ name: string, ok: true, applications: number, relations: number, endpoints: number, derived: [number, number], drawn: number, problems: Problem[] }} Read
 * @typedef {Read | { name: string, ok: false, problems: Problem[] } | { name: string, thrown: string }} Answer
 */

const core = await import(workerData.core);
parentPort?.on('message', ({ path, name }) => parentPort?.postMessage(answer(path, name)));

/** @param {string} path @param {string} name @returns {Answer} */
function answer(path, name) {
  try {
    const result = core.read([{ name, text: readFileSync(path, 'utf8') }]);
    if (!result.ok) return { name, ok: false, problems: result.problems };
    const { applications, relations, charms } = result.value.deployment;
    const analysis = core.derive(result.value.deployment);
    const { topology } = analysis;
    return {
      name,
      ok: true,
      applications: Object.keys(applications).length,
      relations: Object.keys(relations).length,
      endpoints: Object.values(charms).reduce(countEndpoints, 0),
      derived: [topology.applications.length, topology.relations.filter(isDrawn).length],
      drawn: picture(analysis, result.value).length,
      problems: result.problems,
    };
  } catch (error) {
    return { name, thrown: error instanceof Error ? String(error.stack) : String(error) };
  }
}

/** @param {number} count @param {{ endpoints: object }} charm */
function countEndpoints(count, { endpoints }) {
  return count + Object.keys(endpoints).length;
}

/** A relation that somebody wrote; peers are there by themselves. @param {{ state: string }} relation */
function isDrawn({ state }) {
  return state !== 'peer';
}

/** @param {unknown} analysis @param {unknown} document @returns {string} */
function picture(analysis, document) {
  const view = { signals: core.signals, layer: 'both', form: 'export', rest: 'dim' };
  return core.writeSvg(core.draw(analysis, document, view), { theme: 'light' });
}
