// The drawings that are measured: the COS HA example, and deployments of any size made of the same parts.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../command.mjs';

/** Core as it is built, as other programs import it. */
export const core = await import(pathToFileURL(`${root}dist/core/core.js`).href);

/** @param {string} name of an example */
export function example(name) {
  return parsed(JSON.parse(readFileSync(`${root}public/examples/${name}.orrery.json`, 'utf8')));
}

const roles = ['read', 'write', 'backend', 'all'];

/**
 * Clusters of a coordinator and eight workers, with stores and collectors beside them: 37 applications at three clusters.
 * @param {number} clusters
 * @param {number} others
 */
export function deploymentOf(clusters, others) {
  /** @type {Record<string, unknown>} */
  const applications = {};
  /** @type {[string, string][]} */
  const relations = [];
  for (let n = 0; n < others; n++) Object.assign(applications, other(n));
  for (let c = 0; c < clusters; c++) {
    applications[`loki-${word(c)}`] = { charm: 'loki-coordinator-k8s' };
    for (let w = 0; w < 8; w++) {
      applications[`loki-${word(c)}-worker-${word(w)}`] = {
        charm: 'loki-worker-k8s',
        units: 2,
        config: { [`role-${roles[w % 4]}`]: true },
      };
      relations.push([`loki-${word(c)}:loki-cluster`, `loki-${word(c)}-worker-${word(w)}:loki-cluster`]);
    }
    if (others > 1)
      relations.push(
        [`loki-${word(c)}:self-metrics-endpoint`, `scraper-${word(0)}`],
        [`loki-${word(c)}:logging-consumer`, `logs-${word(1)}`],
      );
  }
  return parsed({ orrery: 1, applications, relations });
}

/** @param {number} n */
function other(n) {
  return n % 2 === 0
    ? { [`scraper-${word(n)}`]: { charm: 'prometheus-k8s' } }
    : { [`logs-${word(n)}`]: { charm: 'loki-k8s' } };
}

/** A name's part of letters only, as names of applications may not end in a number. @param {number} n @returns {string} */
function word(n) {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : word(Math.floor(n / 26) - 1) + last;
}

/** @param {unknown} value */
export function parsed(value) {
  const result = core.parseDocument(value);
  if (!result.ok) throw new Error(`The drawing to measure does not parse: ${JSON.stringify(result.problems)}`);
  return result.value;
}
