// Whether the locked dependencies are there, and how they come there. Runs before anything is installed.
import { readFileSync } from 'node:fs';
import { npm, root } from './command.mjs';

/** Installs exactly what the lockfile says when something of it is missing or different. */
export async function installMissing() {
  if (isInstalled()) return;
  console.log('Installing the locked dependencies …');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  console.error(
    `${output}\nThe dependencies could not be installed. Check the connection to the package registry and run again.`,
  );
  process.exit(1);
}

function isInstalled() {
  const locked = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return [...locked].every(([path, { version, optional }]) => optional || present.get(path)?.version === version);
}

/**
 * @param {string} file
 * @returns {Map<string, { version: string, optional?: boolean }>} by path; nothing when there is no such file
 */
function packagesIn(file) {
  try {
    const { packages } = JSON.parse(readFileSync(root + file, 'utf8'));
    return new Map(Object.entries(packages).filter(([path]) => path !== ''));
  } catch {
    return new Map();
  }
}
