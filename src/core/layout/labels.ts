// Words on lines: where they stand so that they cover no card, no mark and no other words.
import type { Point } from '../document/document.ts';
import { around, holds, meet, rightOf } from './box.ts';
import type { Box, Crossing, Label, Line } from './layout.ts';
import { type Lettering, lettering, widthIn } from './lettering.ts';

/** What is to be written, and the places where it could stand, best first. `tail`: more words after it, in another lettering. `also`: further tags under a tag. `or`: else this. */
export type Wish = Omit<Label, 'box' | 'at' | 'anchor'> & {
  readonly spots: readonly LabelSpot[];
  readonly order: number;
  readonly tail?: Pick<Label, 'text' | 'lettering' | 'tone'>;
  readonly also?: readonly string[];
  readonly or?: Wish;
};
export type LabelSpot = Pick<Label, 'at' | 'anchor' | 'leader'>;

/** What labels must keep clear of, had better keep clear of, and must lie within. `faint`: they can be read across it. */
export type LabelGround = {
  readonly taken: readonly Box[];
  readonly lines: readonly Box[];
  readonly faint?: readonly Box[];
  readonly within?: Box;
};

/** The wishes that find a place; those of lower order choose first, and what they are not granted chooses after all others. */
export function settleLabels(wishes: readonly Wish[], ground: LabelGround): readonly Label[] {
  const filled: Box[] = [...ground.taken];
  const labels: Label[] = [];
  const waiting = [...wishes].sort((a, b) => a.order - b.order);
  for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
    const found = placeFor(wish, filled, ground);
    if (!found) {
      if (wish.or) waiting.push(wish.or);
      continue;
    }
    const { spot, box } = found;
    filled.push(box, ...(spot.leader ? [leaderBox(tagBox(wish, spot), spot.leader)] : []));
    labels.push(...labelsOf(wish, spot, box));
  }
  return labels;
}

/** A tag may lie over lines, the words after it may not. */
function placeFor(wish: Wish, filled: readonly Box[], { lines, faint = [], within }: LabelGround): Found | undefined {
  const isFree = (box: Box) => !filled.some((other) => meet(other, box));
  const free = wish.spots
    .map((spot) => ({ spot, box: boxOf(wish, spot) }))
    .filter(({ box }) => isFree(box) && (!within || holds(within, box)));
  if (wish.tone !== 'tag') return freest(clearOf(free, lines), faint);
  const clear = free.filter(({ spot }) => {
    const leader = spot.leader && leaderBox(tagBox(wish, spot), spot.leader);
    const tail = tailBox(wish, spot);
    if (leader && (!isFree(leader) || (tail && meet(tail, leader)))) return false;
    return !tail || !lines.some((line) => meet(line, tail));
  });
  return freest(clear, lines);
}

/** The room that a thin line takes from a tag to what it belongs to. */
function leaderBox(box: Box, { x, y }: Point): Box {
  const from = nearestOf(box, { x, y });
  const [left, top] = [Math.min(from.x, x), Math.min(from.y, y)];
  return { x: left, y: top, width: Math.abs(from.x - x), height: Math.abs(from.y - y) };
}

const corner = 8; // a leader leaves a tag clear of its corners

/** Where on a box's edge a leader to this point begins. */
export function nearestOf({ x, y, width, height }: Box, to: Point): Point {
  const inside = (at: number, from: number, length: number) =>
    Math.min(Math.max(at, from + corner), from + length - corner);
  if (to.y < y || to.y > y + height) return { x: inside(to.x, x, width), y: to.y < y ? y : y + height };
  return { x: to.x < x ? x : x + width, y: inside(to.y, y, height) };
}

type Found = { readonly spot: LabelSpot; readonly box: Box };

/** A label through a line cannot be read; a tag lies over it. */
function clearOf(spots: readonly Found[], lines: readonly Box[]): readonly Found[] {
  return spots.filter(({ box }) => !lines.some((line) => meet(line, box)));
}

