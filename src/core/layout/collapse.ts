// Clusters looked at as one thing: the same analysis with workers inside their coordinator's card. What leads out of the cluster leads out of
// that card, what runs within is not drawn.
import type { Analysis, Within } from '../diagnose/analysis.ts';
import type { Aim } from '../document/aim.ts';
import type { ApplicationId } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { Cluster, RelationEnd, Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import type { View } from './layout.ts';

/** The analysis itself where none of these is the coordinator of a cluster with workers; else the same object for the same ones. */
export function collapsing(analysis: Analysis, coordinators: readonly ApplicationId[]): Analysis {
  const { clusters, applications } = analysis.topology;
  const wanted = clusters.filter(({ coordinator, workers }) => {
    const id = applications[coordinator]?.id;
    return id !== undefined && workers.length > 0 && coordinators.includes(id);
  });
  if (wanted.length === 0) return analysis;
  const known = collapsedOf(analysis);
  const key = wanted.map(({ index }) => index).join(' ');
  const made = known.get(key) ?? collapsed(analysis, wanted);
  known.set(key, made);
  return made;
}

const collapsedOf = memo((_: Analysis) => new Map<string, Analysis>());

/** The view of the collapsed: what is chosen within a cluster is its card. */
export function onCards({ topology, within }: Analysis, view: View): View {
  if (!within) return view;
  const cardOf = (id: string) => {
    const [unit = id] = id.split(' ');
    const card = topology.application(id) ?? topology.applications[topology.unit(unit)?.application ?? -1];
    return card && within.has(card.id) ? card.id : id;
  };
  const { selected, focus } = view;
  return {
    ...view,
    ...(selected === undefined ? {} : { selected: cardOf(selected) }),
    ...(focus === undefined ? {} : { focus: typeof focus === 'string' ? cardOf(focus) : aimAt(focus, cardOf) }),
  };
}

function aimAt({ of, id }: Aim, cardOf: (id: string) => string): Aim {
  return { of, id: cardOf(id) };
}

function collapsed(analysis: Analysis, clusters: readonly Cluster[]): Analysis {
  const { topology } = analysis;
  const heads = headsOf(topology, clusters);
  const kept = topology.applications.filter(({ index }) => !heads.has(index));
  const places = new Map(kept.map(({ index }, at) => [index, at]));
  const placeOf = (index: number): number => places.get(heads.get(index) ?? index) ?? -1;
  const withinOf = (head: number) => topology.applications.filter(({ index }) => heads.get(index) === head);
  const applications = kept.map((one): TopologyApplication => {
    const within = withinOf(one.index);
    const units = [one, ...within].flatMap((member) => member.units);
    return { ...one, index: placeOf(one.index), units, unitsStated: one.unitsStated || within.length > 0 };
  });
  const within: Within = new Map(
    clusters.map(({ coordinator }) => [topology.applications[coordinator]?.id ?? '', withinOf(coordinator)]),
  );
  return { ...analysis, topology: renumbered(topology, applications, placeOf), within };
}

/** By a worker's index the index of the coordinator that it is drawn within. */
function headsOf(topology: Topology, clusters: readonly Cluster[]): ReadonlyMap<number, number> {
  return new Map(
    clusters.flatMap(({ index, coordinator, workers }) =>
      workers.flatMap(({ application }) =>
        topology.applications[application]?.cluster === index ? [[application, coordinator] as const] : [],
      ),
    ),
  );
}

/** Relations and units keep their numbers. */
function renumbered(
  topology: Topology,
  applications: readonly TopologyApplication[],
  placeOf: (index: number) => number,
): Topology {
  const relations = topology.relations.map((relation) => led(relation, placeOf));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const cardOfId = (id: ApplicationId) => applications[placeOf(topology.application(id)?.index ?? -1)];
  const units = topology.units.map((unit) => ({ ...unit, application: placeOf(unit.application) }));
  return {
    ...topology,
    applications,
    relations,
    units,
    clusters: topology.clusters.map((cluster) => ({
      ...cluster,
      coordinator: placeOf(cluster.coordinator),
      workers: cluster.workers
        .map((worker) => ({ ...worker, application: placeOf(worker.application) }))
        .filter(({ application }) => application !== placeOf(cluster.coordinator)),
    })),
    application: cardOfId,
    relation: (id) => byId.get(id),
    unit: (id) => units[topology.unit(id)?.index ?? -1],
  };
}

/** What joins two applications of one card is like what joins the units of one: a peer relation, which nobody draws. */
function led(relation: TopologyRelation, placeOf: (index: number) => number): TopologyRelation {
  const end = (one: RelationEnd): RelationEnd => ({ ...one, application: placeOf(one.application) });
  if (relation.state === 'broken') return relation;
  if (relation.state === 'peer') return { ...relation, owner: end(relation.owner) };
  const [provider, requirer] = [end(relation.provider), end(relation.requirer)];
  if (provider.application !== requirer.application) return { ...relation, provider, requirer };
  const { index, id, interface: name } = relation;
  return { index, id, state: 'peer', interface: name, owner: provider };
}
