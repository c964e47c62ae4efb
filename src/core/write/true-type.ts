// What a page must know of a TrueType font: which glyph a letter has, and how far it advances. Reads the tables; draws nothing.

export type TrueType = {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number; // thousandths of the size, as all that follow
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  readonly glyphOf: (letter: string) => number; // 0 where the font lacks it
  readonly advanceOf: (glyph: number) => number;
};

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const at = (name: string): number => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`A bundled font has no table ${name}.`);
    return table;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const thousandths = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const metrics = view.getUint16(at('hhea') + 34);
  const glyphs = glyphsOf(view, at('cmap'));
  const corners = [36, 38, 40, 42].map((offset) => thousandths(view.getInt16(at('head') + offset)));
  const [left = 0, low = 0, right = 0, high = 0] = corners;
  return {
    bytes,
    unitsPerEm,
    ascent: thousandths(view.getInt16(at('hhea') + 4)),
    descent: thousandths(view.getInt16(at('hhea') + 6)),
    box: [left, low, right, high],
    glyphOf: (letter) => glyphs.get(letter.codePointAt(0) ?? 0) ?? 0,
    advanceOf: (glyph) => (view.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
  };
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const rows = Array.from({ length: view.getUint16(4) }, (_, row) => 12 + 16 * row);
  return new Map(
    rows.map((row) => {
      const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(row + at))).join('');
      return [name, view.getUint32(row + 8)];
    }),
  );
}

/** Of the tables in format 4, which hold all letters of our fonts. */
function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let row = 0; row < count; row += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * row);
    if (view.getUint16(table) === 4) readSegments(view, table, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const length = view.getUint16(table + 6);
  for (let at = 0; at < length; at += 2) {
    const end = view.getUint16(table + 14 + at);
    const start = view.getUint16(table + 16 + length + at);
    const delta = view.getUint16(table + 16 + 2 * length + at);
    const place = table + 16 + 3 * length + at;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
}
