// A drawing as a PDF of one page: vectors, letters that can be selected, its words for whoever cannot see it. The same bytes on every run.
import type { Scene } from '../scene/scene.ts';
import type { Theme } from '../scene/theme.ts';
import { type Face, pageOf } from './pdf-page.ts';
import { sceneMarks } from './svg.ts';
import { readTrueType } from './true-type.ts';

export type PdfOptions = {
  readonly theme: Theme;
  readonly width?: number; // pixels, of which 96 are an inch
  readonly faces: readonly { readonly family: 'sans' | 'mono'; readonly weight: number; readonly bytes: Uint8Array }[];
  readonly pack: (bytes: Uint8Array) => Uint8Array; // as zlib does, the same everywhere
};

const pointsAPixel = 0.75;

export function writePdf(scene: Scene, options: PdfOptions): Uint8Array<ArrayBuffer> {
  const { bounds } = scene;
  const scale = (pointsAPixel * (options.width ?? bounds.width)) / bounds.width;
  const faces = options.faces.map(({ bytes, ...face }): Face => ({ ...face, font: readTrueType(bytes) }));
  const page = pageOf(sceneMarks(scene), options.theme, faces);
  const [width, height] = [bounds.width * scale, bounds.height * scale].map(tidy);
  const onto = [scale, 0, 0, -scale, -bounds.x * scale, (bounds.y + bounds.height) * scale].map(tidy).join(' ');
  const used = faces.flatMap((face, at) => ((page.letters[at]?.size ?? 0) > 0 ? [{ face, at }] : []));
  const file = newFile(options.pack);
  const fonts = used.map(({ face, at }) => `/F${at} ${addFont(file, face, page.letters[at] ?? new Map())} 0 R`);
  const shades = page.shades.map((shade, at) => `/S${at} << /ca ${shade} /CA ${shade} >>`);
  const content = addStream(file, '', latin(`/Figure << /MCID 0 >> BDC q ${onto} cm\n${page.content}\nQ EMC`));
  const [root, pages, sheet, tree, figure, info] = [0, 1, 2, 3, 4, 5].map((at) => file.objects.length + 1 + at);
  const resources = `<< /Font << ${fonts.join(' ')} >> /ExtGState << ${shades.join(' ')} >> >>`;
  add(
    file,
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  add(file, `<< /Type /Pages /Kids [${sheet} 0 R] /Count 1 >>`);
  add(
    file,
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R /StructParents 0 >>`,
  );
  add(file, `<< /Type /StructTreeRoot /K ${figure} 0 R /ParentTree << /Nums [0 [${figure} 0 R]] >> >>`);
  add(file, `<< /Type /StructElem /S /Figure /P ${tree} 0 R /Pg ${sheet} 0 R /K 0 /Alt ${text(scene.description)} >>`);
  add(file, `<< /Title ${text(scene.title)} /Subject ${text(scene.description)} /Creator (Orrery) >>`);
  return written(file, `/Root ${root} 0 R /Info ${info} 0 R`);
}

type File = { readonly objects: Uint8Array[]; readonly pack: PdfOptions['pack'] };

function newFile(pack: PdfOptions['pack']): File {
  return { objects: [], pack };
}

/** Answers its number. */
function add({ objects }: File, body: string | Uint8Array): number {
  return objects.push(typeof body === 'string' ? latin(body) : body);
}

function addStream(file: File, entries: string, bytes: Uint8Array): number {
  const packed = file.pack(bytes);
  const head = latin(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
  return add(file, joined([head, packed, latin('\nendstream')]));
}

/** The whole of the font, which holds Latin letters only; its glyphs are called by their numbers. */
function addFont(file: File, { family, weight, font }: Face, letters: ReadonlyMap<number, string>): number {
  const name = `/Orrery${family === 'mono' ? 'Mono' : 'Sans'}-${weight}`;
  const { bytes, box, ascent, descent } = font;
  const data = addStream(file, `/Length1 ${bytes.length}`, bytes);
  const descriptor = add(
    file,
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${ascent} /StemV 80 /FontFile2 ${data} 0 R >>`,
  );
  const glyphs = [...letters.keys()].sort((one, other) => one - other);
  const widths = glyphs.map((glyph) => `${glyph} [${tidy(font.advanceOf(glyph))}]`).join(' ');
  const inner = add(
    file,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /W [${widths}] >>`,
  );
  const read = addStream(file, '', latin(lettersOf(glyphs, letters)));
  return add(
    file,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${read} 0 R >>`,
  );
}

/** So that what is selected and copied are letters again. */
function lettersOf(glyphs: readonly number[], letters: ReadonlyMap<number, string>): string {
  const rows = glyphs.map((glyph) => `<${hex(glyph)}> <${utf16(letters.get(glyph) ?? '')}>`);
  const parts = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => rows.slice(at * 100, at * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Orrery def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...parts.map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function written({ objects }: File, trailer: string): Uint8Array<ArrayBuffer> {
  const parts = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let at = parts[0]?.length ?? 0;
  const places = objects.map((body, index) => {
    const place = at;
    const whole = joined([latin(`${index + 1} 0 obj\n`), body, latin('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
    return place;
  });
  const rows = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return joined([...parts, latin(end)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Any text, as UTF-16 behind its mark. */
function text(value: string): string {
  return `<feff${utf16(value)}>`;
}

function utf16(value: string): string {
  return Array.from({ length: value.length }, (_, at) => hex(value.charCodeAt(at))).join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
