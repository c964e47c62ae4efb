// The numbers of arrows as marks, and their list under the picture.
import type { Point } from '../document/document.ts';
import type { Box, Layout } from '../layout/layout.ts';
import { lettering } from '../layout/lettering.ts';
import { breakText } from '../layout/text-width.ts';
import type { Arrow } from './arrow.ts';
import { circle, write } from './mark.ts';
import type { Mark } from './scene.ts';
import { type NumberPlace, numberPlaces } from './still.ts';

const lineHeight = 18;
const between = 8; // from one sentence to the next
const column = 430; // the least width
const indent = 28;
const most = 3; // columns
const near = 160; // of two like numbers on lines that run together, one is enough

/** On the lines themselves, once where lines run together; and in place of the numbers that labels have. */
export function numberMarks(layout: Layout, arrows: readonly Arrow[]): readonly Mark[] {
  if (arrows.length === 0) return [];
  const places = numberPlaces(layout);
  return arrows.flatMap(({ number, of }) => {
    const placed: Point[] = [];
    return of.flatMap((id) => {
      const place = places.get(id) ?? labelPlace(layout, id);
      if (!place || (!place.isOwn && placed.some((other) => isNear(place, other)))) return [];
      placed.push(place);
      return disc(place, number);
    });
  });
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < near;
}

function labelPlace({ labels }: Layout, id: string): NumberPlace | undefined {
  const label = labels.find(({ of, tone }) => of === id && tone === 'number');
  return label && { x: label.box.x + label.box.width / 2, y: label.box.y + label.box.height / 2, isOwn: true };
}

function disc({ x, y }: Point, number: number): readonly Mark[] {
  return [
    circle('casing', { x, y }, 9),
    circle('tag', { x, y }, 9),
    write('number', { at: { x, y: y + 4.2 }, text: `${number}`, anchor: 'middle', tone: 'on-ink' }),
  ];
}

/** In as many columns as the width holds, each read from top to bottom. */
export function listMarks(
  arrows: readonly Arrow[],
  { x, y, width }: Omit<Box, 'height'>,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const columns = Math.max(1, Math.min(most, Math.floor(width / column)));
  const room = (width - (columns - 1) * indent) / columns;
  const items = arrows.map(({ number, text }) => {
    const lines = breakText(text.replaceAll('`', ''), Math.max(120, room - indent), lettering.caption);
    return { number, lines, height: lines.length * lineHeight + between };
  });
  const share = items.reduce((sum, { height }) => sum + height, 0) / columns;
  const marks: Mark[] = [];
  let [at, down, deepest] = [0, 0, 0];
  for (const { number, lines, height } of items) {
    if (down > 0 && down + height / 2 > share && at < columns - 1) [at, down] = [at + 1, 0];
    const corner = { x: x + at * (room + indent), y: y + down };
    marks.push(...disc({ x: corner.x + 9, y: corner.y + 9 }, number));
    marks.push(
      ...lines.map((text, line) =>
        write('caption', { at: { x: corner.x + indent, y: corner.y + 13.5 + line * lineHeight }, text }),
      ),
    );
    down += height;
    deepest = Math.max(deepest, down);
  }
  return { marks, height: deepest };
}
