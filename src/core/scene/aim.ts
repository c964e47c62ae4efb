// What belongs to an aim of the reader: the ways of one origin, to one store, because of one relation, or all of one cluster.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Aim } from '../document/aim.ts';
import type { ApplicationId, RelationId } from '../document/document.ts';
import type { Flow } from '../flow/flow.ts';
import type { Layout, Way } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { applicationOfProcess, partsOf } from '../narrate/names.ts';

/** `lines`: of flows, by their ids. */
export type Aimed = {
  readonly applications: ReadonlySet<ApplicationId>;
  readonly relations: ReadonlySet<RelationId>;
  readonly lines: ReadonlySet<string>;
};

export const aimedAt = memo((analysis: Analysis, layout: Layout, aim: Aim): Aimed => {
  if (aim.of === 'cluster') return clusterAimed(analysis, layout, aim.id);
  const known = flowsByUnit(analysis.flows);
  const aimed = layout.ways.flatMap((way) => {
    const flows = flowsOn(known, way).filter((flow) => isAim(flow, way, aim));
    return flows.length === 0 ? [] : [{ way, flows }];
  });
  const lines = new Set(aimed.flatMap(({ way }) => way.lines));
  const ends = layout.lines.flatMap((line) => (lines.has(line.id) ? [line.from, line.to] : []));
  const via = aimed.flatMap(({ flows }) => flows.flatMap(({ hops }) => hops.flatMap((hop) => hop.via)));
  const own = aim.of === 'relation' ? endsOf(analysis, aim.id) : [aim.id];
  return {
    applications: new Set([...own, ...ends]),
    relations: new Set(aim.of === 'relation' ? [...via, aim.id] : via),
    lines,
  };
});

const flowsByUnit = memo(
  (flows: readonly Flow[]): ReadonlyMap<string, Flow> =>
    new Map(flows.map((flow) => [`${flow.signal} ${flow.origin}`, flow])),
);

function flowsOn(known: ReadonlyMap<string, Flow>, { signal, origin, units }: Way): readonly Flow[] {
  return units.flatMap((unit) => known.get(`${signal} ${unit} ${partsOf(origin).name}`) ?? []);
}

function isAim({ hops, stores }: Flow, { origin, target }: Way, { of, id }: Aim): boolean {
  if (of === 'origin') return applicationOfProcess(origin) === id;
  if (of === 'relation') return hops.some(({ via }) => via.includes(id));
  return [...stores, ...(target === undefined ? [] : [target])].some((process) => applicationOfProcess(process) === id);
}

/** Its coordinator and its workers, with all that ends at one of them. */
function clusterAimed({ topology }: Analysis, { lines }: Layout, coordinator: ApplicationId): Aimed {
  const index = topology.application(coordinator)?.index;
  const cluster = topology.clusters.find((one) => one.coordinator === index);
  const workers = (cluster?.workers ?? []).flatMap(({ application }) => topology.applications[application]?.id ?? []);
  const members = new Set([coordinator, ...workers]);
  const isOf = ({ from, to }: { readonly from: ApplicationId; readonly to: ApplicationId }) =>
    members.has(from) || members.has(to);
  const relations = topology.relations.filter((relation) =>
    endsOf({ topology }, relation.id).some((end) => members.has(end)),
  );
  return {
    applications: members,
    relations: new Set(relations.map(({ id }) => id)),
    lines: new Set(lines.flatMap((line) => (line.tag === 'flow' && isOf(line) ? [line.id] : []))),
  };
}

/** Both applications of a relation; of a broken line those that it names. */
export function endsOf({ topology }: Pick<Analysis, 'topology'>, id: RelationId): readonly ApplicationId[] {
  const relation = topology.relation(id);
  if (!relation) return [];
  if (relation.state === 'broken') return relation.applications;
  const both = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
  return both.flatMap(({ application }) => topology.applications[application]?.id ?? []);
}
