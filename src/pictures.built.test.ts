// The pictures that the README shows are what the built command line draws: `npm run pictures` writes them anew.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { pictures } from '../.tools/pictures.mjs';

const root = resolve(import.meta.dirname, '..');

it.each(pictures)('$file is current', ({ file, words }) => {
  const call = ['dist/cli/orrery.js', 'render', ...words, '--to', 'svg'];
  const { stdout, stderr } = spawnSync(process.execPath, call, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(stderr).toBe('');
  expect(stdout === readFileSync(resolve(root, file), 'utf8'), 'npm run pictures').toBe(true);
});
