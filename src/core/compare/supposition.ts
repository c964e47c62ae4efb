// Several cuts at once: one more, one less, and what can be cut of an application at all.
import type { Analysis } from '../diagnose/analysis.ts';
import { tracksOf } from '../topology/channel.ts';
import { expandRoles } from '../topology/roles.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { type Cut, whyNot } from './cut.ts';
import { clusterHead, clusterMembers } from './members.ts';

/** One more; it takes the place of what it contradicts, as another track of the same cluster. The same list where it is in it. */
export function withCut(topology: Topology, cuts: readonly Cut[], cut: Cut): readonly Cut[] {
  if (cuts.some((one) => isSameCut(one, cut))) return cuts;
  return [...cuts.filter((one) => !isInstead(topology, one, cut)), cut];
}

export function withoutCut(cuts: readonly Cut[], cut: Cut): readonly Cut[] {
  return cuts.filter((one) => !isSameCut(one, cut));
}

export function isSameCut(one: Cut, other: Cut): boolean {
  return partsOf(one).join('\n') === partsOf(other).join('\n');
}

function partsOf(cut: Cut): readonly unknown[] {
  if (cut.tag === 'relation') return [cut.tag, cut.relation];
  if (cut.tag === 'unit') return [cut.tag, cut.unit];
  const { tag, application } = cut;
  if (cut.tag === 'application') return [tag, application];
  if (cut.tag === 'units') return [tag, application, cut.units];
  if (cut.tag === 'role') return [tag, application, cut.role];
  return [tag, application, cut.tag === 'tls' ? cut.isOn : cut.track];
}

function isInstead(topology: Topology, one: Cut, other: Cut): boolean {
  if (one.tag === 'units' && other.tag === 'units') return one.application === other.application;
  const isOfCluster = (one.tag === 'tls' && other.tag === 'tls') || (one.tag === 'track' && other.tag === 'track');
  return isOfCluster && headOf(topology, one.application) === headOf(topology, other.application);
}

function headOf(topology: Topology, id: string): string {
  const application = topology.application(id);
  return application === undefined ? id : clusterHead(topology, application).id;
}

/** All of it down or one unit, a role lost, TLS the other way, another track. Only what can be made. */
export function cutsOf(analysis: Analysis, application: TopologyApplication): readonly Cut[] {
  const { topology } = analysis;
  const { id, units } = application;
  const names = units.flatMap((at) => topology.units[at]?.id ?? []);
  const cuts: readonly Cut[] = [
    { tag: 'application', application: id },
    ...(names.length > 1 ? names.map((unit): Cut => ({ tag: 'unit', unit })) : []),
    ...rolesHeld(topology, application).map((role): Cut => ({ tag: 'role', application: id, role })),
    { tag: 'tls', application: id, isOn: !isSecure(analysis, application) },
    ...otherTracks(application).map((track): Cut => ({ tag: 'track', application: id, track })),
  ];
  return cuts.filter((cut) => whyNot(topology, cut) === undefined);
}

/** By a worker itself; by a coordinator through its workers. Meta-roles go before what they stand for. */
function rolesHeld(topology: Topology, application: TopologyApplication): readonly string[] {
  const members = application.kind === 'worker' ? [application] : clusterMembers(topology, application);
  return [...new Set(members.flatMap(({ roles, product }) => [...roles, ...expandRoles(roles, product)]))];
}

function isSecure({ topology, settlement }: Analysis, { index }: TopologyApplication): boolean {
  return [...settlement.processes.values()].some(
    ({ unit, listens }) => topology.unit(unit)?.application === index && listens.some(({ tls }) => tls),
  );
}

/** The other mode where its charm has one, by its name; then the other tracks of its own mode. */
function otherTracks({ charm, product, track, mode }: TopologyApplication): readonly string[] {
  const others = (charm === undefined ? [] : tracksOf(charm, product)).filter(({ name }) => name !== track?.name);
  const modes = others.flatMap((other) => other.mode ?? []).filter((other) => mode !== undefined && other !== mode);
  const alike = others.filter((other) => mode === undefined || other.mode === undefined || other.mode === mode);
  return [...new Set([...modes, ...alike.map(({ name }) => name)])];
}
