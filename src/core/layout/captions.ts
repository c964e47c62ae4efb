// What is written on the lines of the overview: a rail's interfaces, and the endpoints that one chosen signal goes by.
import type { TopologyRelation } from '../topology/topology.ts';
import type { Course } from './flows.ts';
import { type LabelSpot, spotsAlong, type Wish } from './labels.ts';
import type { FlowLine, Line } from './layout.ts';
import type { Rails } from './rails.ts';
import { idOf, type Standing } from './standing.ts';

/** Over each rail the interfaces of its relations, between two columns. */
export function railWishes(standing: Standing, { rails, lines, columns }: Rails): readonly Wish[] {
  const xs = [...columns.values()].map(({ x }) => x).sort((a, b) => a - b);
  return rails.flatMap(({ application, y, start }) => {
    const id = `rail ${idOf(standing, application)}`;
    const line = lines.find((one) => one.id === id);
    if (!line) return [];
    const relations = line.relations
      .map((one) => standing.analysis.topology.relation(one))
      .filter((one) => one !== undefined);
    const interfaces = [...new Set(relations.map(interfaceOf))].filter((one) => one !== '').sort();
    const spots = [start, ...xs].map((x): LabelSpot => ({ at: { x: x + 18, y: y - 7 }, anchor: 'start' }));
    const further = [...spots.slice(rails.length), ...spots.slice(0, rails.length)];
    return [
      {
        text: interfaces.join(' · '),
        lettering: 'label-mono-quiet' as const,
        of: id,
        relations: line.relations,
        tone: 'quiet' as const,
        spots: further,
        order: 2,
      },
    ];
  });
}

function interfaceOf(relation: TopologyRelation): string {
  return relation.state === 'broken' ? '' : relation.interface;
}

/** On each way between two applications the endpoints of the relation that it goes by. */
export function endpointWishes(
  standing: Standing,
  courses: readonly Course[],
  flows: readonly (Line & FlowLine)[],
): readonly Wish[] {
  const lineOf = new Map(flows.map((line) => [line.id, line]));
  const said = new Set<string>();
  return courses.flatMap(({ current, group, riding }) => {
    const line = lineOf.get(current.id);
    if (!line || riding || said.has(group)) return [];
    const text = endpointsOf(standing, current.via, line.from, line.to);
    if (text === undefined) return [];
    said.add(group);
    const spots = spotsAlong(line.points, 8, 18);
    return [
      { text, lettering: 'label' as const, of: line.id, relations: current.via, tone: 'ink' as const, spots, order: 1 },
    ];
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
