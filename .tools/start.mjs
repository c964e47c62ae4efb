// Two commands are all a new user needs; this is the first: install what is missing, build what is stale, serve the app.
import { spawn } from 'node:child_process';
import { buildStale } from './build.mjs';
import { root } from './command.mjs';
import { installMissing } from './install.mjs';

await installMissing();
await buildStale();
const words = [`${root}dist/cli/orrery.js`, 'serve', ...process.argv.slice(2)];
const server = spawn(process.execPath, words, { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
