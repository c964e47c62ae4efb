// The small marks of kinds, 16 units square, drawn about their upper left corner.
import type { Point } from '../document/document.ts';
import { circle, path, placed, rect } from './mark.ts';
import type { Icon, Mark } from './scene.ts';

const cylinder =
  'M14.4 3.4A6.4 2.5 0 1 0 1.6 3.4A6.4 2.5 0 1 0 14.4 3.4V12.4C14.4 13.8 11.5 14.9 8 14.9S1.6 13.8 1.6 12.4V3.4M1.6 7.9C1.6 9.3 4.5 10.4 8 10.4S14.4 9.3 14.4 7.9';

const drawings: Record<Icon, readonly Mark[]> = {
  orbit: [
    circle('icon-dot', { x: 8, y: 8 }, 2.3),
    circle('icon', { x: 8, y: 8 }, 6.2),
    circle('icon-dot', { x: 13.3, y: 4.6 }, 1.7),
  ],
  slabs: [
    rect('icon', { x: 2, y: 2.5, width: 12, height: 4.6 }, 1.2),
    rect('icon', { x: 2, y: 9, width: 12, height: 4.6 }, 1.2),
    path('icon-point', 'M4.6 4.8h.01M4.6 11.3h.01'),
  ],
  cylinder: [path('icon', cylinder)],
  funnel: [path('icon', 'M1.5 2H14.5L9.8 8.2V13.8L6.2 12V8.2Z')],
  code: [path('icon-quiet', 'M4.3 3L1.3 6.9L4.3 10.8M9.5 3L12.5 6.9L9.5 10.8')],
};

export function icon(name: Icon, at: Point): Mark {
  return placed(at, drawings[name]);
}

/** The cylinder beside the name of a coordinator that others write to: quieter than the mark of its kind. */
export function storeSign(at: Point): Mark {
  return placed(at, [path('icon-quiet', cylinder)]);
}
