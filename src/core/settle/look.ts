// What the units of an application see at one moment: the leader, and the others together.

import { hasFeature } from '../catalogue/behaviour/features.ts';
import type { Behaviour } from '../catalogue/behaviour.ts';
import type { EndpointName, UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Link, PeerLink, View } from '../library/view.ts';
import type { Topology, TopologyApplication, TopologyRelation, TopologyUnit } from '../topology/topology.ts';
import { seenAs } from './seen-as.ts';
import { bagful, type State } from './state.ts';

export type Before = Pick<View, 'before' | 'portsBefore'>;
/** Units that are down: they do nothing, listen nowhere, and their databags stay as they are. */
export type Stopped = ReadonlySet<UnitId>;
/** Units of one application that act alike, with the number by which others speak of them. */
export type Actors = { readonly isLeader: boolean; readonly units: readonly TopologyUnit[] };

export function actorsOf(
  topology: Topology,
  application: TopologyApplication,
  stopped: ReadonlySet<UnitId>,
): readonly Actors[] {
  const all = flatMap(application.units, (index) => topology.units[index] ?? []);
  const units = stopped.size === 0 ? all : all.filter(({ id }) => !stopped.has(id));
  const leaders = units.filter(({ isLeader }) => isLeader);
  const others = units.filter(({ isLeader }) => !isLeader);
  return [
    { isLeader: true, units: leaders },
    { isLeader: false, units: others },
  ].filter((actors) => actors.units.length > 0);
}

/** Looks at a state through the eyes of units: what they see is made once, and shows the state as it stands. */
export type Looker = (application: TopologyApplication, behaviour: Behaviour, actors: Actors) => View | undefined;

export function lookerAt(topology: Topology, state: State, before: Before): Looker {
  const links = new Map<number, Map<EndpointName, readonly Link[]>>();
  return (application, behaviour, actors) => {
    const own = links.get(application.index) ?? new Map<EndpointName, readonly Link[]>();
    links.set(application.index, own);
    return viewOf(topology, state, before, application, behaviour, actors, own);
  };
}

function viewOf(
  topology: Topology,
  state: State,
  before: Before,
  application: TopologyApplication,
  behaviour: Behaviour,
  actors: Actors,
  links: Map<EndpointName, readonly Link[]>,
): View | undefined {
  const [unit] = actors.units;
  if (unit === undefined) return undefined;
  const on = (endpoint: EndpointName | undefined): readonly Link[] => {
    if (endpoint === undefined) return [];
    const known = links.get(endpoint) ?? linksOn(topology, state, application, endpoint);
    links.set(endpoint, known);
    return known;
  };
  return {
    application,
    behaviour,
    isLeader: actors.isLeader,
    units: actors.units,
    unit,
    count: application.units.length,
    on,
    peers: peerLinks(topology, state, application, unit),
    has: (feature) => hasFeature(application.track?.library, feature),
    isAssumed: application.stated.assume !== false,
    before: before.before,
    portsBefore: before.portsBefore,
  };
}

function linksOn(
  topology: Topology,
  state: State,
  application: TopologyApplication,
  endpoint: EndpointName,
): readonly Link[] {
  const indices = application.endpoints.get(endpoint)?.relations ?? [];
  return flatMap(indices, (index) => {
    const relation = topology.relations[index];
    return relation?.state === 'joined' ? (linkOf(topology, state, application, relation) ?? []) : [];
  });
}

type Joined = Extract<TopologyRelation, { state: 'joined' }>;

function linkOf(
  topology: Topology,
  state: State,
  application: TopologyApplication,
  relation: Joined,
): Link | undefined {
  const far = relation.provider.application === application.index ? relation.requirer : relation.provider;
  const other = topology.applications[far.application];
  const side = other && state.get(relation.id)?.get(other.id);
  if (other === undefined || side === undefined) return undefined;
  const name = seenAs(relation, other, application);
  return {
    relation: relation.id,
    other: other.id,
    name,
    isCrossModel: relation.crossModel,
    application: bagful(side.application),
    units: flatMap(other.units, (index) => {
      const unit = topology.units[index];
      const bag = unit && side.units.get(unit.id);
      return unit === undefined || bag === undefined ? [] : [{ name: `${name}/${unit.number}`, bag: bagful(bag) }];
    }),
    presence: { value: null, relation: relation.id, via: [relation.id] },
  };
}

function peerLinks(
  topology: Topology,
  state: State,
  application: TopologyApplication,
  self: TopologyUnit,
): readonly PeerLink[] {
  return flatMap(application.relations, (index) => {
    const relation = topology.relations[index];
    if (relation?.state !== 'peer') return [];
    const side = state.get(relation.id)?.get(application.id);
    const units = flatMap([...(side?.units ?? [])], ([id, bag]) => {
      const unit = topology.unit(id);
      return unit === undefined || unit === self ? [] : [{ unit, bag: bagful(bag) }];
    });
    return [
      {
        relation: relation.id,
        endpoint: relation.owner.endpoint,
        units,
        presence: { value: null, relation: relation.id, via: [] },
      },
    ];
  });
}
