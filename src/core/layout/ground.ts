// The ground that lines are laid on: which cards stand in the way, and which lines lie there already.
import type { Point } from '../document/document.ts';
import { gridOf } from './grid.ts';
import type { Box } from './layout.ts';
import { overview } from './sizes.ts';

/** One straight stretch: `at` is its y where it runs across, its x where it runs down; `from` <= `to`. `half`: half its width. */
type Stretch = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly half: number;
  readonly net: string;
};

/** Where one stretch would run. `card`, `cardToo`: its line's own cards where it begins or ends at them, else -1. */
export type Probe = {
  isAcross: boolean;
  at: number;
  from: number;
  to: number;
  half: number;
  net: string;
  card: number;
  cardToo: number;
  mayCover: boolean; // runs under cards where there is no other way
};

/** What a line would cost here, in the length it would be worth to avoid it; and whether it can run at all. */
export type Ground = {
  /** `from` and `to`: the line's own cards, by index. */
  readonly isFree: (points: readonly Point[], half: number, from: number, to: number) => boolean;
  /** What it costs to run beside, across and through what is there. */
  readonly cost: (points: readonly Point[], half: number, net: string) => number;
  /** The same for one stretch; infinite where a card stands in the way. */
  readonly probe: (probe: Probe) => number;
  readonly lay: (points: readonly Point[], half: number, net: string) => void;
  /** Where a line could pass just beside a card: ascending, each once. */
  readonly lanes: { readonly xs: readonly number[]; readonly ys: readonly number[] };
};

const tooNear = 600;
const near = 6;
const crossing = 56;
const crossingAtEnd = 160;
const throughTitle = 180;
const underCard = 3000;
const bucket = 128;
export const laneAway = 16; // from a card to the lanes beside it

/** With so many cards crossings are not counted any more: nobody could follow them one by one. */
const many = 160;

/** `soft`: boxes that lines had better not run through, such as titles. */
export function groundOf(boxes: readonly Box[], soft: readonly Box[]): Ground {
  const cards = nearnessOf(boxes);
  const titles = nearnessOf(soft);
  const across: Laid = new Map();
  const down: Laid = new Map();
  const countsCrossings = boxes.length < many;
  const stretchCost = (isAcross: boolean, at: number, from: number, to: number, half: number, net: string): number => {
    let sum = along(isAcross ? across : down, at, from, to, half, net);
    if (countsCrossings) sum += crossed(isAcross ? down : across, at, from, to, net);
    if (soft.length > 0 && titles(isAcross, at, from, to, half + 2, -1, -1)) sum += throughTitle;
    return sum;
  };
  return {
    lanes: lanesOf(boxes),
    isFree: (points, half, from, to) => isFree(cards, points, half, from, to),
    probe: ({ isAcross, at, from, to, half, net, card, cardToo, mayCover }) => {
      const isBlocked = cards(isAcross, at, from, to, half + overview.clearance, card, cardToo);
      if (isBlocked && !mayCover) return Number.POSITIVE_INFINITY;
      return stretchCost(isAcross, at, from, to, half, net) + (isBlocked ? underCard : 0);
    },
    cost: (points, half, net) => {
      let sum = 0;
      for (let index = 1; index < points.length; index++) {
        const a = points[index - 1];
        const b = points[index];
        if (!a || !b) continue;
        const isAcross = a.y === b.y;
        const [one, other] = isAcross ? [a.x, b.x] : [a.y, b.y];
        sum += stretchCost(isAcross, isAcross ? a.y : a.x, Math.min(one, other), Math.max(one, other), half, net);
      }
      return sum;
    },
    lay: (points, half, net) => {
      for (let index = 1; index < points.length; index++) {
        const a = points[index - 1];
        const b = points[index];
        if (a && b) add(a.y === b.y ? across : down, stretchOf(a, b, half, net));
      }
    },
  };
}

type Laid = Map<number, Stretch[]>;

function lanesOf(boxes: readonly Box[]): Ground['lanes'] {
  const xs = new Set<number>();
  const ys = new Set<number>();
  for (const { x, y, width, height } of boxes) {
    xs.add(x - laneAway).add(x + width + laneAway);
    ys.add(y - laneAway).add(y + height + laneAway);
  }
  const ascending = (all: ReadonlySet<number>) => [...all].sort((a, b) => a - b);
  return { xs: ascending(xs), ys: ascending(ys) };
}

function stretchOf(a: Point, b: Point, half: number, net: string): Stretch {
  return a.y === b.y
    ? { at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x), half, net }
    : { at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y), half, net };
}

function add(lines: Map<number, Stretch[]>, stretch: Stretch): void {
  const key = Math.floor(stretch.at / bucket);
  const known = lines.get(key);
  if (known) known.push(stretch);
  else lines.set(key, [stretch]);
}

/** Lines that run the same way and too near. */
function along(lines: Laid, at: number, from: number, to: number, half: number, net: string): number {
  let sum = 0;
  const reach = overview.track + half + 24;
  for (let key = Math.floor((at - reach) / bucket); key <= Math.floor((at + reach) / bucket); key++) {
    const known = lines.get(key);
    if (!known) continue;
    for (const other of known) {
      if (other.to <= from - 4 || to + 4 <= other.from) continue;
      const distance = Math.abs(other.at - at) - half - other.half;
      if (distance >= overview.track - 3 || other.net === net) continue;
      sum += distance < overview.leastTrack - 3 ? tooNear : near;
    }
  }
  return sum;
}

/** Lines that run the other way and meet this one. */
function crossed(lines: Laid, at: number, from: number, to: number, net: string): number {
  let sum = 0;
  for (let key = Math.floor(from / bucket); key <= Math.floor(to / bucket); key++) {
    const known = lines.get(key);
    if (!known) continue;
    for (const other of known) {
      if (other.at <= from || other.at >= to || at < other.from || at > other.to || other.net === net) continue;
      sum += at - other.from < 3 || other.to - at < 3 ? crossingAtEnd : crossing;
    }
  }
  return sum;
}

/** A line keeps clear of cards; its first and last stretch begin and end at its own card, or inside it. */
function isFree(cards: Nearness, points: readonly Point[], half: number, from: number, to: number): boolean {
  const last = points.length - 1;
  for (let index = 1; index <= last; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const isAcross = a.y === b.y;
    const [one, other] = isAcross ? [a.x, b.x] : [a.y, b.y];
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    const own = index === 1 ? from : -1;
    const by = half + overview.clearance;
    if (cards(isAcross, isAcross ? a.y : a.x, start, end, by, own, index === last ? to : -1)) return false;
  }
  return true;
}

/** Whether a box other than the excepted comes nearer to a stretch than `by`. */
type Nearness = (
  isAcross: boolean,
  at: number,
  from: number,
  to: number,
  by: number,
  except: number,
  exceptToo: number,
) => boolean;

function nearnessOf(boxes: readonly Box[]): Nearness {
  const { meets } = gridOf(boxes);
  return (isAcross, at, from, to, by, except, exceptToo) =>
    isAcross
      ? meets(from - by, at - by, to + by, at + by, except, exceptToo)
      : meets(at - by, from - by, at + by, to + by, except, exceptToo);
}
