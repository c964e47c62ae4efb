// One line between two cards: of the shapes it could have the cheapest, each stretch moved to where it costs least on the given ground.
import type { Point } from '../document/document.ts';
import type { Ground, Probe } from './ground.ts';
import { maze } from './maze.ts';
import { bend, endOf, lengthOf, type Option, pointsOf, reach, type Shape, startOf } from './shape.ts';
import { detours, plainShapes } from './shapes.ts';
import type { Stop } from './stop.ts';

export type Path = { readonly points: readonly Point[]; readonly cost: number };

/**
 * `half`: half the width of what runs here; `net`: lines of one net may lie on each other. Total between cards that have doors: where cards
 * stand so close that no way is free, the line runs under as few as it can.
 */
export function route(ground: Ground, a: Stop, b: Stop, half: number, net: string): Path | undefined {
  const plain = plainShapes(a, b, half);
  const run = { a, b, half, net, mayCover: false };
  const best = cheapest(ground, plain, run, undefined);
  if (best && best.cost - lengthOf(best.points) - bend * (best.points.length - 2) < 420) return best;
  const further = detours(ground, a, b, half);
  const found = cheapest(ground, further, run, best);
  if (found) return found;
  const points = maze(ground, a, b, half, net);
  if (points) return { points, cost: lengthOf(points) + bend * (points.length - 2) + ground.cost(points, half, net) };
  return cheapest(ground, [...plain, ...further], { ...run, mayCover: true }, undefined);
}

type Run = {
  readonly a: Stop;
  readonly b: Stop;
  readonly half: number;
  readonly net: string;
  readonly mayCover: boolean;
};

function cheapest(ground: Ground, shapes: readonly Shape[], run: Run, known: Path | undefined): Path | undefined {
  let best = known;
  for (const shape of [...shapes].sort((one, other) => one.least - other.least)) {
    if (best && shape.least - 30 >= best.cost) break;
    const path = settled(ground, shape, run);
    if (path && (!best || path.cost < best.cost)) best = path;
  }
  return best;
}

/** Each stretch in turn to its cheapest place: those in the middle first, then the ends, then the middle once more. */
function settled(ground: Ground, shape: Shape, run: Run): Path | undefined {
  const count = shape.options.length;
  const chosen = shape.options.map(([first]) => first);
  if (chosen.some((option) => option === undefined)) return undefined;
  const ats = chosen.map((option) => option?.at ?? 0);
  const { half, net, mayCover } = run;
  const probe: Probe = { isAcross: true, at: 0, from: 0, to: 0, half, net, card: -1, cardToo: -1, mayCover };
  const costs = chosen.map((option) => option?.dislike ?? 0);
  for (const index of orderOf(count)) {
    const option = bestOption(ground, shape, run, ats, index, probe);
    if (!option) return undefined;
    ats[index] = option.at;
    costs[index] = option.dislike;
  }
  let sum = bend * (count - 1);
  for (let index = 0; index < count; index++) {
    aim(probe, shape, run, ats, index);
    sum += (costs[index] ?? 0) + ground.probe(probe) + probe.to - probe.from;
  }
  return sum < Number.POSITIVE_INFINITY ? { points: pointsOf(shape, ats), cost: sum } : undefined;
}

const orders: readonly (readonly number[])[] = [
  [],
  [0],
  [0, 1],
  [1, 0, 2],
  [1, 2, 0, 3, 1, 2],
  [2, 1, 3, 0, 4, 2, 1, 3],
];

function orderOf(count: number): readonly number[] {
  return orders[count] ?? [];
}

function bestOption(
  ground: Ground,
  shape: Shape,
  run: Run,
  ats: number[],
  index: number,
  probe: Probe,
): Option | undefined {
  let best: Option | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const option of shape.options[index] ?? []) {
    if (option.dislike >= least) break;
    ats[index] = option.at;
    const length = reach(shape, ats, index);
    if (option.dislike + length >= least) continue;
    aim(probe, shape, run, ats, index);
    const cost = option.dislike + length + ground.probe(probe);
    if (cost < least) [least, best] = [cost, option];
  }
  return best;
}

function aim(probe: Probe, shape: Shape, { a, b }: Run, ats: readonly number[], index: number): void {
  const [start, end] = [startOf(shape, ats, index), endOf(shape, ats, index)];
  probe.isAcross = shape.isAcross === (index % 2 === 0);
  probe.at = ats[index] ?? 0;
  probe.from = start < end ? start : end;
  probe.to = start < end ? end : start;
  probe.card = index === 0 ? a.card : -1;
  probe.cardToo = index === ats.length - 1 ? b.card : -1;
}
