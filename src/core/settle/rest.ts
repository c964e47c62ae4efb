// One component at rest: its databags, what each of its applications wrote, and what their units are and do. It holds no numbers but
// those within itself, so that whoever meets the same component again, in another drawing, can take the same rest.
import type { RelationId } from '../document/document.ts';
import type { Mark } from '../library/process.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import type { Component } from './component.ts';
import type { Write } from './land.ts';
import type { Ran } from './run.ts';
import type { Databags, Settlement } from './settlement.ts';
import type { State } from './state.ts';

export type Rest = {
  readonly component: Component;
  readonly state: State;
  readonly databags: ReadonlyMap<RelationId, Databags>;
  readonly writes: readonly (readonly Write[])[]; // by application of the component, in the order in which they landed
  readonly ran: readonly Ran[]; // by application of the component
  readonly marks: readonly Mark[]; // of the steps that wrote what stands in its databags
  readonly isSettled: boolean;
};

const rests = new WeakMap<Settlement, readonly Rest[]>();

export function keepRests(settlement: Settlement, own: readonly Rest[]): void {
  rests.set(settlement, own);
}

/** What a settlement was put together of. */
export function restsOf(settlement: Settlement): readonly Rest[] {
  return rests.get(settlement) ?? [];
}

/** The same rest, in which nobody had anything left to write. */
export function withoutWrites(rest: Rest): Rest {
  return { ...rest, writes: rest.writes.map(() => []) };
}

const mostKnown = 4; // drawings that somebody goes back and forth between

/** Rests of components settled from nothing, found by what the user stated of their first application: edits leave the others as they are. */
const known = new WeakMap<object, Rest[]>();

export function knownRest(topology: Topology, component: Component): Rest | undefined {
  const [first] = component.applications;
  return first && known.get(first.stated)?.find((rest) => isSameComponent(topology, rest.component, component));
}

export function keepRest(rest: Rest): void {
  const [first] = rest.component.applications;
  if (first === undefined) return;
  const others = known.get(first.stated) ?? [];
  known.set(first.stated, [rest, ...others.slice(0, mostKnown - 1)]);
}

/** Whether charms would see the same in both. Places in the topology do not matter, as long as they follow each other alike. */
export function isSameComponent({ catalogue }: Topology, one: Component, other: Component): boolean {
  return (
    one.catalogue === catalogue &&
    one.applications.length === other.applications.length &&
    one.relations.length === other.relations.length &&
    one.applications.every((application, at) => isSameApplication(application, other.applications[at])) &&
    one.relations.every((relation, at) => isSameRelation(one, relation, other, other.relations[at]))
  );
}

function isSameApplication(one: TopologyApplication, other: TopologyApplication | undefined): boolean {
  return (
    other !== undefined &&
    one.stated === other.stated &&
    one.id === other.id &&
    one.charm === other.charm &&
    one.track === other.track &&
    one.model.uuid === other.model.uuid &&
    one.units.length === other.units.length &&
    one.endpoints.size === other.endpoints.size &&
    (one.stated.publishes === undefined || hasSameEndpoints(one, other))
  );
}

/** What is stated on an endpoint means what its interface says, related or not. */
function hasSameEndpoints(
  { endpoints: one }: TopologyApplication,
  { endpoints: others }: TopologyApplication,
): boolean {
  return [...one].every(([name, endpoint]) => {
    const other = others.get(name);
    return endpoint.interface === other?.interface && endpoint.role === other.role;
  });
}

function isSameRelation(
  component: Component,
  one: TopologyRelation,
  otherComponent: Component,
  other: TopologyRelation | undefined,
): boolean {
  if (other === undefined || one.id !== other.id || one.state === 'broken' || other.state === 'broken') return false;
  if (one.interface !== other.interface) return false;
  if (one.state === 'peer' || other.state === 'peer') return one.state === other.state;
  const place = component.placeOf(one.provider.application);
  return (
    place === otherComponent.placeOf(other.provider.application) &&
    one.provider.endpoint === other.provider.endpoint &&
    one.requirer.endpoint === other.requirer.endpoint &&
    one.provider.seenAs === other.provider.seenAs &&
    one.requirer.seenAs === other.requirer.seenAs &&
    one.crossModel === other.crossModel
  );
}
