// `orrery serve`: a folder as a web site on this machine alone; without one, the built app beside this program.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { numberGiven } from './flags.ts';
import type { Io } from './io.ts';

const host = '127.0.0.1';

export const serveCommand: Command = {
  name: 'serve',
  usage: '[DIR] [--port N]',
  about: 'Serves the app to this machine, offline, and prints its address.',
  flags: [{ name: '--port', value: 'N', about: 'the port; a free one where it is absent' }],
  examples: [
    ['orrery serve', 'the app'],
    ['orrery serve site --port 8000', 'a folder of your own'],
  ],
  async run(flags, io) {
    const port = numberGiven(flags, '--port', 0, 65_535);
    if (isComplaint(port)) return port;
    const folder = resolve(flags.files[0] ?? io.app);
    if (flags.files.length > 1) return misuse('One folder can be served.', 'Name one, or none for the app.');
    if (!(await isFile(join(folder, 'index.html'))))
      return misuse(`${folder} has no index.html.`, 'Build the app with `npm run build`, or name another folder.');
    return serveUntilStopped(folder, port ?? 0, io);
  },
};

async function serveUntilStopped(folder: string, port: number, io: Io): Promise<0 | Complaint> {
  const server = createServer((request, response) => void answer(folder, request, response));
  const problem = await listen(server, port);
  if (problem !== undefined) return problem;
  const address = server.address();
  io.out(`Orrery is at http://${host}:${typeof address === 'object' ? address?.port : port}/\n`);
  await stopped(io.stop);
  server.closeAllConnections();
  server.close();
  return 0;
}

function listen(server: Server, port: number): Promise<Complaint | undefined> {
  return new Promise((done) => {
    server.once('error', (error) => {
      const why = 'code' in error && error.code === 'EADDRINUSE' ? 'is taken' : 'cannot be opened';
      done(misuse(`Port ${port} ${why}.`, 'Give another with --port, or none for a free one.'));
    });
    server.listen(port, host, () => done(undefined));
  });
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const file = await fileAt(folder, request.url ?? '/');
  if (file === undefined) return end(response, 404);
  response.writeHead(200, {
    'content-type': types[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function end(response: ServerResponse, status: 404 | 405): void {
  const text = status === 404 ? 'There is nothing here.\n' : 'Files can only be read here.\n';
  response.writeHead(status, { 'content-type': types['.txt'] ?? '' }).end(text);
}

/** Nothing outside the folder is ever found, whatever the address says. */
async function fileAt(
  folder: string,
  address: string,
): Promise<{ readonly path: string; readonly size: number } | undefined> {
  const path = pathOf(address);
  if (path === undefined || path.includes('\0')) return undefined;
  const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
  if (!`${file}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { path: file, size: found.size } : undefined;
}

function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
