// Figures, printed and never asserted. Each section stands in its own file in bench/ and prints its own lines.
import { cpus } from 'node:os';
import { buildStale } from './build.mjs';
import { installMissing } from './install.mjs';

const sections = ['core', 'size', 'opening', 'frames', 'motion', 'editing'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.includes(name));
if (unknown.length > 0) {
  console.error(`Usage: npm run bench [-- ${sections.join(' ')}]`);
  process.exit(2);
}
await installMissing();
await buildStale();
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
for (const name of sections.filter((section) => wanted.length === 0 || wanted.includes(section))) {
  const { measure } = await import(`./bench/${name}.mjs`);
  console.log(`\n${name}`);
  await measure((/** @type {string} */ what, /** @type {string} */ figure) =>
    console.log(`  ${what.padEnd(72)} ${figure}`),
  );
}
