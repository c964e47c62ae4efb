// When the built files are older than what they are built from, and how they are built anew.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root, runPackage } from './command.mjs';
import { installMissing } from './install.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const built = [
  'dist/index.html',
  'dist/embed/orrery.js',
  'dist/cli/orrery.js',
  'dist/core/core.js',
  'dist/core/core.d.ts',
];

export function build({ show = false } = {}) {
  return runPackage('vite/bin/vite.js', ['build'], { show });
}

/** Builds when something is missing or stale; ends the process when that fails. */
export async function buildStale() {
  if (!isStale()) return;
  console.log('Building …');
  const { code, output } = await build();
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}

function isStale() {
  if (built.some((file) => !existsSync(root + file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(root + file).mtimeMs));
  return sources.some((source) => newest(join(root, source)) > oldest);
}

/** The latest change of a file or of anything below a folder; tests count too, which is cheap. @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (isStarted(import.meta.url)) {
  await installMissing();
  const { code } = await build({ show: true });
  process.exitCode = code;
}
