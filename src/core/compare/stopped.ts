// The units that cuts put down, and who leads while they are.

import { setLeader } from '../document/application.ts';
import type { Edit, UnitId } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import type { Topology } from '../topology/topology.ts';
import type { Cut } from './cut.ts';

/** The units that are down after all cuts. */
export function stoppedBy(topology: Topology, cuts: readonly Cut[]): ReadonlySet<UnitId> {
  const units = cuts.flatMap((cut): readonly UnitId[] => {
    if (cut.tag === 'unit') return [cut.unit];
    if (cut.tag !== 'application') return [];
    return (topology.application(cut.application)?.units ?? []).flatMap((index) => topology.units[index]?.id ?? []);
  });
  return new Set(units.filter((unit) => topology.unit(unit) !== undefined));
}

/** Juju lets another unit lead while the leader is down. */
export function moveLeaders(topology: Topology, stopped: ReadonlySet<UnitId>): Edit {
  const edits = [...stopped].flatMap((id) => {
    const unit = topology.unit(id);
    const application = unit?.isLeader ? topology.applications[unit.application] : undefined;
    const others = application?.units.flatMap((index) => topology.units[index] ?? []) ?? [];
    const next = others.find((other) => !stopped.has(other.id));
    return application === undefined || next === undefined ? [] : [setLeader(application.id, next.number)];
  });
  return inTurn(...edits);
}
