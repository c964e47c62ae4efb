// Reads, derives and draws every file of a corpus, and compares what is in it with its index. Usage: npm run corpus -- DIR
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildStale } from './build.mjs';
import { isStarted, root } from './command.mjs';

/** @typedef {import('./corpus/one.mjs').Answer} Answer */
/** @typedef {{ path: string, kind: string, expect: { apps?: number | null, relations?: number | null } }} Entry */
/** @typedef {{ state: 'passed' | 'failed' | 'not read yet', why: string }} Verdict */
/** @typedef {{ verdicts: Verdict[], slowest: number }} Kind */

const bound = 5000; // milliseconds a file may take, from reading to its picture

/** Kinds of the index whose format may have no reader yet. */
const formatOfKind = /** @type {const} */ ([
  [/^status-text/, 'status-text'],
  [/^status/, 'status'],
  [/^(show-unit|databag)/, 'show-unit'],
  [/^charm metadata/, 'charm'],
]);

/**
 * A file of a kind without a reader must be refused with its place; of templates and broken files that is all that is asked.
 * @param {Entry} entry @param {Answer | undefined} answer `undefined`: it took too long @param {ReadonlySet<string>} readable
 * @returns {Verdict}
 */
function judge({ kind, expect }, answer, readable) {
  if (answer === undefined) return failed(`took more than ${bound / 1000} s`);
  if ('thrown' in answer) return failed(`threw ${answer.thrown}`);
  const placeless = answer.problems.find(({ place, message }) => !place || !message);
  if (placeless) return failed(`a problem has no place: ${JSON.stringify(placeless)}`);
  if (answer.ok) return /^charm metadata/.test(kind) ? judgeCharm(answer, expect) : judgeCounts(answer, expect);
  const [problem] = answer.problems;
  if (problem?.severity !== 'error') return failed('is refused without an error');
  const format = formatOfKind.find(([pattern]) => pattern.test(kind))?.[1];
  if (format && !readable.has(format)) return { state: 'not read yet', why: problem.code };
  const isMeant =
    /unparseable|truncated|fragment/.test(kind) || (/template$/.test(kind) && problem.code === 'read/template');
  return isMeant ? { state: 'passed', why: problem.code } : failed(`is refused: ${problem.place} ${problem.message}`);
}

/** @param {Extract<Answer, { ok: true }>} answer @param {Entry['expect']} expect @returns {Verdict} */
function judgeCounts({ applications, relations, derived, drawn }, expect) {
  if (applications < (expect.apps ?? 0)) return failed(`${applications} applications of ${expect.apps}`);
  if (relations < (expect.relations ?? 0)) return failed(`${relations} relations of ${expect.relations}`);
  if (derived[0] !== applications) return failed(`${derived[0]} applications derived of ${applications}`);
  if (derived[1] !== relations) return failed(`${derived[1]} relations derived of ${relations}`);
  return drawn > 0 ? { state: 'passed', why: '' } : failed('has no picture');
}

/** What the index counts as relations of a charm are the endpoints that it declares. @param {Extract<Answer, { ok: true }>} answer @param {Entry['expect']} expect @returns {Verdict} */
function judgeCharm(answer, { relations, ...expect }) {
  if (answer.endpoints !== relations) return failed(`${answer.endpoints} endpoints of ${relations}`);
  return judgeCounts(answer, expect);
}

/** @param {string} why @returns {Verdict} */
function failed(why) {
  return { state: 'failed', why };
}

/**
 * Asks for one file after another; a thread that takes too long is ended and another takes its place.
 * @param {string} directory @param {readonly Entry[]} entries @param {string} core
 */
async function* answers(directory, entries, core) {
  let worker = startWorker(core);
  for (const entry of entries) {
    const begun = performance.now();
    const answer = await ask(worker, { path: join(directory, entry.path), name: entry.path });
    yield { entry, answer, milliseconds: performance.now() - begun };
    if (answer !== undefined) continue;
    await worker.terminate();
    worker = startWorker(core);
  }
  await worker.terminate();
}

/** @param {string} core */
function startWorker(core) {
  return new Worker(new URL('./corpus/one.mjs', import.meta.url), { workerData: { core } });
}

/** @param {Worker} worker @param {{ path: string, name: string }} file @returns {Promise<Answer | undefined>} */
function ask(worker, file) {
  return new Promise((resolveAnswer, reject) => {
    const late = setTimeout(end, bound, undefined);
    /** @param {Answer | undefined} answer */
    function end(answer) {
      clearTimeout(late);
      worker.off('message', end).off('error', reject);
      resolveAnswer(answer);
    }
    worker.once('message', end).once('error', reject);
    worker.postMessage(file);
  });
}

/** @param {ReadonlyMap<string, Kind>} kinds */
function printKinds(kinds) {
  const states = /** @type {const} */ (['passed', 'failed', 'not read yet']);
  const width = Math.max(...[...kinds.keys()].map((kind) => kind.length));
  for (const [kind, { verdicts, slowest }] of [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const counts = states.map((state) => [state, verdicts.filter((verdict) => verdict.state === state).length]);
    const said = counts.filter(([, count]) => count !== 0).map(([state, count]) => `${count} ${state}`);
    console.log(`${kind.padEnd(width)}  ${said.join(', ')} (slowest ${Math.round(slowest)} ms)`);
  }
}

async function main() {
  const directory = resolve(process.argv[2] ?? '../shared/corpus');
  const index = join(directory, 'INDEX.json');
  if (!existsSync(index)) {
    console.error(`${index} is not there: name the folder that holds the corpus and its index`);
    process.exitCode = 2;
    return;
  }
  await buildStale();
  const core = pathToFileURL(join(root, 'dist/core/core.js')).href;
  const { formats } = await import(core);
  const readable = new Set(formats.flatMap((/** @type {any} */ { name, isRead }) => (isRead ? [name] : [])));
  /** @type {Map<string, Kind>} */
  const kinds = new Map();
  for await (const { entry, answer, milliseconds } of answers(
    directory,
    JSON.parse(readFileSync(index, 'utf8')),
    core,
  )) {
    const verdict = judge(entry, answer, readable);
    const kind = kinds.get(entry.kind) ?? { verdicts: [], slowest: 0 };
    kinds.set(entry.kind, { verdicts: [...kind.verdicts, verdict], slowest: Math.max(kind.slowest, milliseconds) });
    if (verdict.state === 'failed') console.log(`${entry.path}: ${verdict.why}`);
  }
  printKinds(kinds);
  const all = [...kinds.values()].flatMap(({ verdicts }) => verdicts.map(({ state }) => state));
  const [passed, lost, later] = ['passed', 'failed', 'not read yet'].map(
    (state) => all.filter((one) => one === state).length,
  );
  console.log(`${later} not read yet, counted as skipped`);
  console.log(`${passed} passed, ${lost} failed${later ? `, ${later} skipped` : ''}`);
  process.exitCode = lost === 0 ? 0 : 1;
}

if (isStarted(import.meta.url)) await main();
