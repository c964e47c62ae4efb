// A folder served on localhost, and what was asked of it: the browser's own requests, however they came about.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** @typedef {{ path: string, at: number }} Asked a path below the folder, and when it was asked for, in milliseconds of the clock */

/** @type {Readonly<Record<string, string>>} */
const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {string} [base] the path at which the folder appears; the rest of the site is empty
 * @returns {Promise<{ address: string, asked: Asked[], close: () => void }>} `asked` grows while the site is used
 */
export async function serve(folder, base = '/') {
  /** @type {Asked[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    asked.push({ path: below ?? path, at: Date.now() });
    const body = below === undefined ? undefined : read(join(folder, below));
    response.writeHead(body ? 200 : 404, { 'content-type': kinds[extname(path)] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const place = server.address();
  const port = place !== null && typeof place === 'object' ? place.port : 0;
  return { address: `http://127.0.0.1:${port}${base}`, asked, close: () => server.close() };
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
