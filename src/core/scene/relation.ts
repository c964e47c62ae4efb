// A relation's line and the marks on it: rings, dots and counts at crossings, keys in transit, offers, crosses of broken lines.

import type { Point } from '../document/document.ts';
import type { Crossing, RelationLine, Style } from '../layout/layout.ts';
import { widthIn } from '../layout/lettering.ts';
import { circle, classes, path, placed, rect, write } from './mark.ts';
import { drawn, pieces } from './polyline.ts';
import type { Ground, Mark } from './scene.ts';
import { diamond, onGround } from './token.ts';

export type RelationLook = { readonly style: Style; readonly isSelected: boolean };

export function relationMarks(
  line: RelationLine & { readonly points: readonly Point[] },
  look: RelationLook,
): readonly Mark[] {
  const className = line.broken ? 'broken' : classes(lineClass(line.tag, look.style), look.isSelected && 'selected');
  return [path(className, drawn(pieces(line.points)))];
}

function lineClass(tag: RelationLine['tag'], style: Style): string {
  if (tag === 'rail' || tag === 'column' || tag === 'stub') return 'relation-quiet';
  return style === 'detail' ? 'relation' : 'relation-overview';
}

export type CrossingLook = {
  readonly ground: Ground;
  readonly isSelected: boolean;
  readonly signal: string | undefined; // the one whose flow runs through the mark
};

export function crossingMarks(crossing: Crossing, look: CrossingLook): readonly Mark[] {
  const { at, form, from, way } = crossing;
  const ground = look.ground === 'card' ? 'ground' : look.ground;
  const on = ground === 'ground' ? 'on-ground' : 'on-region';
  const chosen = look.isSelected && way ? [path('relation selected', drawn(pieces(way)))] : [];
  switch (form) {
    case 'dot':
      return [...chosen, circle(classes('provides', on, look.isSelected && 'selected'), at, 4.6)];
    case 'ring':
      return [...chosen, circle(classes('requires', on, look.isSelected && 'selected'), at, 4)];
    case 'count':
      return [...chosen, ...countMarks(crossing, look)];
    case 'turn':
      return [path('turn', `M${at.x - 3.6} ${at.y - 3}H${at.x + 3.6}L${at.x} ${at.y + 3.4}Z`)];
    case 'offer':
      return [rect('offer', { x: at.x - 4, y: at.y - 7, width: 8, height: 14 }, 3)];
    case 'broken':
      return [path('broken-cross', `M${at.x - 4} ${at.y - 4}l8 8m0-8l-8 8`)];
    case 'key':
      return [
        ...(from ? [path('transit', drawn(pieces([from, at])))] : []),
        placed(at, [path(classes('casing', onGround(ground)), diamond), path('key', diamond)]),
      ];
  }
}

function countMarks({ at, count }: Crossing, { ground, signal, isSelected }: CrossingLook): readonly Mark[] {
  const text = `${count}`;
  const width = Math.max(18, widthIn('count', text) + 12);
  const pill = classes('pill', onGround(ground === 'card' ? 'ground' : ground), signal, isSelected && 'selected');
  return [
    rect(pill, { x: at.x - width / 2, y: at.y - 9, width, height: 18 }, 9),
    write('count', { at: { x: at.x, y: at.y + 3.9 }, text, anchor: 'middle' }),
  ];
}
