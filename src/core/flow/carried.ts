// Which signals a relation belongs to, and over which keys: those of its databags that configure a signal, and those that a hop owes its way to.
import type { ApplicationId, Json, RelationId, UnitId } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { Settlement, Step, StepId } from '../settle/settlement.ts';
import type { Topology, TopologyRelation } from '../topology/topology.ts';
import { carriedBy, placeOf } from './carrier.ts';
import { type Flow, type Signal, signals } from './flow.ts';
import { grouped } from './grouped.ts';
import { parseUrl } from './url.ts';

/** One key of one side, as far as it configures a signal. `names`: its value names an address. `steps`: the last write of each owner. */
export type Carried = {
  readonly application: ApplicationId;
  readonly bag: 'application' | 'unit';
  readonly key: string;
  readonly names: boolean;
  readonly steps: readonly StepId[];
};

/**
 * Relations without an entry belong to none. Signals in the order of the type. A relation belongs to a signal if its keys configure it, or
 * named where a hop of it goes; one that only decides how connections are made (certificates) belongs to none.
 */
export const signalsByRelation = memo(
  (topology: Topology, settlement: Settlement, flows: readonly Flow[]): ReadonlyMap<RelationId, readonly Signal[]> => {
    const crossing = crossingSignals(flows);
    const configured = (relation: TopologyRelation) => configuredSignals(topology, settlement, relation, crossing);
    const entries = topology.relations.map((relation) => {
      const all = new Set([...(crossing.get(relation.id) ?? []), ...configured(relation)]);
      if (isTransport(topology, relation)) all.clear();
      return [relation.id, signals.filter((signal) => all.has(signal))] as const;
    });
    return new Map(entries.filter(([, all]) => all.length > 0));
  },
);

/** The signals of one relation; none for an id that is not there. */
export function signalsOfRelation(
  {
    topology,
    settlement,
    flows,
  }: { readonly topology: Topology; readonly settlement: Settlement; readonly flows: readonly Flow[] },
  id: RelationId,
): readonly Signal[] {
  return signalsByRelation(topology, settlement, flows).get(id) ?? [];
}

/**
 * The keys with which a relation configures a signal: those that name an address first, then in the order of the interface. Where none of
 * its keys is known to, those that others read of it: an outside address, a certificate.
 */
export function carriedKeys(
  topology: Topology,
  settlement: Settlement,
  id: RelationId,
  signal: Signal,
): readonly Carried[] {
  const relation = topology.relation(id);
  if (relation === undefined || relation.state === 'broken') return [];
  const place = ({ key }: Carried) => placeOf(topology.catalogue, relation.interface, key);
  const all = keysByRelation(settlement).get(id) ?? [];
  const carrying = all.filter(({ key }) => carriedBy(topology.catalogue, relation.interface, key).includes(signal));
  const read = readByRelation(settlement).get(id);
  const chosen = carrying.length > 0 ? carrying : all.filter(({ key }) => read?.has(key));
  return [...chosen].sort((one, other) => Number(other.names) - Number(one.names) || place(one) - place(other));
}

/** The keys of each relation that some step read. */
const readByRelation = memo((settlement: Settlement): ReadonlyMap<RelationId, ReadonlySet<string>> => {
  const reads = settlement.steps.flatMap((step) => step.read.filter(({ relation }) => relation !== step.relation));
  const byRelation = grouped(reads, ({ relation }) => relation);
  return new Map([...byRelation].map(([relation, all]) => [relation, new Set(all.map(({ key }) => key))]));
});

function isTransport({ catalogue }: Topology, relation: TopologyRelation): boolean {
  return relation.state !== 'broken' && catalogue.interfaces.get(relation.interface)?.isTransport === true;
}

function crossingSignals(flows: readonly Flow[]): ReadonlyMap<RelationId, ReadonlySet<Signal>> {
  const crossing = new Map<RelationId, Set<Signal>>();
  for (const { signal, hops } of flows)
    for (const { via } of hops) for (const id of via) crossing.set(id, (crossing.get(id) ?? new Set()).add(signal));
  return crossing;
}

/** A key that may carry several signals carries those that cross the relation; where none does, all that its requirer may ask for. */
function configuredSignals(
  topology: Topology,
  settlement: Settlement,
  relation: TopologyRelation,
  crossing: ReadonlyMap<RelationId, ReadonlySet<Signal>>,
): readonly Signal[] {
  if (relation.state === 'broken') return [];
  return (keysByRelation(settlement).get(relation.id) ?? []).flatMap(({ key }) => {
    const carried = carriedBy(topology.catalogue, relation.interface, key);
    if (carried.length < 2) return carried;
    const crossed = carried.filter((signal) => crossing.get(relation.id)?.has(signal));
    return crossed.length > 0 ? crossed : carried.filter((signal) => asks(topology, relation, signal));
  });
}

/** What the catalogue says the requirer asks tracing for; whatever it might be where that is not known. */
function asks(topology: Topology, relation: TopologyRelation, signal: Signal): boolean {
  if (relation.state !== 'joined') return true;
  const { application, endpoint } = relation.requirer;
  const uses = topology.applications[application]?.charm?.behaviour?.uses ?? [];
  const use = uses.find((one) => one.library === 'TracingEndpointRequirer' && one.endpoint === endpoint);
  const purpose = use?.library === 'TracingEndpointRequirer' ? use.with?.for : 'relay';
  return purpose === 'relay' || signal === `${purpose}-traces`;
}

/** The keys with something in them, by relation, each with the last step of every owner that wrote it. */
const keysByRelation = memo((settlement: Settlement): ReadonlyMap<RelationId, readonly Carried[]> => {
  const steps = grouped(settlement.steps, ({ relation }) => relation);
  return new Map([...steps].map(([relation, all]) => [relation, carriedOver(all)]));
});

type Write = {
  readonly owner: ApplicationId | UnitId;
  readonly step: Step;
  readonly key: string;
  readonly value: Json;
};

function carriedOver(steps: readonly Step[]): readonly Carried[] {
  const last = new Map<string, Write>();
  for (const step of steps) {
    const owner = step.bag === 'unit' ? step.unit : applicationOf(step.unit);
    for (const key of step.removed) last.delete(`${owner}\n${key}`);
    for (const [key, value] of Object.entries(step.set)) last.set(`${owner}\n${key}`, { owner, step, key, value });
  }
  const filled = [...last.values()].filter(({ value }) => !isEmpty(value));
  const groups = grouped(filled, ({ step, key }) => `${applicationOf(step.unit)}\n${step.bag}\n${key}`);
  return [...groups.values()].flatMap(together);
}

function together(writes: readonly Write[]): readonly Carried[] {
  const [first] = writes;
  if (first === undefined) return [];
  const names = writes.some(({ value }) => namesAddress(value));
  const { step, key } = first;
  return [
    { application: applicationOf(step.unit), bag: step.bag, key, names, steps: writes.map((one) => one.step.id) },
  ];
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Whether some text in a value is a URL, a host with its port, or the name of a unit or service in its cluster. */
export function namesAddress(value: Json): boolean {
  if (typeof value === 'string') return parseUrl(value) !== undefined || /^[\w.-]+\.svc\.[\w.]+$/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(namesAddress);
}

function applicationOf(unit: UnitId): ApplicationId {
  return unit.slice(0, unit.lastIndexOf('/'));
}
