// A card as it is read from afar: its own shapes, and over them fewer and larger words. Rows of processes are named, or not drawn.
import type { Box } from '../layout/layout.ts';
import { type Lettering, lettering, widthIn } from '../layout/lettering.ts';
import { linesIn } from './far-lines.ts';
import { nameIn, partedName, shortName } from './far-name.ts';
import { fatePill } from './fate-pill.ts';
import { icon, storeSign } from './icon.ts';
import { circle, write } from './mark.ts';
import type { Brief, BriefRow, Mark, SceneNode } from './scene.ts';

/** Lengths of the reader: scene units by the scale. */
type Sheet = {
  readonly brief: Brief;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly BriefRow[];
};

const edge = 8;
const leastCard = 13; // of a card that has a name
const leastRow = 14; // of a row with a name in it
const twoLines = 37; // of a small card that says more than its name
const twoStated = 30; // of one that has a status to say
const wrapped = 25.5; // of a small card with its name on two lines
const gap = 6;
const pad = 5; // inside a row
const pitch = 12.5; // of two lines
const titleHeight = 24; // height of what stands over the lines of charm code
const linePitch = 14;

export function farCardMarks({ marks, box }: SceneNode, brief: Brief, scale: number): readonly Mark[] {
  const rows = brief.rows.map((row) => shrunkRow(row, scale));
  const named = rows.filter(isRoomy).every(isNameable) ? rows : [];
  const sheet = { brief, width: box.width / scale, height: box.height / scale, rows: named };
  const top = Math.min(...rows.map((row) => row.box.y), sheet.height);
  const isSmall = rows.length === 0 && sheet.height < 46;
  const seen = shapes(marks, named.length === 0);
  const pill = pillMarks(sheet, scale, isSmall ? sheet.width / 2 : sheet.width);
  if (sheet.height < leastCard) return [...seen, ...pill];
  const titled = isSmall ? smallHead(sheet) : head(sheet, named.length === 0 ? sheet.height : top);
  return [...seen, { tag: 'g', scale, marks: [...titled, ...named.flatMap(rowWords)] }, ...pill];
}

/** On a small card it leaves the name half of the width. */
function pillMarks({ brief: { fate }, width }: Sheet, scale: number, room: number): readonly Mark[] {
  return fate ? [{ tag: 'g', scale, marks: fatePill(fate, width, room) }] : [];
}

function shrunk({ x, y, width, height }: Box, scale: number): Box {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

function shrunkRow({ end, ...row }: BriefRow, scale: number): BriefRow {
  return { ...row, box: shrunk(row.box, scale), ...(end === undefined ? {} : { end: end / scale }) };
}

function isRoomy({ form }: BriefRow): boolean {
  return form !== 'frame';
}

function isNameable({ box, text, form }: BriefRow): boolean {
  return (
    box.height >= leastRow && widthIn(letteringOf(form), text) <= box.width - 2 * pad - (form === 'charm' ? 18 : 0)
  );
}

const wordy = new Set(['fate', 'icon', 'icon-quiet', 'icon-dot', 'icon-point', 'chip-box', 'strip', 'divider']);
const ofRows = new Set(['row', 'frame', 'not-collected']);

/** What is no word: box, stacked edges, ports, and boxes of rows that are named. */
function shapes(marks: readonly Mark[], isBare: boolean): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark.tag === 'text') return [];
    const [kind = ''] = (mark.class ?? '').split(' ');
    if (kind.startsWith('status-') || (wordy.has(kind) && (isBare || kind !== 'strip'))) return [];
    if (isBare && ofRows.has(kind)) return [];
    if (mark.tag !== 'g') return [mark];
    const inside = shapes(mark.marks, isBare);
    return inside.length === 0 ? [] : [{ ...mark, marks: inside }];
  });
}

