// What a page needs besides what is drawn on it: the bundled fonts in single weights, and a packer that writes the same bytes everywhere.
import { zlibSync } from 'fflate';
import { bytesOf } from './base64.ts';
import { staticFonts } from './static-fonts.ts';

/** In the order in which `npm run fonts` makes them; letters beyond Latin-1 come in one weight, and last. */
const kinds = [
  ['sans', 400, 0],
  ['sans', 500, 1],
  ['sans', 600, 2],
  ['mono', 400, 4],
  ['mono', 500, 5],
  ['mono', 600, 6],
  ['sans', 400, 3],
] as const;

export function paper() {
  const faces = kinds.map(([family, weight, at]) => ({ family, weight, bytes: bytesOf(staticFonts[at] ?? '') }));
  return { faces, pack: (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 9 }) };
}
