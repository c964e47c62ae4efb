// How wide a text is in the bundled fonts, without a screen: advances and widenings from the table that `npm run fonts` makes.
import { advances, letters, widenings } from './glyph-widths.ts';

/** `size` in scene units. A weight between two measured ones counts as the heavier. */
export type Font = { readonly font: 'sans' | 'mono'; readonly size: number; readonly weight: number };

const monoAdvance = 560;
const unknown = 1000; // no letter of a common script is wider than its size
const unknownAstral = 1400; // emoji are

/**
 * Width in scene units, rounded up to 2 decimals. Never less than what a browser draws with the bundled font (by up to 2 % more where
 * letters are kerned together); letters that the font lacks count wide.
 */
export function textWidth(text: string, { font, size, weight }: Font): number {
  const thousandths = font === 'mono' ? monoThousandths(text) : sansThousandths(text, weight);
  return Math.ceil((thousandths * size) / 10 - 1e-6) / 100;
}

/** The text itself where it fits, else its longest beginning with an ellipsis that does; at the least the ellipsis. */
export function cutText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const all = [...text];
  let kept = all.length - 1;
  while (kept > 0 && textWidth(`${beginning(all, kept)}…`, font) > width) kept -= 1;
  return `${beginning(all, kept)}…`;
}

/** Lines of whole words no wider than `width`; a single word that is wider is cut. The last of `most` lines is cut where text is left. */
export function breakText(text: string, width: number, font: Font, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined) lines.push(word);
    else if (lines.length === most || textWidth(joined, font) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => cutText(line, width, font));
}

function beginning(all: readonly string[], kept: number): string {
  return all.slice(0, kept).join('').trimEnd();
}

function monoThousandths(text: string): number {
  let sum = 0;
  for (const letter of text) sum += isPlain(letter) ? monoAdvance : wide(letter);
  return sum;
}

function isPlain(letter: string): boolean {
  return letter >= ' ' && letter <= '~';
}

function sansThousandths(text: string, weight: number): number {
  const known = advancesOf(weight);
  let sum = 0;
  let before = '';
  for (const letter of text) {
    sum += known.get(letter) ?? wide(letter);
    sum += widened(before, letter);
    before = letter;
  }
  return sum;
}

function wide(letter: string): number {
  return (letter.codePointAt(0) ?? 0) > 0xffff ? unknownAstral : unknown;
}

const apart = new Map(widenings.map(([left, most, right]) => [left, { most, right: new Set(right) }]));

function widened(left: string, right: string): number {
  const row = apart.get(left);
  return row?.right.has(right) ? row.most : 0;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

function advancesOf(weight: number): ReadonlyMap<string, number> {
  const key = weight <= 400 ? 400 : weight <= 500 ? 500 : 600;
  const made = tables.get(`${key}`) ?? readAdvances(advances[key]);
  tables.set(`${key}`, made);
  return made;
}

function readAdvances(row: string): ReadonlyMap<string, number> {
  const widths = row.split(' ').map(Number);
  const known = [...letters].map((letter, at): readonly [string, number] => [letter, widths[at] ?? 0]);
  return new Map(known.filter(([, width]) => width > 0));
}
