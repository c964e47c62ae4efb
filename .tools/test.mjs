// The one command that checks everything, from nothing, and ends with one line. What a stage does stands in stages.mjs.
import { performance } from 'node:perf_hooks';
import { installMissing } from './install.mjs';
import { stages } from './stages.mjs';

/** @typedef {import('./stages.mjs').Outcome} Outcome */

const wanted = wantedStages(process.argv.slice(2));
await installMissing();
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failed = [];
for (const stage of wanted) {
  const begun = performance.now();
  const outcome = await stage.run().catch(failure);
  report(stage.name, outcome, (performance.now() - begun) / 1000);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
  if (outcome.failed > 0) failed.push(...(outcome.names?.length ? outcome.names : [stage.name]));
}
for (const name of failed) console.log(`failed: ${name}`);
console.log(inWords(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** All stages, or those that `--only one,two` names. @param {readonly string[]} words */
function wantedStages(words) {
  const at = words.indexOf('--only');
  if (at < 0 && words.length === 0) return stages;
  const names = (words[at + 1] ?? '').split(',');
  const chosen = stages.filter(({ name }) => names.includes(name));
  if (at === 0 && chosen.length === names.length) return chosen;
  console.error(`Usage: npm test [-- --only ${stages.map(({ name }) => name).join(',')}]`);
  return process.exit(2);
}

/** @param {unknown} error @returns {Outcome} */
function failure(error) {
  return { passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? error.message : String(error) };
}

/** @param {string} name @param {Outcome} outcome @param {number} seconds */
function report(name, outcome, seconds) {
  if (outcome.failed > 0) console.log(`\n── ${name} ──\n${outcome.output.trimEnd()}\n`);
  console.log(`${name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${inWords(outcome)}`);
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
