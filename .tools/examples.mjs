// The examples as the build sees them: which there are, what they are called, and their pictures drawn by the command line.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root, run } from './command.mjs';

const folder = 'public/examples';
const ending = /\.orrery\.(yaml|json)$/;

/** The files of the examples, in the order of their names. */
export function exampleFiles() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => ending.test(file))
    .sort();
}

/** A list of links to the pictures, as HTML. */
export async function pictureLinks() {
  const { parse } = await import('yaml');
  const titleOf = (/** @type {string} */ file) => parse(readFileSync(`${folder}/${file}`, 'utf8')).title ?? file;
  const items = exampleFiles().map(
    (file) => `<li><a href="./examples/${pictureOf(file)}">${escaped(titleOf(file))}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** Draws every example with the command line that was just built, into the built app. */
export async function drawExamples() {
  const drawn = await Promise.all(exampleFiles().map(draw));
  const failed = drawn.find(({ code }) => code !== 0);
  if (failed) throw new Error(`An example could not be drawn: ${failed.output}`);
  await prepareOpening();
}

/** The scene of the first example as the app draws it, so that a first visit moves before what computes it has come. */
async function prepareOpening() {
  const [opening] = JSON.parse(readFileSync(`${folder}/examples.json`, 'utf8'));
  const core = await import(`${root}dist/core/core.js`);
  const read = core.parseDocument(JSON.parse(readFileSync(`${folder}/${opening.name}.orrery.json`, 'utf8')));
  if (!read.ok) throw new Error(`The opening example cannot be read: ${read.problems[0]?.message}`);
  const { deployment } = read.value;
  const view = { signals: core.shownSignals, layer: 'both', form: 'app', rest: 'dim' };
  const scene = core.draw(core.derive(deployment), read.value, view);
  writeFileSync('dist/examples/opening.scene.json', JSON.stringify(scene));
}

/** @param {string} file */
function draw(file) {
  const words = ['render', `${folder}/${file}`, '--to', 'svg', '-o', `dist/examples/${pictureOf(file)}`];
  return run(process.execPath, ['dist/cli/orrery.js', ...words]);
}

/** @param {string} file */
function pictureOf(file) {
  return file.replace(ending, '.svg');
}

/** @param {unknown} text */
function escaped(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
