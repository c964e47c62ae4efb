// The examples as the build sees them: which there are, what they are called, and their pictures drawn by the command line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { run } from './command.mjs';

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
