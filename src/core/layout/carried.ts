// Where relations alone are shown, for one chosen signal: on each relation of it the key that it carries, and who writes that.
// What stands close says its key on a tag that is set off from the line.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { drawn } from '../narrate/drawn.ts';
import { bottomOf } from './box.ts';
import { endpointsOf } from './captions.ts';
import type { Network } from './course.ts';
import { keysOn, type OnRelation } from './keys.ts';
import type { Line, RelationLine } from './layout.ts';
import { spotsAlong } from './spots.ts';
import { boxOf, idOf } from './standing.ts';
import { type LabelSpot, type Tail, tagFor, type Wish } from './wish.ts';

type Relations = Line & RelationLine;

export function carriedWishes(
  network: Network,
  lines: readonly Relations[],
  shown: readonly Signal[],
): readonly Wish[] {
  return [
    ...trunkWishes(network, shown),
    ...lines.flatMap((line) => lineWishes(network, line, shown)),
    ...network.rails.lines.flatMap((line) => railWishes(network, line, shown)),
  ];
}

/** The keys that a cluster's relations carry, once for each cluster: on tags at the lower end of its trunk. */
function trunkWishes({ standing, trunks }: Network, shown: readonly Signal[]): readonly Wish[] {
  return [...trunks.byCoordinator.values()].flatMap(({ coordinator, x, workers }): readonly Wish[] => {
    const lines = trunks.lines.filter(({ to }) => to === idOf(standing, coordinator));
    const relations = lines.flatMap((line) => line.relations);
    const [line] = lines;
    if (!line || workers.size === 0) return [];
    const low = Math.max(...[...workers].map((worker) => bottomOf(boxOf(standing, worker))));
    const ys = lines.flatMap(({ points }) => points.map(({ y }) => y));
    const [top, foot] = [Math.min(...ys), Math.max(...ys)];
    const [key, ...others] = keysOn(standing.analysis, relations, shown);
    if (!key) return [];
    const turn = foot > top ? rounding : 0;
    const over = tagSpots(key, { x, y: top }, top - 36 - others.length * 28, [0, -16, -32]);
    const under = tagSpots(key, { x, y: foot - turn }, low + 30, [0, 14, 28]);
    const far = lines.flatMap(({ points }) => spotsOff(key, points));
    const spots = [...(foot > top ? under : over), ...under, ...over, ...far];
    const head = idOf(standing, coordinator);
    const who = key.carried.application === head ? drawn.writtenBy(key.carried) : drawn.byWorkers;
    const also = others.map(({ carried }) => carried.key);
    return [{ ...tagWish(key, line.id, relations, spots, who, also), order: 0 }];
  });
}

const rounding = 8; // of a line's corner: there its leader goes on

/** Tags with their leader to `at`: in the middle of it, else to either side. */
function tagSpots(
  { carried: { key } }: OnRelation,
  at: Point,
  y: number,
  further: readonly number[],
): readonly LabelSpot[] {
  const half = tagFor(key, 'label-tag', { at, anchor: 'middle' }).width / 2 - 12;
  return further.flatMap((by) =>
    [0, half, -half].map((aside) => ({ at: { x: at.x + aside, y: y + by }, anchor: 'middle' as const, leader: at })),
  );
}

const places = ['after', 'before', 'under', 'over'] as const satisfies readonly Tail['stands'][];

/** With who writes it, on whichever side of the tag there is room for that. */
function tagWish(
  { carried }: OnRelation,
  of: string,
  relations: readonly string[],
  spots: readonly LabelSpot[],
  who = drawn.writtenBy(carried),
  also: readonly string[] = [],
): Wish {
  const bare: Wish = { text: carried.key, lettering: 'label-tag', of, relations, tone: 'tag', spots, order: 2, also };
  const tail = { text: who, lettering: 'label-quiet', tone: 'quiet' } as const;
  return places.reduceRight((or, stands): Wish => ({ ...bare, tail: { ...tail, stands }, or }), bare);
}

/** On the line the endpoints with the key after or under them; where that finds no room, the key on a tag beside it. */
function lineWishes({ standing }: Network, line: Relations, shown: readonly Signal[]): readonly Wish[] {
  const { analysis } = standing;
  if ((line.tag !== 'relation' && line.tag !== 'stub') || line.broken) return [];
  return line.relations.flatMap((id): readonly Wish[] => {
    const relation = analysis.topology.relation(id);
    const [key] = keysOn(analysis, [id], shown);
    if (!relation || !key) return [];
    const spots = spotsAlong(line.points, [8, 25], [18, 35]);
    const common = { of: line.id, relations: [id], order: 1 };
    const tail = { text: drawn.keyBy(key.carried), lettering: 'label-mono-quiet', tone: 'quiet' } as const;
    const words = { ...common, text: endpointsOf(relation), lettering: 'label', tone: 'ink', spots } as const;
    const off = tagWish(key, line.id, [id], spotsOff(key, line.points));
    const stacked = { ...words, tail: { ...tail, stands: 'under' }, or: off } as const;
    return [{ ...words, tail: { ...tail, stands: 'after' }, or: stacked }];
  });
}

/** All relations on a rail together say each key once. */
function railWishes({ standing, rails }: Network, line: Relations, shown: readonly Signal[]): readonly Wish[] {
  if (line.tag !== 'rail') return [];
  const relations = rails.marks.filter(({ of }) => of === line.id).flatMap((mark) => mark.relations);
  return keysOn(standing.analysis, relations, shown, Number.POSITIVE_INFINITY).map((key) =>
    tagWish(key, line.id, relations, spotsOff(key, line.points)),
  );
}

const away = [30, 22, 44, 60, 80, 104, 132, 164, 200];

/** Places off a line, near ones first: over and under its level stretches, beside its upright ones. */
function spotsOff({ carried: { key } }: OnRelation, points: readonly Point[]): readonly LabelSpot[] {
  const half = tagFor(key, 'label-tag', { at: { x: 0, y: 0 }, anchor: 'middle' }).width / 2;
  const stretches = points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }));
  const length = ({ a, b }: { a: Point; b: Point }) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  stretches.sort((one, other) => length(other) - length(one));
  return away.flatMap((by) =>
    stretches.flatMap(({ a, b }) =>
      [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((part): LabelSpot[] => {
        const on = { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
        const spot = (x: number, y: number): LabelSpot => ({ at: { x, y: y + 4.4 }, anchor: 'middle', leader: on });
        if (a.y === b.y) return [spot(on.x, on.y - by), spot(on.x, on.y + by)];
        return [spot(on.x + half + by - 8, on.y), spot(on.x - half - by + 8, on.y)];
      }),
    ),
  );
}
