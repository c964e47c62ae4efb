#!/usr/bin/env node
import { Buffer } from 'node:buffer';
// The command line: gives a run the real files and streams, and ends with its exit code.
import { readFile, writeFile } from 'node:fs/promises';
import process, { argv, exit, stderr, stdin, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Io } from './io.ts';
import { run } from './run.ts';

const io: Io = {
  readFile: (path) => readFile(path, 'utf8'),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  },
  readPainter: async () => new Uint8Array(await readFile(new URL('./resvg.wasm', import.meta.url))),
  writeFile: (path, content) => writeFile(path, content),
  out: (content) => void stdout.write(content),
  err: (text) => void stderr.write(text),
  app: fileURLToPath(new URL('..', import.meta.url)),
  stop: new AbortController().signal,
};

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anybody's.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 4));
}

const code = await run(argv.slice(2), io);
// The code is set and the streams are left to drain: ending at once would cut off a long answer in a pipe.
process.exitCode = code;
