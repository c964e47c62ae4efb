// Where relations join the cards: a mark of the side that each application takes.
import type { ApplicationId, Point, RelationId } from '../document/document.ts';
import type { TopologyRelation } from '../topology/topology.ts';
import type { Line, Port, RelationLine } from './layout.ts';
import type { Standing } from './standing.ts';

/** The ports of every application, in scene coordinates; none where a line stands for several relations, its count says so. */
export function portsOf(
  { analysis }: Standing,
  lines: readonly (Line & RelationLine)[],
): ReadonlyMap<ApplicationId, readonly Port[]> {
  const ports = new Map<ApplicationId, Growing[]>();
  const put = (application: ApplicationId, at: Point, relation: TopologyRelation) => {
    const known = ports.get(application) ?? [];
    const there = known.find((port) => port.at.x === at.x && port.at.y === at.y);
    if (there) return void there.relations.push(relation.id);
    const role = roleOf(analysis.topology.application(application)?.index, relation);
    known.push({ at, role, relations: [relation.id] });
    ports.set(application, known);
  };
  for (const line of lines) {
    const relations = line.relations.map((id) => analysis.topology.relation(id)).filter((one) => one !== undefined);
    const [first] = relations;
    const start = line.points[0];
    const end = line.points.at(-1);
    if (!first || !start || !end) continue;
    if (line.tag === 'rail')
      put(line.from, start, typical(analysis.topology.application(line.from)?.index, relations, first));
    else if (line.tag !== 'column' && relations.length === 1 && first.state === 'joined') {
      put(line.from, start, first);
      put(line.to, end, first);
    }
  }
  return ports;
}

type Growing = Pick<Port, 'at' | 'role'> & { readonly relations: RelationId[] };

function roleOf(application: number | undefined, relation: TopologyRelation): Port['role'] {
  if (relation.state === 'peer') return 'peers';
  return relation.state === 'joined' && relation.provider.application === application ? 'provides' : 'requires';
}

/** A relation in which the application takes the side that it takes in most. */
function typical(
  application: number | undefined,
  relations: readonly TopologyRelation[],
  first: TopologyRelation,
): TopologyRelation {
  const provided = relations.filter((one) => roleOf(application, one) === 'provides');
  const required = relations.filter((one) => roleOf(application, one) === 'requires');
  return (provided.length >= required.length ? provided[0] : required[0]) ?? first;
}
