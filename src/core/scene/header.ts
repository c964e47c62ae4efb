// What an exported picture says around itself: title and subtitle, a legend of what it shows, the caption below.
import { type Signal, signals } from '../flow/flow.ts';
import type { Box, Layout, View } from '../layout/layout.ts';
import { lettering, widthIn } from '../layout/lettering.ts';
import { breakText } from '../layout/text-width.ts';
import { words } from '../narrate/words.ts';
import type { Arrow } from './arrow.ts';
import { circle, path, placed, rect, write } from './mark.ts';
import { listMarks } from './numbering.ts';
import type { Mark } from './scene.ts';
import { diamond, shapeMarks } from './token.ts';

/** `signals`: those that the words speak of. */
export type Saying = {
  readonly title: string;
  readonly subtitle: string;
  readonly captions: readonly string[];
  readonly signals: readonly Signal[];
};

const headerHeight = 56;
const rowHeight = 24;
const captionLine = 20;
const captionGap = 30; // from the picture to the first baseline
const listGap = 10; // around the list of arrows
const gap = 28; // between title, subtitle and legend

export type Headed = {
  readonly saying: Saying;
  readonly layout: Layout;
  readonly view: View;
  readonly margin: number;
  readonly arrows: readonly Arrow[]; // listed under the caption
};

/** The picture framed by its words: the bounds with them, and their marks. */
export function framed(headed: Headed): { readonly bounds: Box; readonly marks: readonly Mark[] } {
  const { saying, layout, margin } = headed;
  const { x, y, width, height } = layout.bounds;
  const rows = rowsOf(headed);
  const extra = (rows.length - 1) * rowHeight;
  const lines = saying.captions.flatMap((text) =>
    breakText(text, Math.max(200, width - 2 * margin), lettering.caption),
  );
  const first = y + height + captionGap - 12;
  const captions = lines.map((text, at) =>
    write('caption', { at: { x: x + margin, y: first + at * captionLine }, text }),
  );
  const below = lines.length === 0 ? 0 : captionGap + captionLine * lines.length - 8;
  const list = listMarks(headed.arrows, { x: x + margin, y: y + height + below + listGap, width: width - 2 * margin });
  const listed = list.height === 0 ? 0 : list.height + 2 * listGap;
  const bounds = { x, y: y - headerHeight - extra, width, height: height + headerHeight + extra + below + listed };
  const top = y - 10 - extra;
  const head = rows.flatMap((row, at) => rowMarks(headed, row, top + at * rowHeight));
  return { bounds, marks: [...head, ...captions, ...list.marks] };
}

type Row = { readonly left: readonly ('title' | 'subtitle')[]; readonly hasLegend: boolean };

/** As few rows as hold all side by side; nothing of the title is cut while it fits a row of its own. */
function rowsOf(headed: Headed): readonly Row[] {
  const { saying, layout, margin } = headed;
  const room = layout.bounds.width - 2 * margin;
  const title = titleStart(headed) + widthIn('title', saying.title);
  const subtitle = saying.subtitle === '' ? 0 : widthIn('subtitle', saying.subtitle) + 12;
  const legend = legendWidth(headed) + gap;
  if (title + subtitle + legend <= room) return [{ left: ['title', 'subtitle'], hasLegend: true }];
  if (title + legend <= room)
    return [
      { left: ['title'], hasLegend: true },
      { left: ['subtitle'], hasLegend: false },
    ];
  const head: Row = { left: title + subtitle <= room ? ['title', 'subtitle'] : ['title'], hasLegend: false };
  if (head.left.length === 2) return [head, { left: [], hasLegend: true }];
  if (subtitle + legend <= room) return [head, { left: ['subtitle'], hasLegend: true }];
  return [head, { left: ['subtitle'], hasLegend: false }, { left: [], hasLegend: true }];
}

function titleStart({ saying }: Headed): number {
  return onlySignal(saying) === undefined ? 0 : 26;
}

function onlySignal({ signals: shown }: Saying): Signal | undefined {
  return shown.length === 1 ? shown[0] : undefined;
}

function rowMarks(headed: Headed, { left, hasLegend }: Row, y: number): readonly Mark[] {
  const { saying, layout, margin } = headed;
  const end = layout.bounds.x + layout.bounds.width - margin;
  const token = onlySignal(saying);
  const marks: Mark[] = [];
  let x = layout.bounds.x + margin;
  if (left.includes('title')) {
    if (token) marks.push(placed({ x: x + 8, y: y - 6 }, shapeMarks(token, 'token', 1.15)));
    x += titleStart(headed);
    marks.push(write('title', { at: { x, y }, text: saying.title, room: end - x }));
    x += widthIn('title', saying.title) + 12;
  }
  if (left.includes('subtitle') && saying.subtitle !== '')
    marks.push(write('subtitle', { at: { x, y }, text: saying.subtitle, room: end - x }));
  return hasLegend ? [...marks, ...legendMarks(headed, y)] : marks;
}

type Entry = { readonly text: string; readonly marks: readonly Mark[]; readonly half: number };

function legendWidth(headed: Headed): number {
  return legend(headed).reduce((sum, { text, half }) => sum + widthIn('legend', text) + 6 + 2 * half + 16, -16);
}

/** Set from the right. */
function legendMarks(headed: Headed, y: number): readonly Mark[] {
  const { layout, margin } = headed;
  const marks: Mark[] = [];
  let right = layout.bounds.x + layout.bounds.width - margin;
  for (const { text, marks: sample, half } of legend(headed).toReversed()) {
    const left = right - widthIn('legend', text);
    marks.unshift(
      placed({ x: left - 6 - half, y: y - 5 }, sample),
      write('legend', { at: { x: left, y: y - 1 }, text }),
    );
    right = left - 6 - 2 * half - 16;
  }
  return marks;
}

function legend({ layout, view }: Headed): readonly Entry[] {
  const has = (form: Layout['marks'][number]['form']): boolean => layout.marks.some((mark) => mark.form === form);
  const middle = { x: 0, y: 0 };
  const relations: readonly Entry[] = [
    { text: words.legend.provider, marks: [circle('provides on-ground', middle, 4.6)], half: 5 },
    { text: words.legend.requirer, marks: [circle('requires on-ground', middle, 4)], half: 5 },
  ];
  const count = [
    rect('pill', { x: -9, y: -9, width: 18, height: 18 }, 9),
    write('count', { at: { x: 0, y: 3.9 }, text: '4', anchor: 'middle' }),
  ];
  const key = [path('legend-key', diamond)];
  return [
    ...(view.layer === 'flow' ? [] : relations),
    ...(has('count') ? [{ text: words.legend.pair, marks: count, half: 9 }] : []),
    ...(has('key') ? [{ text: words.legend.key, marks: key, half: 7 }] : []),
    ...signals
      .filter((signal) => layout.lines.some((line) => line.tag === 'flow' && line.signal === signal))
      .flatMap((signal) => entries(layout, signal)),
  ];
}

/** A pull that is drawn as a loop has two tokens to explain. */
function entries(layout: Layout, signal: Signal): readonly Entry[] {
  const isLoop = layout.lines.some(
    (line) => line.tag === 'flow' && line.signal === signal && line.request !== undefined,
  );
  const token = shapeMarks(signal, 'token');
  if (!isLoop) return [{ text: words.legend[signal], marks: token, half: 8 }];
  return [
    { text: words.legend.request, marks: shapeMarks(signal, 'ring'), half: 6 },
    { text: words.legend.answer, marks: token, half: 6 },
  ];
}
