// What an exported picture says around itself: title and subtitle, a legend of what it shows, the caption below.
import { type Signal, signals } from '../flow/flow.ts';
import type { Box, Layout, View } from '../layout/layout.ts';
import { lettering, widthIn } from '../layout/lettering.ts';
import { breakText } from '../layout/text-width.ts';
import { words } from '../narrate/words.ts';
import { circle, path, placed, rect, write } from './mark.ts';
import type { Mark } from './scene.ts';
import { diamond, shapeMarks } from './token.ts';

export type Saying = { readonly title: string; readonly subtitle: string; readonly captions: readonly string[] };

const headerHeight = 56;
const captionLine = 20;
const captionGap = 30; // from the picture to the first baseline
const inset = 2;

/** The picture with room for title and caption. */
export function framed(bounds: Box, captions: readonly string[]): Box {
  const below = captions.length === 0 ? 0 : captionGap + captionLine * captions.length - 8;
  return { x: bounds.x, y: bounds.y - headerHeight, width: bounds.width, height: bounds.height + headerHeight + below };
}

export function captionLines({ captions }: Saying, { width }: Box, margin: number): readonly string[] {
  return captions.flatMap((text) => breakText(text, Math.max(200, width - 2 * margin), lettering.caption));
}

export type Headed = {
  readonly saying: Saying;
  readonly captions: readonly string[];
  readonly layout: Layout;
  readonly view: View;
  readonly bounds: Box; // of the picture without its header
  readonly margin: number;
};

export function headerMarks(headed: Headed): readonly Mark[] {
  const { bounds, margin, captions } = headed;
  const legend = legendMarks(headed);
  const y = bounds.y + bounds.height + captionGap - 12;
  return [
    ...titleMarks(headed, legend.left),
    ...legend.marks,
    ...captions.map((text, at) => write('caption', { at: { x: bounds.x + margin, y: y + at * captionLine }, text })),
  ];
}

function titleMarks({ saying, view, bounds, margin }: Headed, end: number): readonly Mark[] {
  const y = bounds.y - 10;
  const [only, ...others] = view.signals;
  const token = only !== undefined && others.length === 0 ? only : undefined;
  const left = bounds.x + margin + inset;
  const x = token ? left + 24 : left;
  const room = end - x - 24;
  const width = Math.min(room, widthIn('title', saying.title));
  const rest = room - width - 12;
  return [
    ...(token ? [placed({ x: left + 6, y: y - 6 }, shapeMarks(token, 'token', 1.15))] : []),
    write('title', { at: { x, y }, text: saying.title, room }),
    ...(saying.subtitle !== '' && rest > 60
      ? [write('subtitle', { at: { x: x + width + 12, y }, text: saying.subtitle, room: rest })]
      : []),
  ];
}

type Entry = { readonly text: string; readonly marks: readonly Mark[]; readonly half: number };

/** Set from the right, last entry first; entries that would run into the title are left out from the left. */
function legendMarks(headed: Headed): { readonly marks: readonly Mark[]; readonly left: number } {
  const { bounds, margin } = headed;
  const y = bounds.y - 11;
  const least = bounds.x + bounds.width * 0.45;
  const marks: Mark[] = [];
  let right = bounds.x + bounds.width - margin;
  for (const { text, marks: sample, half } of legend(headed).toReversed()) {
    const left = right - widthIn('legend', text);
    if (left - 2 * half < least) break;
    marks.unshift(placed({ x: left - 6 - half, y: y - 4 }, sample), write('legend', { at: { x: left, y }, text }));
    right = left - 6 - 2 * half - 16;
  }
  return { marks, left: right };
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
