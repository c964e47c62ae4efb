// Notes in their places: how their text breaks into lines, how large that makes them, and what they point to.
import type { Document, Note, Point } from '../document/document.ts';
import { around, bottomOf, grown, rightOf } from './box.ts';
import type { Box, Layout } from './layout.ts';
import { lettering, widthIn } from './lettering.ts';
import { breakText } from './text-width.ts';

export type PlacedNote = {
  readonly note: Note;
  readonly box: Box;
  readonly lines: readonly string[];
  readonly leader?: readonly [from: Point, to: Point]; // to what it is about
};

export const noteSizes = { width: 220, pad: 10, line: 18, most: 40 } as const; // scene units; `most`: lines
const least = 72;
const margin = 24; // from a note to the edge of the picture

/** In the order of the document, which is the order in which they lie over each other. */
export function placeNotes({ notes }: Document, layout: Layout): readonly PlacedNote[] {
  return notes.map((note) => {
    const lines = linesOf(note.text);
    const box = boxOf(note.at, lines);
    const target = note.about === undefined ? undefined : boxAbout(note.about, layout);
    return { note, box, lines, ...(target ? { leader: leaderBetween(box, target) } : {}) };
  });
}

/** With room for all that is noted. */
export function withNotes(layout: Layout, notes: readonly PlacedNote[]): Layout {
  if (notes.length === 0) return layout;
  return { ...layout, bounds: around([layout.bounds, ...notes.map(({ box }) => grown(box, margin))]) };
}

function linesOf(text: string): readonly string[] {
  const room = noteSizes.width - 2 * noteSizes.pad;
  return text
    .split('\n')
    .flatMap((line) => breakText(line, room, lettering.caption))
    .slice(0, noteSizes.most);
}

function boxOf({ x, y }: Point, lines: readonly string[]): Box {
  const { width, pad, line } = noteSizes;
  const widest = Math.max(0, ...lines.map((text) => widthIn('caption', text)));
  return {
    x,
    y,
    width: Math.min(width, Math.max(least, Math.ceil(widest) + 2 * pad)),
    height: Math.max(1, lines.length) * line + 2 * pad - 4,
  };
}

/** Of an application or one of its units its card, of a relation the middle of its line. */
function boxAbout(about: string, { cards, lines }: Layout): Box | undefined {
  const card = cards.find(({ application }) => application === about.split('/')[0]);
  if (card) return card.box;
  const line = lines.find((one) => one.tag !== 'flow' && one.relations.includes(about));
  const middle = line?.points[Math.floor((line.points.length - 1) / 2)];
  const next = line?.points[Math.floor((line.points.length - 1) / 2) + 1] ?? middle;
  return middle && next && { x: (middle.x + next.x) / 2, y: (middle.y + next.y) / 2, width: 0, height: 0 };
}

/** The shortest straight way between the two: at right angles where they face each other. */
function leaderBetween(one: Box, other: Box): readonly [Point, Point] {
  const [x1, x2] = facing([one.x, rightOf(one)], [other.x, rightOf(other)]);
  const [y1, y2] = facing([one.y, bottomOf(one)], [other.y, bottomOf(other)]);
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

function facing([start, end]: readonly [number, number], [from, to]: readonly [number, number]): [number, number] {
  if (end < from) return [end, from];
  if (to < start) return [start, to];
  const middle = (Math.max(start, from) + Math.min(end, to)) / 2;
  return [middle, middle];
}
