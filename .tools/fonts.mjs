// Makes what core must know of the bundled fonts, from the fonts themselves: how wide each letter is, and a small subset that
// a picture can carry inside. Run it again when the font packages change: npm run fonts.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

const sources = {
  sans: 'node_modules/@fontsource-variable/ubuntu-sans/files/ubuntu-sans-latin-wght-normal.woff2',
  sansExtended: 'node_modules/@fontsource-variable/ubuntu-sans/files/ubuntu-sans-latin-ext-wght-normal.woff2',
  mono: 'node_modules/@fontsource-variable/ubuntu-sans-mono/files/ubuntu-sans-mono-latin-wght-normal.woff2',
};
const weights = [400, 500, 600];
/** What a painter needs that knows no variable fonts; letters beyond Latin-1 are rare, and come in one weight. */
const statics = /** @type {const} */ ([
  ['sans', 400],
  ['sans', 500],
  ['sans', 600],
  ['sansExtended', 400],
  ['mono', 400],
  ['mono', 500],
  ['mono', 600],
]);
const ascii = letters(0x20, 0x7e);
const punctuation = '·×–—‘’“”•…′−';
const measured = ascii + letters(0xa0, 0x17f) + punctuation;

const widths = await measureAll();
write('src/core/layout/glyph-widths.ts', widthsFile(widths, await widenings()));
write('src/core/write/latin-font.ts', fontFile(await subset('sans'), await subset('mono')));
write(
  'src/raster/static-fonts.ts',
  staticFile(await Promise.all(statics.map(([name, weight]) => fixed(name, weight)))),
);
execFileSync('node_modules/.bin/biome', [
  'format',
  '--write',
  'src/core/layout/glyph-widths.ts',
  'src/core/write/latin-font.ts',
  'src/raster/static-fonts.ts',
]);

/** @param {number} first @param {number} last */
function letters(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
}

/** The font at one weight, from the variable one. @param {keyof typeof sources} name @param {number} weight */
async function at(name, weight) {
  const file = readFileSync(sources[name]);
  const set = create(file).characterSet.map((code) => String.fromCodePoint(code));
  const plain = await subsetFont(file, set.join(''), { targetFormat: 'sfnt' });
  return create(plain).getVariation({ wght: weight });
}

/** Advance of every measured letter in thousandths of the size, rounded up; 0 where the fonts lack it. */
async function measureAll() {
  /** @type {Map<number, number[]>} */
  const table = new Map();
  for (const weight of weights) {
    const fonts = [await at('sans', weight), await at('sansExtended', weight)];
    table.set(
      weight,
      [...measured].map((letter) => advance(fonts, letter)),
    );
  }
  return table;
}

/** @param {Awaited<ReturnType<typeof at>>[]} fonts @param {string} letter */
function advance(fonts, letter) {
  const code = letter.codePointAt(0) ?? 0;
  const font = fonts.find((one) => one.hasGlyphForCodePoint(code));
  return font ? Math.ceil(font.glyphForCodePoint(code).advanceWidth - 0.01) : 0;
}

/** Pairs that the font sets further apart than their advances say: for each left letter the most it adds, and with which. */
async function widenings() {
  /** @type {Map<string, { most: number, right: string }>} */
  const table = new Map();
  for (const weight of weights) {
    const font = await at('sans', weight);
    for (const left of ascii) for (const right of ascii) widen(table, left, right, apart(font, left + right));
  }
  return table;
}

/** @param {Awaited<ReturnType<typeof at>>} font @param {string} pair */
function apart(font, pair) {
  const alone = [...pair].reduce((sum, letter) => sum + font.layout(letter).advanceWidth, 0);
  return Math.ceil(font.layout(pair).advanceWidth - alone - 0.5);
}

/** @param {Map<string, { most: number, right: string }>} table @param {string} left @param {string} right @param {number} by */
function widen(table, left, right, by) {
  if (by <= 0) return;
  const row = table.get(left) ?? { most: 0, right: '' };
  table.set(left, { most: Math.max(row.most, by), right: row.right.includes(right) ? row.right : row.right + right });
}

/** @param {'sans' | 'mono'} name */
async function subset(name) {
  const made = await subsetFont(readFileSync(sources[name]), ascii + punctuation, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600, default: 400 } },
  });
  return Buffer.from(made).toString('base64');
}

/** One weight as a plain TrueType font. @param {keyof typeof sources} name @param {number} weight */
async function fixed(name, weight) {
  const made = await subsetFont(readFileSync(sources[name]), measured, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
  return Buffer.from(made).toString('base64');
}

/** @param {Map<number, number[]>} table @param {Map<string, { most: number, right: string }>} apartTable */
function widthsFile(table, apartTable) {
  const rows = weights.map((weight) => `  ${weight}: '${(table.get(weight) ?? []).join(' ')}',`);
  const pairs = [...apartTable].map(
    ([left, { most, right }]) => `  [${JSON.stringify(left)}, ${most}, ${JSON.stringify(right)}],`,
  );
  return `// Made by npm run fonts from the bundled fonts: how far each letter of Ubuntu Sans advances, in thousandths of the size.

/** The letters measured, in the order of the widths. */
export const letters = ${JSON.stringify(measured)};

/** By weight: one number a letter, 0 where the font lacks it. */
export const advances = {
${rows.join('\n')}
} as const;

/** Pairs set further apart than their advances: left letter, the most it adds, right letters. */
export const widenings: readonly (readonly [string, number, string])[] = [
${pairs.join('\n')}
];
`;
}

/** @param {string} sans @param {string} mono */
function fontFile(sans, mono) {
  return `// Made by npm run fonts: the Latin letters of Ubuntu Sans and Ubuntu Sans Mono (Ubuntu Font Licence 1.0), weights 400 to 600, as
// woff2 in base64, for pictures that must stand by themselves. Heavy: load it only when a picture is written.

export const latinFont = {
  sans: '${sans}',
  mono: '${mono}',
} as const;
`;
}

/** @param {readonly string[]} fonts */
function staticFile(fonts) {
  return `// Made by npm run fonts: Ubuntu Sans and Ubuntu Sans Mono (Ubuntu Font Licence 1.0) in single weights, as TrueType in base64, for
// the painter of PNG, which reads neither woff2 nor variable fonts. Heavy: load it only when a picture is painted.

export const staticFonts: readonly string[] = [
${fonts.map((font) => `  '${font}',`).join('\n')}
];
`;
}

/** @param {string} path @param {string} text */
function write(path, text) {
  writeFileSync(path, text);
  console.log(`${path}  ${text.length} B`);
}