/** One line, or two where there is room: the name with how many units there are, then what else is said. */
function smallHead(sheet: Sheet): readonly Mark[] {
  const { brief, width, height } = sheet;
  const isTwo = height >= (brief.status ? twoStated : twoLines);
  const middle = height / 2;
  const end = width - edge;
  const name: Lettering = isQuiet(brief) ? 'card-name-quiet' : 'card-name';
  if (isTwo && widthIn(name, brief.name) <= width - 2 * edge) {
    const [first, second] = [middle - 2, middle + 11.5];
    const units = unitsAt(brief.units, { x: end, y: second }, width - 2 * edge);
    const left = end - (units.length === 0 ? 0 : widthIn('card-units-small', brief.units) + gap);
    return [write(name, { at: { x: edge, y: first }, text: brief.name }), ...units, ...secondary(brief, second, left)];
  }
  const dot = brief.status ? 12 : 0;
  const room = width - 2 * edge;
  const { count, aside, lines } = nameBeside(brief, name, { room, dot, isHigh: height >= wrapped });
  const first = lines.length === 2 ? middle - 2 : middle + 4.5;
  const last = first + (lines.length - 1) * pitch;
  return [
    ...lines.map((text, at) => write(name, { at: { x: edge, y: first + at * pitch }, text })),
    ...(lines.length === 0 ? [] : unitsAt(count, { x: end, y: last }, room)),
    ...(brief.status ? [circle(`status-${brief.status.name}`, { x: end - aside + dot - 3, y: last - 4.4 }, 3.2)] : []),
  ];
}

type Beside = { readonly room: number; readonly dot: number; readonly isHigh: boolean };

/** How many there are gives way to the name. */
function nameBeside({ name, count }: Brief, kind: Lettering, { room, dot, isHigh }: Beside) {
  const counted = count === '' ? dot : dot + widthIn('card-units-small', count) + gap;
  const lines = oneOrTwo(name, kind, { room, aside: counted, isHigh });
  if (count === '' || lines.join('') === name) return { count, aside: counted, lines };
  return { count: '', aside: dot, lines: oneOrTwo(name, kind, { room, aside: dot, isHigh }) };
}

type Room = { readonly room: number; readonly aside: number; readonly isHigh: boolean };

/** What stands aside stands on the last line. */
function oneOrTwo(name: string, kind: Lettering, { room, aside, isHigh }: Room): readonly string[] {
  if (widthIn(kind, name) <= room - aside) return [name];
  return (
    (isHigh ? partedName(name, kind, [room, room - aside]) : undefined) ?? shortName(name, kind, room - aside) ?? []
  );
}

function isQuiet({ icon: kind, rows, note, units }: Brief): boolean {
  return kind === undefined && rows.length === 0 && note !== units;
}

function unitsAt(text: string, at: { readonly x: number; readonly y: number }, room: number): readonly Mark[] {
  return text === '' ? [] : [write('card-units-small', { at, text, anchor: 'end', room })];
}

/** The status in Juju's words, else the note; nothing where it does not fit whole. */
function secondary({ status, note }: Brief, y: number, end: number): readonly Mark[] {
  const room = end - edge;
  if (status && widthIn('status', status.text) + 10 <= room)
    return [
      circle(`status-${status.name}`, { x: edge + 3, y: y - 4.2 }, 3.2),
      write('status', { at: { x: edge + 10, y }, text: status.text }),
    ];
  if (status) return [circle(`status-${status.name}`, { x: edge + 3, y: y - 4.2 }, 3.2)];
  return note !== '' && widthIn('card-subtitle-small', note) <= room
    ? [write('card-subtitle-small', { at: { x: edge, y }, text: note })]
    : [];
}

