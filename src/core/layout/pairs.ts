// Relations that are neither trunk nor rail: one line for each pair of applications, with a count where it stands for several.
import type { Point, RelationId } from '../document/document.ts';
import type { TopologyRelation } from '../topology/topology.ts';
import { relationStop } from './doors.ts';
import type { Ground } from './ground.ts';
import type { Pair } from './lanes.ts';
import type { Crossing, Line, RelationLine } from './layout.ts';
import { route } from './route.ts';
import { boxOf, idOf, type Standing, simplified } from './standing.ts';
import { isLevel, outerOf, outOf, type Side, type Stop } from './stop.ts';

export type Wires = { readonly lines: readonly (Line & RelationLine)[]; readonly marks: readonly Crossing[] };

type Wire = { readonly pair: Pair; readonly relations: readonly TopologyRelation[]; readonly broken: boolean };

/** The way between two cards that stands fast, where there is one. */
export type Fixed = (a: number, b: number) => readonly Point[] | undefined;

export function pairLines(
  standing: Standing,
  ground: Ground,
  drawn: ReadonlySet<RelationId>,
  fixed: Fixed = () => undefined,
): Wires {
  const wires = standing.survey.pairs.flatMap((pair) => wiresOf(pair, drawn));
  const far = ({ pair: { a, b } }: Wire) => distance(standing, a, b);
  wires.sort((one, other) => far(one) - far(other) || one.pair.a - other.pair.a || one.pair.b - other.pair.b);
  const lines: (Line & RelationLine)[] = [];
  const marks: Crossing[] = [];
  for (const wire of wires) {
    const line = lineOf(standing, ground, wire, fixed);
    if (line === undefined) continue;
    ground.lay(line.points, 0.6, line.id);
    lines.push(line);
    marks.push(...marksOf(standing, wire, line));
  }
  for (const line of looseEnds(standing, ground)) {
    lines.push(line);
    const at = line.points.at(-1);
    if (at) marks.push({ at, of: line.id, relations: line.relations, form: 'broken', count: 1 });
  }
  return { lines, marks };
}

/** What is broken has a line of its own beside what is joined. */
function wiresOf(pair: Pair, drawn: ReadonlySet<RelationId>): readonly Wire[] {
  const left = pair.relations.filter(({ id }) => !drawn.has(id));
  const broken = left.filter(({ state }) => state === 'broken');
  const joined = left.filter(({ state }) => state === 'joined');
  return [
    ...(joined.length > 0 ? [{ pair, relations: joined, broken: false }] : []),
    ...(broken.length > 0 ? [{ pair, relations: broken, broken: true }] : []),
  ];
}

function distance(standing: Standing, a: number, b: number): number {
  const [one, other] = [boxOf(standing, a), boxOf(standing, b)];
  const across = Math.max(0, one.x - other.x - other.width, other.x - one.x - one.width);
  const down = Math.max(0, one.y - other.y - other.height, other.y - one.y - one.height);
  return across + down;
}

function lineOf(
  standing: Standing,
  ground: Ground,
  { pair, relations, broken }: Wire,
  fixed: Fixed,
): (Line & RelationLine) | undefined {
  const isStub = isBeside(standing, pair);
  const id = `${broken ? 'broken' : 'pair'} ${idOf(standing, pair.a)} ${idOf(standing, pair.b)}`;
  const straight = broken ? undefined : fixed(pair.a, pair.b);
  const isClear = straight && ground.isFree(straight, 0.6, pair.a, pair.b);
  const path = isClear
    ? { points: straight }
    : route(ground, stopOf(standing, pair.a, isStub), stopOf(standing, pair.b, isStub), 0.6, id);
  if (!path) return undefined;
  return {
    id,
    points: simplified(path.points),
    from: idOf(standing, pair.a),
    to: idOf(standing, pair.b),
    tag: isStub ? 'stub' : 'relation',
    relations: relations.map((relation) => relation.id),
    broken,
  };
}

function isBeside({ survey }: Standing, { a, b }: Pair): boolean {
  return survey.lanes.some(({ beside }) => beside.get(a) === b || beside.get(b) === a);
}

function stopOf(standing: Standing, application: number, isStub: boolean): Stop {
  const box = boxOf(standing, application);
  const face = standing.faces[application];
  if (!face) return { card: application, box, doors: {} };
  const stop = relationStop(application, face, box);
  if (!isStub || face.form !== 'support') return stop;
  // A stub runs straight down to its support card, a little left of the middle.
  const top = { likes: [box.x + 62], from: box.x + 16, to: box.x + box.width - 16 };
  return { ...stop, doors: { ...stop.doors, top } };
}

function marksOf(standing: Standing, { relations, broken }: Wire, line: Line): readonly Crossing[] {
  const all = { of: line.id, relations: relations.map(({ id }) => id), count: relations.length };
  const at = markPlace(standing, line.points);
  return [
    ...(broken ? [{ ...all, at, form: 'broken' as const }] : []),
    ...(!broken && relations.length > 1 ? [{ ...all, at, form: 'count' as const }] : []),
  ];
}

/** Broken lines that lead nowhere: to an application that is not there, or back to the same one. */
function looseEnds(standing: Standing, ground: Ground): readonly (Line & RelationLine)[] {
  const { topology } = standing.analysis;
  return topology.relations.flatMap((relation) => {
    if (relation.state !== 'broken') return [];
    const known = [...new Set(relation.applications.map((id) => topology.application(id)?.index))].filter(
      (index) => index !== undefined,
    );
    const [only, other] = known;
    if (only === undefined || other !== undefined) return [];
    const points = stubOf(standing, ground, only);
    const id = idOf(standing, only);
    ground.lay(points, 0.6, relation.id);
    return [
      {
        id: `loose ${relation.id}`,
        points,
        from: id,
        to: id,
        tag: 'relation' as const,
        relations: [relation.id],
        broken: true,
      },
    ];
  });
}

/** A short way out of a card, where nothing runs near; else where it meets nothing. */
function stubOf(standing: Standing, ground: Ground, application: number): readonly Point[] {
  const stop = stopOf(standing, application, false);
  const tries = (['right', 'left', 'top', 'bottom'] as const).flatMap((side) => stubsAt(stop, side));
  const free = tries.filter((points) => ground.isFree(points, 0.6, application, -1));
  const clear = (most: number) => free.find((points) => ground.cost(points, 0.6, 'loose') <= most);
  return clear(0) ?? clear(50) ?? tries[0] ?? [];
}

const stubLength = { left: 34, right: 34, top: 26, bottom: 34 } as const;

/** Out of one side, at the first places that its door likes. */
function stubsAt(stop: Stop, side: Side): readonly (readonly Point[])[] {
  const edge = outerOf(stop, side);
  const out = edge + outOf(side) * stubLength[side];
  const likes = stop.doors[side]?.likes.slice(0, 5) ?? [];
  return likes.map((at) => [edge, out].map((along) => (isLevel(side) ? { x: along, y: at } : { x: at, y: along })));
}

/** In the middle; between large cards where its last level stretch begins, so that words find room in the middle. */
function markPlace({ style }: Standing, points: readonly Point[]): Point {
  const [a, b] = points.length > 2 ? points.slice(-2) : points;
  if (style === 'overview' || !a || !b || a.y !== b.y || Math.abs(a.x - b.x) < 100) return middleOf(points);
  return { x: a.x + 26 * Math.sign(b.x - a.x), y: a.y };
}

/** The middle of the longest stretch. */
export function middleOf(points: readonly Point[]): Point {
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0 };
  let longest = -1;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) [longest, best] = [length, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
  }
  return best;
}
