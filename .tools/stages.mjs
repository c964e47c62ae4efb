// Every stage of `npm test` in order: what it runs and how its own report is counted.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root, runPackage } from './command.mjs';

/**
 * `names`: what failed, in the words of its report.
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, names?: readonly string[] }} Outcome
 */
/** @typedef {import('./command.mjs').Ended} Ended */

/** @type {readonly { name: string, run: () => Promise<Outcome> }[]} */
export const stages = [
  { name: 'types', run: types },
  {
    name: 'style',
    run: async () => asOneCheck(await runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  },
  { name: 'unused', run: async () => asOneCheck(await runPackage('knip/bin/knip.js', [])) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'build', run: async () => asOneCheck(withoutWarnings(await build())) },
  { name: 'built', run: () => vitest('built') },
  { name: 'packed', run: () => vitest('packed') },
  { name: 'journeys', run: journeys },
];

const programs = ['.', 'src', 'src/core', 'src/cli'];

async function types() {
  const ended = await Promise.all(programs.map((path) => runPackage('typescript/bin/tsc', ['-p', path])));
  return asOneCheck({
    code: Math.max(...ended.map(({ code }) => code)),
    output: ended.map(({ output }) => output).join(''),
    seconds: 0,
  });
}

/** @param {Ended} ended @returns {Outcome} */
function asOneCheck({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, output } : { passed: 0, failed: 1, skipped: 0, output };
}

/** A build that warns is not fine. @param {Ended} ended @returns {Ended} */
function withoutWarnings(ended) {
  return /\bwarn(ing)?\b|\(!\)/i.test(ended.output) ? { ...ended, code: ended.code || 1 } : ended;
}

/** @param {'unit' | 'built' | 'packed'} project */
async function vitest(project) {
  const file = freshReport(project);
  const words = [
    'run',
    '--project',
    project,
    '--update=none',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code, output } = await runPackage('vitest/vitest.mjs', words);
  const said = readReport(file);
  const brokenFiles = said?.testResults?.filter(isBroken).length ?? 0;
  const outcome = counted(
    code,
    output,
    said?.numPassedTests,
    (said?.numFailedTests ?? 0) + brokenFiles,
    said?.numPendingTests,
  );
  return { ...outcome, names: said?.testResults?.flatMap(failedIn) ?? [] };
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} file */
function failedIn(file) {
  if (isBroken(file)) return [file.name.replace(root, '')];
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  return failed.map(({ fullName }) => `${file.name.replace(root, '')}: ${fullName}`);
}

/** A test file that failed before any of its tests ran. @param {{ status: string, assertionResults: unknown[] }} file */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

async function journeys() {
  const file = freshReport('journeys');
  const env = { CHROMIUM_PATH: await provideBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const words = ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'line,json'];
  const { code, output } = await runPackage('@playwright/test/cli.js', words, { env });
  const said = readReport(file);
  const { expected, unexpected = 0, flaky = 0, skipped } = said?.stats ?? {};
  return { ...counted(code, output, expected, unexpected + flaky, skipped), names: said?.suites?.flatMap(failedBelow) };
}

/**
 * @typedef {{ specs: { ok: boolean, file: string, line: number, title: string }[], suites?: Suite[] }} Suite
 * @param {Suite} suite @returns {string[]}
 */
function failedBelow({ specs, suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  return [...failed.map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`), ...suites.flatMap(failedBelow)];
}

/**
 * A run that ended badly without naming a failed test is one failure by itself.
 * @param {number} code @param {string} output @returns {Outcome}
 */
function counted(code, output, passed = 0, failed = 0, skipped = 0) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, output };
}

/** Where a report is to be written, with no old one left there. @param {string} name */
function freshReport(name) {
  const file = `${root}.cache/${name}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {any} what the tool wrote, or nothing when it never came to write */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
