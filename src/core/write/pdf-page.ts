// What is drawn as the content of one page: the operators of PDF, and which letters and shades it uses.
import type { Point } from '../document/document.ts';
import { type Look, lookOf } from '../scene/look.ts';
import type { Mark } from '../scene/scene.ts';
import type { Theme } from '../scene/theme.ts';
import { outlineOf, type Stroke } from './outline.ts';
import type { TrueType } from './true-type.ts';

/** One weight of a font, as it lies in a file. Of several that fit, the first that has the letter is taken. */
export type Face = { readonly family: 'sans' | 'mono'; readonly weight: number; readonly font: TrueType };

export type Page = {
  readonly content: string;
  readonly letters: readonly ReadonlyMap<number, string>[]; // by face: its glyphs that are used, with the letter each stands for
  readonly shades: readonly number[]; // opacities, in the order of their names
};

type Writing = {
  readonly theme: Theme;
  readonly faces: readonly Face[];
  readonly out: string[];
  readonly letters: readonly Map<number, string>[];
  readonly shades: number[];
};

export function pageOf(marks: readonly Mark[], theme: Theme, faces: readonly Face[]): Page {
  const writing: Writing = { theme, faces, out: [], letters: faces.map(() => new Map()), shades: [] };
  for (const mark of marks) writeMark(writing, mark, new Set());
  return { content: writing.out.join('\n'), letters: writing.letters, shades: writing.shades };
}

function writeMark(writing: Writing, mark: Mark, around: ReadonlySet<string>): void {
  if (mark.tag === 'g') writeGroup(writing, mark, around);
  else if (mark.tag === 'text') writeText(writing, mark, lookOf(mark, around, writing.theme));
  else writeShape(writing, outlineOf(mark), lookOf(mark, around, writing.theme));
}

function writeGroup(writing: Writing, group: Extract<Mark, { tag: 'g' }>, around: ReadonlySet<string>): void {
  const { x = 0, y = 0, rotate = 0, scale = 1, opacity } = group;
  const inside = new Set([...around, ...(group.class ?? '').split(' ')]);
  const turn = (rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  writing.out.push(`q ${numbers(cos, sin, -sin, cos, x, y)} cm`);
  if (opacity !== undefined) writing.out.push(`/S${shadeOf(writing, opacity)} gs`);
  for (const mark of group.marks) writeMark(writing, mark, inside);
  writing.out.push('Q');
}

function shadeOf({ shades }: Writing, opacity: number): number {
  const known = shades.indexOf(opacity);
  return known >= 0 ? known : shades.push(opacity) - 1;
}

function writeShape({ out }: Writing, strokes: readonly Stroke[], { fill, stroke, width, dash, isRound }: Look): void {
  if (!fill && !stroke) return;
  const ends = isRound ? '1 J 1 j' : '0 J 0 j';
  out.push(
    [
      ...(fill ? [`${colour(fill)} rg`] : []),
      ...(stroke ? [`${colour(stroke)} RG ${numbers(width)} w ${ends} [${numbers(...dash)}] 0 d`] : []),
      strokes.map(operator).join(' '),
      fill && stroke ? 'B' : fill ? 'f' : 'S',
    ].join(' '),
  );
}

function operator(stroke: Stroke): string {
  if (stroke.tag === 'close') return 'h';
  if (stroke.tag === 'curve') return `${points(...stroke.by, stroke.to)} c`;
  return `${points(stroke.to)} ${stroke.tag === 'move' ? 'm' : 'l'}`;
}

/** As long as its computed width says. Where a halo cuts lines beneath, a box in its colour does. */
function writeText(writing: Writing, mark: Extract<Mark, { tag: 'text' }>, look: Look): void {
  const runs = runsOf(writing, mark.text, look);
  const natural = runs.reduce((sum, { advance }) => sum + advance, 0) * look.size * 0.001;
  if (natural === 0) return;
  const { anchor, width, y } = mark;
  const x = mark.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  if (look.stroke) {
    const box = {
      tag: 'rect',
      class: '',
      x: x - 2,
      y: y - look.size * 0.82,
      width: width + 4,
      height: look.size * 1.08,
    } as const;
    writeShape(writing, outlineOf({ ...box, rx: 2 }), { ...look, fill: look.stroke, width: 0.5, dash: [] });
  }
  const shown = runs.map(({ face, codes }) => `/F${face} ${numbers(look.size)} Tf <${codes}> Tj`);
  const fit = numbers((width * 100) / natural);
  writing.out.push(
    `BT ${colour(look.fill ?? '#000000')} rg ${fit} Tz 1 0 0 -1 ${numbers(x, y)} Tm ${shown.join(' ')} ET`,
  );
}

type Run = { readonly face: number; readonly codes: string; readonly advance: number };

/** Letters that no font has are left out. */
function runsOf({ faces, letters }: Writing, text: string, look: Look): readonly Run[] {
  const order = facesFor(faces, look);
  const runs: Run[] = [];
  for (const letter of text) {
    const face = order.find((at) => (faces[at]?.font.glyphOf(letter) ?? 0) > 0);
    const font = face === undefined ? undefined : faces[face]?.font;
    if (face === undefined || !font) continue;
    const glyph = font.glyphOf(letter);
    letters[face]?.set(glyph, letter);
    const codes = glyph.toString(16).padStart(4, '0');
    const last = runs.at(-1);
    const advance = font.advanceOf(glyph);
    if (last?.face === face)
      runs[runs.length - 1] = { face, codes: last.codes + codes, advance: last.advance + advance };
    else runs.push({ face, codes, advance });
  }
  return runs;
}

/** Its own family and weight first. */
function facesFor(faces: readonly Face[], { isMono, weight }: Look): readonly number[] {
  const away = ({ family, weight: own }: Face): number =>
    Math.abs(own - weight) + ((family === 'mono') === isMono ? 0 : 1000);
  return faces.map((_, at) => at).sort((one, other) => distance(one) - distance(other));

  function distance(at: number): number {
    const face = faces[at];
    return face ? away(face) : 0;
  }
}

function colour(hex: string): string {
  return numbers(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
}

function points(...all: readonly Point[]): string {
  return numbers(...all.flatMap(({ x, y }) => [x, y]));
}

function numbers(...all: readonly number[]): string {
  return all.map((value) => `${Math.round(value * 1000) / 1000 + 0}`).join(' ');
}
