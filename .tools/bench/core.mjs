// How long core computes: meaning, places and picture. Each run gets a fresh copy, because answers are remembered by identity.
import { performance } from 'node:perf_hooks';
import { core, deploymentOf, example } from './drawing.mjs';
import { measureGrowth } from './growth.mjs';
import { spread } from './median.mjs';

const runs = 15;
const fewest = 3;
const longest = 5000; // milliseconds for all runs of one figure; slow ones are run less often

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  measureDocument(print, 'COS HA', example('cos-ha'));
  measureDocument(print, '37 applications (layout aim: 5)', deploymentOf(3, 10));
  measureDocument(print, '1000 applications (layout aim: 100)', deploymentOf(110, 10));
  measureGrowth(print);
}

/** @param {(what: string, figure: string) => void} print @param {string} name @param {any} document */
function measureDocument(print, name, document) {
  const copy = () => structuredClone(document);
  const analysed = () => withAnalysis(copy());
  print(
    `${name}: derive`,
    timed(copy, ({ deployment }) => core.derive(deployment)),
  );
  print(
    `${name}: lay out`,
    timed(analysed, (one) => core.layoutOf(one.analysis, one.document, view())),
  );
  print(
    `${name}: draw, with its layout`,
    timed(analysed, (one) => core.draw(one.analysis, one.document, view())),
  );
}

/** @param {any} document */
function withAnalysis(document) {
  return { analysis: core.derive(document.deployment), document };
}

/** A view of everything, new each time. */
function view() {
  return { signals: core.signals, layer: 'both', form: 'app', rest: 'dim' };
}

/**
 * @template T
 * @param {() => T} prepare not counted
 * @param {(prepared: T) => unknown} work
 */
function timed(prepare, work) {
  /** @type {number[]} */
  const times = [];
  while (times.length < fewest || (times.length < runs && times.reduce((sum, time) => sum + time) < longest)) {
    const prepared = prepare();
    const begun = performance.now();
    work(prepared);
    times.push(performance.now() - begun);
  }
  return spread(times, 'ms');
}
