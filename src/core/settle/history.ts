// How the databags came to be: the rounds, who wrote over a relation, and every databag as it stood after a step.
// Read off the steps; nothing is settled again.
import type { ApplicationId, Bag, Json, RelationId, UnitId } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { Topology, TopologyRelation } from '../topology/topology.ts';
import type { Databags, Settlement, Side, Step, StepId } from './settlement.ts';

/** What history is read off; an analysis is one. */
export type Past = { readonly topology: Topology; readonly settlement: Settlement };

/** All that landed together, in the order of the steps. */
export type Round = { readonly round: number; readonly steps: readonly Step[] };

/** In their order; rounds of a settlement that this one started from come first. */
export const roundsOf = memo(({ steps }: Settlement): readonly Round[] => {
  const rounds = new Map<number, Step[]>();
  for (const step of steps) rounds.set(step.round, [...(rounds.get(step.round) ?? []), step]);
  return [...rounds].map(([round, all]) => ({ round, steps: all }));
});

export function stepById(settlement: Settlement, id: StepId): Step | undefined {
  return indexOf(settlement).byId.get(id);
}

/** Every write over a relation, by either end, in order. None for a relation that nobody wrote to or that is not there. */
export function stepsOf(settlement: Settlement, relation: RelationId): readonly Step[] {
  return indexOf(settlement).byRelation.get(relation) ?? [];
}

/** The last step that wrote a key, or took it away; undefined where it is stated, or was never written. */
export function lastWrite(
  settlement: Settlement,
  relation: RelationId,
  owner: ApplicationId | UnitId,
  key: string,
): Step | undefined {
  return indexOf(settlement).lastWrite.get(`${relation}\n${owner}\n${key}`);
}

/**
 * The databags after a step, of every relation that there is or was; 0 is before the first. What the user states was there from the start.
 * A relation to which nobody writes later is the same object as in the settlement.
 */
export function databagsAt({ topology, settlement }: Past, step: StepId): ReadonlyMap<RelationId, Databags> {
  const { byRelation } = indexOf(settlement);
  const ids = new Set([...settlement.databags.keys(), ...byRelation.keys()]);
  return new Map([...ids].map((id) => [id, standing(topology, settlement, id, step)]));
}

/** The databags of one relation after a step. */
export function databagAt({ topology, settlement }: Past, relation: RelationId, step: StepId): Databags {
  return standing(topology, settlement, relation, step);
}

type Index = {
  readonly byId: ReadonlyMap<StepId, Step>;
  readonly byRelation: ReadonlyMap<RelationId, readonly Step[]>;
  readonly lastWrite: ReadonlyMap<string, Step>;
};

const indexOf = memo(({ steps }: Settlement): Index => {
  const byRelation = new Map<RelationId, Step[]>();
  const last = new Map<string, Step>();
  for (const step of steps) {
    const known = byRelation.get(step.relation);
    if (known === undefined) byRelation.set(step.relation, [step]);
    else known.push(step);
    for (const key of [...Object.keys(step.set), ...step.removed])
      last.set(`${step.relation}\n${ownerOf(step)}\n${key}`, step);
  }
  return { byId: new Map(steps.map((step) => [step.id, step])), byRelation, lastWrite: last };
});

function standing(topology: Topology, settlement: Settlement, id: RelationId, step: StepId): Databags {
  const last = settlement.databags.get(id);
  const steps = stepsOf(settlement, id);
  if (last !== undefined && steps.every((one) => one.id <= step)) return last;
  const written = replayed(steps.filter((one) => one.id <= step));
  const sides = last ?? sidesOf(steps);
  const relation = topology.relation(id);
  return new Map(
    [...sides].map(([application, side]) => [application, sideAt(topology, relation, application, side, written)]),
  );
}

/** Every bag that the steps wrote, by its owner. */
function replayed(steps: readonly Step[]): ReadonlyMap<ApplicationId | UnitId, Bag> {
  const bags = new Map<ApplicationId | UnitId, Map<string, Json>>();
  for (const step of steps) {
    const bag = bags.get(ownerOf(step)) ?? new Map<string, Json>();
    bags.set(ownerOf(step), bag);
    for (const key of step.removed) bag.delete(key);
    for (const [key, value] of Object.entries(step.set)) bag.set(key, value);
  }
  return new Map([...bags].map(([owner, bag]) => [owner, Object.fromEntries(bag)]));
}

function sideAt(
  topology: Topology,
  relation: TopologyRelation | undefined,
  id: ApplicationId,
  last: Side,
  written: ReadonlyMap<ApplicationId | UnitId, Bag>,
): Side {
  const stated = statedOn(topology, relation, id);
  const units = [...last.units].map(([unit, bag]): readonly [UnitId, Bag] => [
    unit,
    stated?.units !== undefined && Object.hasOwn(stated.units, unit) ? bag : (written.get(unit) ?? {}),
  ]);
  return {
    application: stated?.application === undefined ? (written.get(id) ?? {}) : last.application,
    units: new Map(units),
  };
}

/** What the user says that an application publishes here. */
function statedOn(topology: Topology, relation: TopologyRelation | undefined, id: ApplicationId) {
  if (relation === undefined || relation.state === 'broken') return undefined;
  const ends = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
  const end = ends.find(({ application }) => topology.applications[application]?.id === id);
  const publishes = topology.application(id)?.stated.publishes;
  if (end === undefined || publishes === undefined || !Object.hasOwn(publishes, end.endpoint)) return undefined;
  return publishes[end.endpoint];
}

/** The ends of a relation that is no more, as far as somebody wrote there. */
function sidesOf(steps: readonly Step[]): Databags {
  const units = new Map<ApplicationId, Map<UnitId, Bag>>();
  for (const { unit, bag } of steps) {
    const known = units.get(applicationOf(unit)) ?? new Map<UnitId, Bag>();
    if (bag === 'unit') known.set(unit, {});
    units.set(applicationOf(unit), known);
  }
  return new Map([...units].map(([id, all]) => [id, { application: {}, units: all }]));
}

function ownerOf({ bag, unit }: Step): ApplicationId | UnitId {
  return bag === 'unit' ? unit : applicationOf(unit);
}

function applicationOf(unit: UnitId): ApplicationId {
  return unit.slice(0, unit.lastIndexOf('/'));
}
