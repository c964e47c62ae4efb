// How a command is run: what it printed, how it ended, how long it took. What to run is for the callers.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** The folder of the project: every path in these tools is relative to it. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ code: number, output: string, seconds: number }} Ended */

/**
 * Runs a command and collects what it prints on both streams; never rejects.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean }} [options] `show` also prints while it runs
 * @returns {Promise<Ended>}
 */
export function run(command, words, { env = {}, cwd = root, show = false } = {}) {
  const begun = performance.now();
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
      if (show) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => resolve({ code, output, seconds: (performance.now() - begun) / 1000 });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs the command that an installed package brings, by its file, so that no shell and no PATH matter.
 * @param {string} file below node_modules
 * @param {readonly string[]} words
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(file, words, options) {
  return run(process.execPath, [`${root}node_modules/${file}`, ...words], options);
}

/**
 * Runs npm itself: the one that started us where there is one.
 * @param {readonly string[]} words
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(words, options) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...words], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, options);
}

/** Whether this file was started itself, not imported. @param {string} url */
export function isStarted(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
