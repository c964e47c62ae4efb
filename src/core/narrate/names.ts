// How processes, endpoints and signals are called inside a sentence.
import type { ApplicationId, RelationId, UnitId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import type { RelationEnd, Topology } from '../topology/topology.ts';
import { capital } from './list.ts';

export const signalNoun = {
  metrics: 'metrics',
  logs: 'logs',
  'charm-traces': 'charm traces',
  'workload-traces': 'workload traces',
  profiles: 'profiles',
  queries: 'queries',
  rules: 'rules',
} as const satisfies Record<Signal, string>;

/** Containers are called by what runs in them where their own name is long. */
const processNames: ReadonlyMap<string, string> = new Map([
  ['charm', 'charm code'],
  ['nginx-prometheus-exporter', 'nginx exporter'],
]);

export function processName(name: string): string {
  return processNames.get(name) ?? name;
}

/** `nginx of loki/0`, `the charm code of loki/0`. */
export function processPhrase(id: ProcessId): string {
  const { unit, name } = partsOf(id);
  return `${articled(name)} of ${unit}`;
}

/** A process of every unit alike: `nginx of loki`. */
export function processKind(id: ProcessId): string {
  const { unit, name } = partsOf(id);
  const application = applicationOfUnit(unit);
  return name === application ? application : `${articled(name)} of ${application}`;
}

/** A unit by its name alone where it has no other workload: `loki-read/0`. */
export function unitPhrase(settlement: Settlement, id: ProcessId): string {
  return isOnly(settlement, id) ? partsOf(id).unit : processPhrase(id);
}

/** The same of an application. */
export function applicationPhrase(settlement: Settlement, id: ProcessId): string {
  return isOnly(settlement, id) ? applicationOfProcess(id) : processKind(id);
}

/** How a sentence begins: names of units and applications stay as the user wrote them. */
export function opening(phrase: string): string {
  return phrase.includes(' of ') ? capital(phrase) : phrase;
}

function articled(name: string): string {
  return processNames.has(name) ? `the ${processName(name)}` : name;
}

function isOnly(settlement: Settlement, id: ProcessId): boolean {
  const { unit, name } = partsOf(id);
  return name !== 'charm' && workloads(settlement).get(unit) === 1;
}

/** How many processes besides charm code each unit has. */
const workloads = memo((settlement: Settlement): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { unit, name } of settlement.processes.values())
    if (name !== 'charm') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
});

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
