// Support shared by several: one rail each, one column for each client, and a mark where a relation stands between the two.
import type { RelationId } from '../document/document.ts';
import { rightOf } from './box.ts';
import { type Column, clientColumns, type Rail, sidesOf, turns } from './columns.ts';
import type { Ground } from './ground.ts';
import type { Pair } from './lanes.ts';
import type { Crossing, Line, RelationLine } from './layout.ts';
import { boxOf, idOf, type Standing } from './standing.ts';

export type Rails = {
  readonly rails: readonly Rail[]; // from top to bottom
  readonly railOf: ReadonlyMap<number, Rail>; // by application
  readonly columns: ReadonlyMap<number, Column>; // by client, rails that are clients of lower ones included
  readonly lines: readonly (Line & RelationLine)[];
  readonly marks: readonly Crossing[];
  readonly drawn: ReadonlySet<RelationId>;
};

export function railsOf(standing: Standing, ground: Ground): Rails {
  const rails: Rail[] = [];
  const columns = new Map<number, Column>();
  const lines: (Line & RelationLine)[] = [];
  const marks: Crossing[] = [];
  const drawn = new Set<RelationId>();
  for (const lanes of standing.survey.lanes) {
    const one = railsOfModel(standing, ground, lanes.rails);
    rails.push(...one.rails);
    for (const column of one.columns.values()) columns.set(column.application, column);
    lines.push(...one.lines);
    marks.push(...one.marks);
    for (const id of one.drawn) drawn.add(id);
  }
  return { rails, railOf: new Map(rails.map((rail) => [rail.application, rail])), columns, lines, marks, drawn };
}

function railsOfModel(standing: Standing, ground: Ground, applications: readonly number[]): Rails {
  const rails = applications
    .map((application) => railAt(standing, application))
    .filter((rail) => isRailFree(standing, ground, rail))
    .sort((a, b) => a.y - b.y || a.application - b.application);
  const railOf = new Map(rails.map((rail) => [rail.application, rail]));
  const pairs = standing.survey.pairs.filter((pair) => isRailPair(standing, pair, railOf));
  const turning = turns(rails, pairs, railOf).filter(([client, { points }]) => ground.isFree(points, 0.6, client, -1));
  const columns = new Map([...turning, ...clientColumns(standing, ground, rails, pairs, railOf, turning)]);
  const drawn = new Set<RelationId>();
  const marks: Crossing[] = [];
  const reach = new Map<number, number>();
  const relationsOf = new Map<number, string[]>();
  for (const pair of pairs) {
    const crossing = crossingOf(pair, railOf, columns);
    if (crossing === undefined) continue;
    const { rail, column } = crossing;
    for (const { id } of pair.relations) drawn.add(id);
    marks.push(markOf(standing, pair, rail, column));
    reach.set(rail.application, Math.max(reach.get(rail.application) ?? 0, column.x));
    for (const application of [rail.application, column.application]) {
      const known = relationsOf.get(application) ?? [];
      for (const { id } of pair.relations) known.push(id);
      relationsOf.set(application, known);
    }
  }
  const lines = [
    ...railLines(standing, rails, reach, relationsOf),
    ...columnLines(standing, columns, railOf, relationsOf),
  ];
  for (const line of lines) if (line.tag === 'rail') ground.lay(line.points, 0.6, line.id);
  return { rails, railOf, columns, lines, marks, drawn };
}

function railAt(standing: Standing, application: number): Rail {
  const box = boxOf(standing, application);
  return { application, y: box.y + box.height / 2, start: rightOf(box) };
}

/** A rail that somebody has moved among other cards is no rail any more: its relations run as lines of their own. */
function isRailFree({ survey, boxes }: Standing, ground: Ground, { application, y, start }: Rail): boolean {
  const ends = (survey.neighbours[application] ?? []).map((client) => {
    const box = boxes[client];
    return box ? rightOf(box) : start;
  });
  const end = Math.max(start + 8, ...ends);
  return ground.isFree(
    [
      { x: start, y },
      { x: end, y },
    ],
    0.6,
    application,
    -1,
  );
}

/** One end is a rail, both stand in the same model, and nothing in the pair is broken. */
function isRailPair({ analysis }: Standing, { a, b, relations }: Pair, railOf: ReadonlyMap<number, Rail>): boolean {
  if (!railOf.has(a) && !railOf.has(b)) return false;
  const { applications } = analysis.topology;
  return (
    applications[a]?.model.name === applications[b]?.model.name && relations.every(({ state }) => state === 'joined')
  );
}

function crossingOf(
  pair: Pair,
  railOf: ReadonlyMap<number, Rail>,
  columns: ReadonlyMap<number, Column>,
): { rail: Rail; column: Column } | undefined {
  const both = sidesOf(pair, railOf);
  const column = both && columns.get(both.client);
  if (!both || !column || column.x < both.rail.start + 8) return undefined;
  const last = column.points.at(-1);
  return last && both.rail.y <= last.y ? { rail: both.rail, column } : undefined;
}

function markOf(standing: Standing, pair: Pair, rail: Rail, column: Column): Crossing {
  const [first] = pair.relations;
  const requires = first?.state === 'joined' && first.requirer.application === column.application;
  const at = { x: column.x, y: rail.y };
  const above = column.points.filter((point) => point.y < rail.y || point.x !== column.x);
  return {
    at,
    of: `rail ${idOf(standing, rail.application)}`,
    relations: pair.relations.map(({ id }) => id),
    form: pair.relations.length > 1 ? 'count' : requires ? 'ring' : 'dot',
    count: pair.relations.length,
    way: [...above, at, { x: rail.start, y: rail.y }],
  };
}

function railLines(
  standing: Standing,
  rails: readonly Rail[],
  reach: ReadonlyMap<number, number>,
  relationsOf: ReadonlyMap<number, readonly string[]>,
): readonly (Line & RelationLine)[] {
  return rails.flatMap(({ application, y, start }) => {
    const end = reach.get(application);
    if (end === undefined) return [];
    const id = idOf(standing, application);
    const points = [
      { x: start, y },
      { x: end, y },
    ];
    const relations = relationsOf.get(application) ?? [];
    return [{ id: `rail ${id}`, points, from: id, to: id, tag: 'rail' as const, relations, broken: false }];
  });
}

function columnLines(
  standing: Standing,
  columns: ReadonlyMap<number, Column>,
  railOf: ReadonlyMap<number, Rail>,
  relationsOf: ReadonlyMap<number, readonly string[]>,
): readonly (Line & RelationLine)[] {
  return [...columns.values()].map(({ application, points }) => {
    const id = idOf(standing, application);
    const rail = railOf.get(application);
    const [first] = points;
    const way = rail && first ? [{ x: rail.start, y: rail.y }, ...points] : points;
    const relations = relationsOf.get(application) ?? [];
    return { id: `column ${id}`, points: way, from: id, to: id, tag: 'column' as const, relations, broken: false };
  });
}
