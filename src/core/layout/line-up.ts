// Cards put in line: places for some of them, so that edges or middles agree or the gaps between them are equal.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import { around, bottomOf, rightOf } from './box.ts';
import type { Box, Positions } from './layout.ts';
import { laned, stand } from './stand.ts';
import { tidy } from './tidy.ts';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
type Placed = { readonly id: ApplicationId; readonly box: Box };

/** Along an edge or the middle of the box around them all. */
export function aligned(
  analysis: Analysis,
  positions: Positions,
  ids: readonly ApplicationId[],
  edge: Edge,
): Positions {
  const cards = cardsOf(analysis, positions, ids);
  const whole = around(cards.map(({ box }) => box));
  return placesOf(cards, (box) => ({ x: box.x, y: box.y, ...inLine(whole, box, edge) }));
}

function inLine(whole: Box, box: Box, edge: Edge): Partial<Point> {
  switch (edge) {
    case 'left':
      return { x: whole.x };
    case 'centre':
      return { x: whole.x + (whole.width - box.width) / 2 };
    case 'right':
      return { x: rightOf(whole) - box.width };
    case 'top':
      return { y: whole.y };
    case 'middle':
      return { y: whole.y + (whole.height - box.height) / 2 };
    case 'bottom':
      return { y: bottomOf(whole) - box.height };
  }
}

/** The first and the last stay, the gaps between are made equal; they overlap equally where there is no room. */
export function distributed(
  analysis: Analysis,
  positions: Positions,
  ids: readonly ApplicationId[],
  axis: 'across' | 'down',
): Positions {
  const [start, size] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const cards = cardsOf(analysis, positions, ids).toSorted((one, other) => one.box[start] - other.box[start]);
  const whole = around(cards.map(({ box }) => box));
  const filled = cards.reduce((sum, { box }) => sum + box[size], 0);
  const gap = cards.length < 2 ? 0 : (whole[size] - filled) / (cards.length - 1);
  let at = whole[start];
  return placesOf(cards, (box) => {
    const place = { x: box.x, y: box.y, [start]: at };
    at += box[size] + gap;
    return place;
  });
}

/** Back to their lanes, all of them; of some only, as they stand to each other there, from the corner where they stand now. */
export function tidied(analysis: Analysis, positions: Positions, ids?: readonly ApplicationId[]): Positions {
  if (ids === undefined) return tidy(analysis);
  const now = around(cardsOf(analysis, positions, ids).map(({ box }) => box));
  const lanes = cardsOf(analysis, {}, ids);
  const then = around(lanes.map(({ box }) => box));
  return placesOf(lanes, (box) => ({ x: box.x + now.x - then.x, y: box.y + now.y - then.y }));
}

function cardsOf(analysis: Analysis, positions: Positions, ids: readonly ApplicationId[]): readonly Placed[] {
  const { boxes } = Object.keys(positions).length === 0 ? laned(analysis) : stand(analysis, positions);
  return [...new Set(ids)].flatMap((id) => {
    const box = boxes[analysis.topology.application(id)?.index ?? -1];
    return box ? [{ id, box }] : [];
  });
}

function placesOf(cards: readonly Placed[], place: (box: Box) => Point): Positions {
  return Object.fromEntries(
    cards.map(({ id, box }) => {
      const { x, y } = place(box);
      return [id, { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}
