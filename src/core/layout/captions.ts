// What is written on the lines of the overview: a rail's interfaces, and the endpoints that one chosen signal goes by.
import type { TopologyRelation } from '../topology/topology.ts';
import type { Course, Network } from './courses.ts';
import { type LabelSpot, spotsAlong, type Wish } from './labels.ts';
import type { FlowLine, Line } from './layout.ts';
import { widthIn } from './lettering.ts';
import { idOf, type Standing } from './standing.ts';

/** Over each rail the interfaces of the relations marked on it, between two columns. */
export function railWishes({ standing, rails: { rails, lines, marks, columns } }: Network): readonly Wish[] {
  const xs = [...columns.values()].map(({ x }) => x).sort((a, b) => a - b);
  return rails.flatMap(({ application, y }) => {
    const of = `rail ${idOf(standing, application)}`;
    const line = lines.find(({ id }) => id === of);
    const [start, end] = line?.points ?? [];
    if (!start || !end) return [];
    const relations = marks.filter((mark) => mark.of === of).flatMap((mark) => mark.relations);
    const text = interfacesOf(standing, relations).join(' · ');
    const gaps = roomBetween(
      [start.x, ...xs.filter((x) => x > start.x && x <= end.x)],
      widthIn('label-mono-quiet', text),
    );
    const spots = [7, 15].flatMap((up) => gaps.map((x): LabelSpot => ({ at: { x, y: y - up }, anchor: 'start' })));
    return [{ text, lettering: 'label-mono-quiet' as const, of, relations, tone: 'quiet' as const, spots, order: 2 }];
  });
}

function interfacesOf({ analysis }: Standing, relations: readonly string[]): readonly string[] {
  const found = relations.map((id) => analysis.topology.relation(id)).filter((one) => one !== undefined);
  return [...new Set(found.map(interfaceOf))].filter((name) => name !== '').sort();
}

function interfaceOf(relation: TopologyRelation): string {
  return relation.state === 'broken' ? '' : relation.interface;
}

/** Where a text of this width begins in each gap between columns that has room for it. */
function roomBetween(xs: readonly number[], width: number): readonly number[] {
  return xs.flatMap((x, index) => {
    const next = xs[index + 1];
    return next !== undefined && next - x >= width + 30 ? [x + 18] : [];
  });
}

/** On each way between two applications the endpoints of the relation that it goes by. */
export function endpointWishes(
  standing: Standing,
  courses: readonly Course[],
  flows: readonly (Line & FlowLine)[],
): readonly Wish[] {
  const lineOf = new Map(flows.map((line) => [line.id, line]));
  const said = new Set<string>();
  return courses.flatMap((course) => {
    const line = lineOf.get(course.current.id);
    const group = course.tag === 'bundle' ? course.group : undefined;
    if (!line || group === undefined || said.has(group)) return [];
    const { via } = course.current;
    const text = endpointsOf(standing, via, line.from, line.to);
    if (text === undefined) return [];
    said.add(group);
    const spots = spotsAlong(line.points, 8, 18);
    return [{ text, lettering: 'label' as const, of: line.id, relations: via, tone: 'ink' as const, spots, order: 1 }];
  });
}

/** Requirer's endpoint, then provider's; said once where both are called the same. */
function endpointsOf({ analysis }: Standing, via: readonly string[], from: string, to: string): string | undefined {
  for (const id of via) {
    const relation = analysis.topology.relation(id);
    if (relation?.state !== 'joined') continue;
    const { requirer, provider } = relation;
    const ends = [requirer, provider].map(({ application }) => analysis.topology.applications[application]?.id);
    if (!ends.includes(from) || !ends.includes(to)) continue;
    return requirer.endpoint === provider.endpoint ? requirer.endpoint : `${requirer.endpoint} → ${provider.endpoint}`;
  }
  return undefined;
}