/** The head of a card with rows, or of a high one: mark, name, store sign; mode and units below, or the units beside where it is low. */
function head({ brief, width }: Sheet, height: number): readonly Mark[] {
  const isLow = height < 38;
  const baseline = isLow ? height / 2 + 5 : 19;
  const { start, end, hasIcon, hasSign } = spanOf(brief, width);
  const beside = isLow ? fitting([brief.units, brief.count], end - start - widthIn('card-name', brief.name) - gap) : '';
  const room = end - start - (beside === '' ? 0 : widthIn('card-units-small', beside) + gap);
  const isLarge = widthIn('card-name-large', brief.name) <= room && height >= 22;
  const lettered: Lettering = isLarge ? 'card-name-large' : 'card-name';
  const name = nameIn(brief.name, lettered, room);
  return [
    ...(hasIcon && brief.icon ? [icon(brief.icon, { x: edge, y: baseline - 13.5 })] : []),
    ...(name === undefined ? [] : [write(lettered, { at: { x: start, y: baseline }, text: name })]),
    ...(hasSign ? [storeSign({ x: width - edge - 16, y: baseline - 13.5 })] : []),
    ...unitsAt(beside, { x: end, y: baseline }, width),
    ...(isLow ? [] : underName(brief, width, baseline + 16)),
  ];
}

type Span = {
  readonly start: number;
  readonly end: number;
  readonly hasIcon: boolean;
  readonly hasSign: boolean;
};

/** Where the name stands. The store sign gives way to it first, then the mark of its kind. */
function spanOf({ name, icon: kind, isStore }: Brief, width: number): Span {
  const need = widthIn('card-name', name);
  const whole = spanWith(kind !== undefined, isStore, width);
  if (whole.end - whole.start >= need) return whole;
  const marked = spanWith(kind !== undefined, false, width);
  return marked.end - marked.start >= need ? marked : spanWith(false, false, width);
}

function spanWith(hasIcon: boolean, hasSign: boolean, width: number): Span {
  return { start: edge + (hasIcon ? 21 : 0), end: width - edge - (hasSign ? 18 : 0), hasIcon, hasSign };
}

function underName(brief: Brief, width: number, y: number): readonly Mark[] {
  const room = width - 2 * edge;
  const units = fitting([brief.units, brief.count], room);
  const left = width - edge - (units === '' ? 0 : widthIn('card-units-small', units) + gap);
  return [...unitsAt(units, { x: width - edge, y }, room), ...secondary(brief, y, left)];
}

/** The first that fits, else nothing. */
function fitting(texts: readonly string[], room: number): string {
  return texts.find((text) => widthIn('card-units-small', text) <= room) ?? '';
}

function letteringOf(form: BriefRow['form']): Lettering {
  if (form === 'charm') return 'strip-title';
  return form === 'inlet' ? 'row-plain' : form === 'frame' ? 'frame-title' : 'row-name-small';
}

function rowWords({ form, box, text, note, end = box.width, lines = [] }: BriefRow): readonly Mark[] {
  if (form === 'frame') return frameWords(box, text);
  const middle = box.y + (form === 'charm' ? Math.min(box.height, titleHeight) : box.height) / 2;
  const start = box.x + pad + (form === 'charm' ? 18 : 0);
  const noteEnd = box.x + Math.min(end, box.width - pad);
  const left = noteEnd - start - widthIn(letteringOf(form), text) - 8;
  return [
    ...(form === 'charm' ? [icon('code', { x: box.x + pad, y: middle - 7 })] : []),
    write(letteringOf(form), { at: { x: start, y: middle + 4.4 }, text }),
    ...(note !== '' && form === 'process' && widthIn('row-note', note) <= left
      ? [write('row-note', { at: { x: noteEnd, y: middle + 4.4 }, text: note, anchor: 'end' })]
      : []),
    ...lineWords(box, lines),
  ];
}

/** As many lines under the title as there is room for. */
function lineWords({ x, y, width, height }: Box, lines: readonly string[]): readonly Mark[] {
  const most = Math.floor((height - titleHeight) / linePitch);
  const fitting = linesIn(lines, 'strip-line', { room: width - 2 * pad, most });
  return fitting.map((text, at) =>
    write('strip-line', { at: { x: x + pad, y: y + titleHeight + 9 + at * linePitch }, text }),
  );
}

function frameWords(box: Box, text: string): readonly Mark[] {
  const name = nameIn(text, 'frame-title', box.width - 2 * gap);
  return name === undefined || box.height < lettering['frame-title'].size + 4
    ? []
    : [write('frame-title', { at: { x: box.x + gap, y: box.y + 15 }, text: name })];
}
