// How deriving grows, on the mixture: from nothing, after one edit, and what if; each also against JSON.parse of the same document.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { core } from './drawing.mjs';
import { median, spread } from './median.mjs';
import { mixture } from './mixture.mjs';

const aims = new Map([
  [200, '25'],
  [1000, '150'],
]);

/** @param {(what: string, figure: string) => void} print */
export function measureGrowth(print) {
  /** @type {Map<number, number>} */
  const middle = new Map();
  for (const size of [100, 200, 1000, 10_000]) {
    const times = timesOf(mixture(size), size > 1000 ? 3 : 9, derived);
    middle.set(size, median(times.work));
    const aim = aims.has(size) ? ` (aim: ${aims.get(size)})` : '';
    print(`mixture of ${size}: derive${aim}`, figure(times));
  }
  const growth = (middle.get(10_000) ?? 0) / (middle.get(1000) ?? 1);
  print('mixture: 10000 against 1000 (aim: within 12)', `${growth.toFixed(1)} x`);
  const thousand = mixture(1000);
  print('mixture of 1000: derive after one edit (aim: 50)', figure(timesOf(thousand, 9, rederived)));
  print('mixture of 1000: what if one relation were gone (aim: 50)', figure(timesOf(thousand, 9, supposed)));
  print('mixture of 10000: peak memory of deriving it', `${peak(10_000).toFixed(0)} MB`);
}

/** @typedef {{ readonly work: readonly number[], readonly parse: readonly number[] }} Times */
/** @typedef {any} Deployed a document as core has it */

/** @param {Times} times */
function figure({ work, parse }) {
  return `${spread(work, 'ms')}, ${(median(work) / median(parse)).toFixed(0)} x JSON.parse`;
}

/**
 * `prepare` answers what is measured.
 * @param {Deployed} document @param {number} runs @param {(document: Deployed, run: number) => () => unknown} prepare
 * @returns {Times}
 */
function timesOf(document, runs, prepare) {
  const text = JSON.stringify(document);
  /** @type {number[]} */
  const [work, parse] = [[], []];
  for (let run = 0; run < runs; run++) {
    const measured = prepare(JSON.parse(text), run);
    parse.push(timed(() => JSON.parse(text)));
    work.push(timed(measured));
  }
  return { work, parse };
}

/** @param {() => unknown} work */
function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** @param {Deployed} document */
function derived({ deployment }) {
  return () => core.derive(deployment);
}

/** The workers of one site get another unit. @param {Deployed} document @param {number} run */
function rederived({ deployment }, run) {
  core.derive(deployment);
  const id = `s${run}-loki-write`;
  const worker = { ...deployment.applications[id], units: 4 };
  const edited = { ...deployment, applications: { ...deployment.applications, [id]: worker } };
  return () => core.derive(edited);
}

/** One site loses what is told of its object store. @param {Deployed} document @param {number} run */
function supposed({ deployment }, run) {
  const analysis = core.derive(deployment);
  return () => core.whatif(analysis, [{ tag: 'relation', relation: `s${run}-loki:s3 s${run}-s3:s3-credentials` }]);
}

/** In a process of its own, in megabytes. @param {number} size */
function peak(size) {
  return Number(execFileSync(process.execPath, [fileURLToPath(new URL('peak.mjs', import.meta.url)), String(size)]));
}
