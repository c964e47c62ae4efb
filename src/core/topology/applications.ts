// Applications with everything looked up that does not need their cluster: units, endpoints, configuration, roles.
import type { Charm, TrackName } from '../catalogue/catalogue.ts';
import type { EndpointName, InterfaceName, ModelName, Scalar } from '../document/document.ts';
import type { Declared } from './declared.ts';
import { uuidOf } from './digest.ts';
import type { Placed } from './drawn.ts';
import { rolesOf } from './roles.ts';
import type {
  RelationEnd,
  ResolvedEndpoint,
  TopologyApplication,
  TopologyModel,
  TopologyRelation,
  TopologyUnit,
} from './topology.ts';

export type ApplicationDraft = Omit<TopologyApplication, 'cluster'>;

export function draftApplications(
  placed: readonly Placed[],
  models: ReadonlyMap<ModelName, TopologyModel>,
  units: readonly TopologyUnit[],
  relations: readonly TopologyRelation[],
): readonly ApplicationDraft[] {
  const own = belongings(placed.length, units, relations);
  return placed.map(({ index, id, stated, declared }) => {
    const { units = [], ends = [] } = own[index] ?? {};
    const config = configOf(declared.charm, declared.track?.name, stated.config);
    return {
      index,
      id,
      stated,
      charmName: stated.charm,
      charm: declared.charm,
      kind: declared.kind,
      product: declared.product,
      track: declared.track,
      mode: declared.mode,
      model: models.get(stated.model) ?? { name: stated.model, uuid: uuidOf(stated.model) },
      units: units.map((unit) => unit.index),
      unitsStated: stated.units !== undefined,
      leader: units.find(({ isLeader }) => isLeader)?.index,
      config,
      endpoints: endpointsInUse(declared, ends),
      endpointsKnown: declared.isDescribed,
      relations: ends.map(({ relation }) => relation),
      roles: declared.kind === 'worker' ? rolesOf(declared.charm, config) : [],
    };
  });
}

/** What belongs to one application. Ends are in the order of their relations. */
type Belongings = { readonly units: TopologyUnit[]; readonly ends: OwnEnd[] };
type OwnEnd = { readonly end: RelationEnd; readonly relation: number; readonly interface: InterfaceName };

function belongings(
  count: number,
  units: readonly TopologyUnit[],
  relations: readonly TopologyRelation[],
): readonly Belongings[] {
  const own = Array.from({ length: count }, (): Belongings => ({ units: [], ends: [] }));
  for (const unit of units) own[unit.application]?.units.push(unit);
  for (const relation of relations) {
    if (relation.state === 'broken') continue;
    const ends = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
    for (const end of ends)
      own[end.application]?.ends.push({ end, relation: relation.index, interface: relation.interface });
  }
  return own;
}

/** The charm's endpoints, and those that only relations show; each knows the relations on it. */
function endpointsInUse(declared: Declared, ends: readonly OwnEnd[]): ReadonlyMap<EndpointName, ResolvedEndpoint> {
  if (ends.length === 0) return declared.endpoints;
  const relations = new Map<EndpointName, number[]>();
  const endpoints = new Map(declared.endpoints);
  for (const {
    end: { endpoint: name, role },
    interface: carried,
    relation,
  } of ends) {
    const own = relations.get(name);
    if (own) own.push(relation);
    if (own || name === '') continue;
    const fresh = [relation];
    relations.set(name, fresh);
    endpoints.set(name, related(endpoints.get(name) ?? { name, role, interface: carried, scope: 'global' }, fresh));
  }
  return endpoints;
}

/** Written out, as this is done for every end of every line. */
function related(
  { name, role, interface: carried, limit, scope }: Omit<ResolvedEndpoint, 'relations'>,
  relations: readonly number[],
): ResolvedEndpoint {
  if (limit === undefined) return { name, role, interface: carried, scope, relations };
  return { name, role, interface: carried, limit, scope, relations };
}

/** Defaults of the charm on this track, then what is stated; a stated null leaves the default, as in Juju. */
function configOf(charm: Charm | undefined, track: TrackName | undefined, stated: Readonly<Record<string, Scalar>>) {
  const config = new Map<string, Scalar>();
  for (const option of charm?.config ?? []) {
    if (!option.tracks || option.tracks.includes(track ?? '')) config.set(option.name, option.default);
  }
  for (const [name, value] of Object.entries(stated)) {
    if (value !== null || !config.has(name)) config.set(name, value);
  }
  return config;
}
