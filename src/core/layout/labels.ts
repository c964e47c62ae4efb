// Words on lines: where they stand so that they cover no card, no mark and no other words.
import type { Point } from '../document/document.ts';
import { holds, meet } from './box.ts';
import type { Box, Crossing, Label, Line } from './layout.ts';
import { type Lettering, lettering, widthIn } from './lettering.ts';

/** What is to be written, and the places where it could stand, best first. `tail`: more words after it, in another lettering. */
export type Wish = Omit<Label, 'box' | 'at' | 'anchor'> & {
  readonly spots: readonly LabelSpot[];
  readonly order: number;
  readonly tail?: Pick<Label, 'text' | 'lettering' | 'tone'>;
};
export type LabelSpot = { readonly at: Point; readonly anchor: Label['anchor'] };

/** What labels must keep clear of, had better keep clear of, and must lie within. */
export type LabelGround = { readonly taken: readonly Box[]; readonly lines: readonly Box[]; readonly within?: Box };

/** The wishes that find a place; those of lower order choose first. A line may be crossed only where nothing better is free. */
export function settleLabels(wishes: readonly Wish[], { taken, lines, within }: LabelGround): readonly Label[] {
  const filled: Box[] = [...taken];
  const labels: Label[] = [];
  for (const wish of [...wishes].sort((a, b) => a.order - b.order)) {
    const free = wish.spots
      .map((spot) => ({ spot, box: boxOf(wish, spot) }))
      .filter(({ box }) => !filled.some((other) => meet(other, box)) && (!within || holds(within, box)));
    const found = freest(free, lines);
    if (!found) continue;
    filled.push(found.box);
    labels.push(...labelsOf(wish, found.spot, found.box));
  }
  return labels;
}

const mostCrossed = 1; // a label through a line cannot be read

/** The first that covers the fewest lines. */
function freest<Spot extends { readonly box: Box }>(spots: readonly Spot[], lines: readonly Box[]): Spot | undefined {
  let best: Spot | undefined;
  let least = mostCrossed;
  for (const spot of spots) {
    const crossed = lines.filter((line) => meet(line, spot.box)).length;
    if (crossed < least) [least, best] = [crossed, spot];
    if (crossed === 0) break;
  }
  return best;
}

const tailGap = 8;

function boxOf({ text, lettering: name, tone, tail }: Wish, spot: LabelSpot): Box {
  if (tone === 'tag') return tagFor(text, name, spot);
  const own = boxFor(text, name, spot);
  if (!tail) return own;
  const width = own.width + tailGap + widthIn(tail.lettering, tail.text);
  const x = spot.anchor === 'start' ? spot.at.x : spot.anchor === 'end' ? spot.at.x - width : spot.at.x - width / 2;
  return { ...own, x, width };
}

function labelsOf({ spots: _, order: __, tail, ...wish }: Wish, spot: LabelSpot, box: Box): readonly Label[] {
  if (!tail) return [{ ...wish, ...spot, box }];
  const width = widthIn(wish.lettering, wish.text);
  const start = { at: { x: box.x, y: spot.at.y }, anchor: 'start' as const };
  const x = box.x + width + tailGap;
  return [
    { ...wish, ...start, box: { ...box, width } },
    { ...wish, ...tail, ...start, at: { x, y: spot.at.y }, box: { ...box, x, width: box.width - width - tailGap } },
  ];
}

export function boxFor(text: string, name: Lettering, { at, anchor }: LabelSpot): Box {
  const width = widthIn(name, text);
  const { size } = lettering[name];
  const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
  return { x, y: at.y - size, width, height: size * 1.3 };
}

/** The ink-filled tag around a text whose baseline's middle is given. */
export function tagFor(text: string, name: Lettering, { at }: LabelSpot): Box {
  const width = Math.ceil(widthIn(name, text) + 18);
  return { x: at.x - width / 2, y: at.y - 16.4, width, height: 24 };
}

export function markBox({ at }: Crossing): Box {
  return { x: at.x - 15, y: at.y - 9, width: 30, height: 18 };
}

/** The stretches of lines as thin boxes. */
export function stretchBoxes(lines: readonly Line[]): readonly Box[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index];
      if (!a) return [];
      return [
        {
          x: Math.min(a.x, b.x) - 1,
          y: Math.min(a.y, b.y) - 1,
          width: Math.abs(a.x - b.x) + 2,
          height: Math.abs(a.y - b.y) + 2,
        },
      ];
    }),
  );
}

/** Places along a line: over and under its level stretches, the longest first, at their ends first; then beside its upright ones. */
export function spotsAlong(
  points: readonly Point[],
  overs: readonly number[],
  unders: readonly number[],
): readonly LabelSpot[] {
  const stretches = points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }));
  const length = ({ a, b }: { a: Point; b: Point }) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  stretches.sort((one, other) => length(other) - length(one));
  const level = stretches.filter(({ a, b }) => a.y === b.y && Math.abs(a.x - b.x) > leastLevel);
  const upright = stretches.filter(({ a, b }) => a.x === b.x && Math.abs(a.y - b.y) > leastUpright);
  return [
    ...level.flatMap(({ a, b }) => levelSpots(Math.min(a.x, b.x), Math.max(a.x, b.x), a.y, overs, unders)),
    ...upright.flatMap(({ a, b }) => uprightSpots(a.x, Math.min(a.y, b.y), Math.max(a.y, b.y))),
  ];
}

const leastLevel = 90;
const leastUpright = 40;

function levelSpots(
  left: number,
  right: number,
  y: number,
  overs: readonly number[],
  unders: readonly number[],
): readonly LabelSpot[] {
  const middle = (left + right) / 2;
  const baselines = [...overs.map((over) => y - over), ...unders.map((under) => y + under)];
  return baselines.flatMap((baseline): LabelSpot[] => [
    { at: { x: right - 12, y: baseline }, anchor: 'end' },
    { at: { x: left + 12, y: baseline }, anchor: 'start' },
    { at: { x: middle, y: baseline }, anchor: 'middle' },
    { at: { x: (left + middle) / 2, y: baseline }, anchor: 'middle' },
    { at: { x: (right + middle) / 2, y: baseline }, anchor: 'middle' },
  ]);
}

function uprightSpots(x: number, top: number, bottom: number): readonly LabelSpot[] {
  return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((part): LabelSpot[] => {
    const y = top + (bottom - top) * part + 4;
    return [
      { at: { x: x + 12, y }, anchor: 'start' },
      { at: { x: x - 12, y }, anchor: 'end' },
    ];
  });
}
