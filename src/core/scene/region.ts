// A model's boundary, a cluster's ground, and the title over support.
import type { Region } from '../layout/layout.ts';
import type { Lettering } from '../layout/lettering.ts';
import { widthIn } from '../layout/lettering.ts';
import { classes, rect, write } from './mark.ts';
import type { Mark } from './scene.ts';

/** About the region's upper left corner. With several models their edges are lines that one must see; a single one is hinted at. */
export function regionMarks(region: Region, isOneOfMany: boolean): readonly Mark[] {
  const { width, height } = region.box;
  const whole = { x: 0, y: 0, width, height };
  switch (region.tag) {
    case 'cluster':
      return [rect('region', whole, 10), titleMark('region-title', region, { x: 16, y: 24 })];
    case 'support':
      return [titleMark('support-title', region, { x: 0, y: 12 }, 0)]; // its box is no wider than its cards; the title may be
    case 'model':
      return [rect(isOneOfMany ? 'model-many' : 'model', whole, 14), ...modelTitle(region)];
  }
}

/** The name stands in a gap of the edge. */
function modelTitle(region: Region): ReturnType<typeof regionMarks> {
  const room = region.box.width - 56;
  const width = Math.min(room, widthIn('model-title', region.title)) + 12;
  return [
    rect(classes('ground'), { x: 20, y: -8, width, height: 16 }),
    titleMark('model-title', region, { x: 26, y: 4.5 }, room),
  ];
}

function titleMark(
  name: Lettering,
  { title, box }: Region,
  at: { readonly x: number; readonly y: number },
  room = box.width - 24,
): Mark {
  return write(name, { at, text: title, ...(room > 24 ? { room } : {}) });
}