/** The first that covers the fewest lines. */
function freest(spots: readonly Found[], lines: readonly Box[]): Found | undefined {
  let best: Found | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const crossed = lines.filter((line) => meet(line, spot.box)).length;
    if (crossed < least) [least, best] = [crossed, spot];
    if (crossed === 0) break;
  }
  return best;
}

const tailGap = 8;

function boxOf(wish: Wish, spot: LabelSpot): Box {
  const { text, lettering: name, tone, tail } = wish;
  if (tone === 'tag') return around([tagBox(wish, spot), tailBox(wish, spot)].filter((box) => box !== undefined));
  const own = boxFor(text, name, spot);
  if (!tail) return own;
  const width = own.width + tailGap + widthIn(tail.lettering, tail.text);
  const x = spot.anchor === 'start' ? spot.at.x : spot.anchor === 'end' ? spot.at.x - width : spot.at.x - width / 2;
  return { ...own, x, width };
}

function tagBox(wish: Wish, spot: LabelSpot): Box {
  return around(tagsOf(wish, spot).map(({ box }) => box));
}

/** Beside the first tag. */
function tailBox(wish: Wish, spot: LabelSpot): Box | undefined {
  const [first] = tagsOf(wish, spot);
  if (!first || !wish.tail) return undefined;
  const width = widthIn(wish.tail.lettering, wish.tail.text);
  return { ...first.box, x: rightOf(first.box) + tailGap, width };
}

const tagPitch = 28;

type PlacedTag = Pick<Label, 'text' | 'at' | 'box'>;

/** One under the other. */
function tagsOf({ text, lettering: name, also = [] }: Wish, { at, anchor }: LabelSpot): readonly PlacedTag[] {
  return [text, ...also].map((one, index) => {
    const own = { x: at.x, y: at.y + index * tagPitch };
    return { text: one, at: own, box: tagFor(one, name, { at: own, anchor }) };
  });
}

/** The leader begins at the tag that is nearest to where it leads. */
function tagLabels(
  wish: Omit<Wish, 'tail'>,
  tags: readonly PlacedTag[],
  { anchor, leader }: LabelSpot,
): readonly Label[] {
  const { spots: _, order: __, or: ___, also: ____, ...common } = wish;
  const near = leader && (leader.y > (tags[0]?.at.y ?? 0) ? tags.length - 1 : 0);
  return tags.map((tag, index) => ({ ...common, ...tag, anchor, ...(leader && index === near ? { leader } : {}) }));
}

function labelsOf({ tail, ...all }: Wish, spot: LabelSpot, box: Box): readonly Label[] {
  const { spots: _, order: __, or: ___, also: ____, ...wish } = all;
  if (wish.tone === 'tag') {
    const tags = tagLabels(all, tagsOf(all, spot), spot);
    const beside = tailBox({ ...all, ...(tail ? { tail } : {}) }, spot);
    if (!tail || !beside) return tags;
    const at = { x: beside.x, y: spot.at.y };
    return [...tags, { ...tail, of: wish.of, relations: wish.relations, at, anchor: 'start', box: beside }];
  }
  if (!tail) return [{ ...wish, ...spot, box }];
  const after = { ...tail, of: wish.of, relations: wish.relations };
  const width = widthIn(wish.lettering, wish.text);
  const start = { at: { x: box.x, y: spot.at.y }, anchor: 'start' as const };
  const x = box.x + width + tailGap;
  return [
    { ...wish, ...start, box: { ...box, width } },
    { ...after, ...start, at: { x, y: spot.at.y }, box: { ...box, x, width: box.width - width - tailGap } },
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

/** The edges of boxes as thin boxes. */
export function edgeBoxes(boxes: readonly Box[]): readonly Box[] {
  return boxes.flatMap(({ x, y, width, height }) => [
    { x, y: y - 1, width, height: 2 },
    { x, y: y + height - 1, width, height: 2 },
    { x: x - 1, y, width: 2, height },
    { x: x + width - 1, y, width: 2, height },
  ]);
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
