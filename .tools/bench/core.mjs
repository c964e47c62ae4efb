// How long core computes: meaning, places and picture. Each run gets a fresh copy, because answers are remembered by identity.
import { performance } from 'node:perf_hooks';
import { core, deploymentOf, example } from './drawing.mjs';
import { spread } from './median.mjs';

const runs = 15;

/** @param {(what: string, figure: string) => void} print */
export async function measure(print) {
  const cosHa = example('cos-ha');
  print(
    'derive COS HA',
    timed(
      () => structuredClone(cosHa),
      ({ deployment }) => core.derive(deployment),
    ),
  );
  for (const [clusters, others] of /** @type {const} */ ([
    [3, 10],
    [110, 10],
  ])) {
    const document = deploymentOf(clusters, others);
    const count = Object.keys(document.deployment.applications).length;
    print(
      `derive ${count} applications`,
      timed(
        () => structuredClone(document),
        ({ deployment }) => core.derive(deployment),
      ),
    );
    print(
      `lay out ${count} applications`,
      timed(() => analysed(structuredClone(document)), lay),
    );
  }
}

/** @param {any} document */
function analysed(document) {
  return { analysis: core.analysisOf(document.deployment), document };
}

/** @param {any} analysed */
function lay({ analysis, document }) {
  return core.layout(analysis, document, view());
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
  const times = Array.from({ length: runs }, () => {
    const prepared = prepare();
    const begun = performance.now();
    work(prepared);
    return performance.now() - begun;
  });
  return spread(times, 'ms');
}
