// Draws the pictures of the README with the built command line. `npm run pictures` writes them anew; a test holds them current.
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { run } from './command.mjs';

const folder = 'public/pictures';

/** The pictures: the file each goes to, and the words after `orrery render`. */
export const pictures = [
  {
    file: `${folder}/pattern-logs.svg`,
    words: ['public/examples/pattern-logs.orrery.json', '--signal', 'logs', '--theme', 'auto'],
  },
  {
    file: `${folder}/cos-ha-logs.svg`,
    words: ['public/examples/cos-ha.orrery.json', '--signal', 'logs', '--theme', 'auto'],
  },
];

/** @param {{ file: string, words: readonly string[] }} picture */
async function draw({ file, words }) {
  const { code, output } = await run(process.execPath, [
    'dist/cli/orrery.js',
    'render',
    ...words,
    '--to',
    'svg',
    '-o',
    file,
  ]);
  if (code !== 0) throw new Error(`${file} could not be drawn: ${output}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(folder, { recursive: true });
  await Promise.all(pictures.map(draw));
}
