// How processes, endpoints and signals are called inside a sentence.
import type { ApplicationId, RelationId, UnitId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { RelationEnd, Topology } from '../topology/topology.ts';

export const signalNoun = {
  metrics: 'metrics',
  logs: 'logs',
  'charm-traces': 'charm traces',
  'workload-traces': 'workload traces',
  profiles: 'profiles',
  queries: 'queries',
  rules: 'rules',
} as const satisfies Record<Signal, string>;

/** `nginx of loki/0`, `the charm code of loki/0`. */
export function processPhrase(id: ProcessId): string {
  const { unit, name } = partsOf(id);
  return name === 'charm' ? `the charm code of ${unit}` : `${name} of ${unit}`;
}

/** A process of every unit alike: `nginx of loki`. */
export function processKind(id: ProcessId): string {
  const { unit, name } = partsOf(id);
  const application = applicationOfUnit(unit);
  if (name === 'charm') return `the charm code of ${application}`;
  return name === application ? application : `${name} of ${application}`;
}

export function partsOf(id: ProcessId): { readonly unit: UnitId; readonly name: string } {
  const space = id.indexOf(' ');
  return { unit: id.slice(0, space), name: id.slice(space + 1) };
}

export function applicationOfUnit(unit: UnitId): ApplicationId {
  return unit.slice(0, unit.lastIndexOf('/'));
}

export function applicationOfProcess(id: ProcessId): ApplicationId {
  return applicationOfUnit(partsOf(id).unit);
}

/** The endpoint of an application on a relation; undefined where it has none there. */
export function endpointOn(topology: Topology, relation: RelationId, application: ApplicationId): string | undefined {
  return endsOf(topology, relation).find((end) => nameOf(topology, end) === application)?.endpoint;
}

/** The other application of a relation, as it is called in its own model; the same one for peers. */
export function otherEnd(
  topology: Topology,
  relation: RelationId,
  application: ApplicationId,
): ApplicationId | undefined {
  const ends = endsOf(topology, relation);
  const other = ends.find((end) => nameOf(topology, end) !== application) ?? ends[0];
  return other && nameOf(topology, other);
}

function endsOf(topology: Topology, id: RelationId): readonly RelationEnd[] {
  const relation = topology.relation(id);
  if (relation === undefined || relation.state === 'broken') return [];
  return relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
}

function nameOf(topology: Topology, end: RelationEnd): ApplicationId | undefined {
  return topology.applications[end.application]?.id;
}
