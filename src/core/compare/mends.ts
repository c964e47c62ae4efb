// Edits that may bring back what cuts have cost: what the findings propose, and other lines in place of those that carried it.
import type { Diagnostic, Fix } from '../diagnose/diagnostic.ts';
import { relateTo } from '../diagnose/fixes.ts';
import type { ApplicationId, EndpointName, InterfaceName, RelationId, UnitId } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import type { Hop } from '../flow/flow.ts';
import { areOpposite } from '../topology/fit.ts';
import type { RelationEnd, ResolvedEndpoint, Topology, TopologyApplication } from '../topology/topology.ts';
import type { Change } from './fate.ts';
import { undo } from './undo.ts';
import type { Consequence, Supposed } from './whatif.ts';

const mostOthers = 4; // applications that could take the place of one end

/** The most promising first, each once. */
export function mends(consequence: Consequence): readonly Fix[] {
  const { before, now, fresh, cuts } = consequence;
  const { topology, settlement } = now.after;
  const supposed = { topology, stopped: settlement.stopped };
  const found = [
    ...flatMap([...now.appeared, ...fresh.appeared], proposed),
    ...flatMap(carriers(consequence), (line) => otherLines(supposed, line)),
    ...flatMap(cuts, (cut) => undo(before.topology, cut)),
  ];
  return [...new Map(found.map((fix) => [fix.label, fix])).values()];
}

/** Said beside its finding, an edit need not tell what it is for. */
function proposed({ fixes, subject: { application, endpoint } }: Diagnostic): readonly Fix[] {
  if (application === undefined) return fixes;
  const whose = endpoint === undefined ? application : refOf(application, endpoint);
  return fixes.map(({ label, edit }) => ({ label: label.includes(application) ? label : `${label} (${whose})`, edit }));
}

/** A line by the names of its ends, as they go from one topology to another. */
type Line = { readonly carried: InterfaceName; readonly ends: readonly [End, End] };
type End = { readonly application: ApplicationId; readonly endpoint: EndpointName };

/** The lines that a lost flow owed its way to, those that were cut first. */
function carriers({ before, now, fresh, cuts }: Consequence): readonly Line[] {
  const cut = flatMap(cuts, (one) => (one.tag === 'relation' ? [one.relation] : []));
  const lost = flatMap([now, fresh], ({ tables }) => flatMap(tables, (table) => table.lost));
  const named = new Set<RelationId>([...cut, ...flatMap(lost, viaOf)]);
  return flatMap([...named], (id) => lineOf(before.topology, id));
}

/** Of the hops that are not crossed any more. */
function viaOf({ before, after }: Change): readonly RelationId[] {
  const left = new Set(after?.hops.map(nameOf));
  return flatMap(
    (before?.hops ?? []).filter((hop) => !left.has(nameOf(hop))),
    ({ via }) => via,
  );
}

function nameOf({ from, to }: Hop): string {
  return `${from} ${to}`;
}

function lineOf(topology: Topology, id: RelationId): readonly Line[] {
  const relation = topology.relation(id);
  if (relation?.state !== 'joined') return [];
  const end = ({ application, endpoint }: RelationEnd): End => ({
    application: topology.applications[application]?.id ?? '',
    endpoint,
  });
  return [{ carried: relation.interface, ends: [end(relation.requirer), end(relation.provider)] }];
}

/** Each end of a line related to somebody else than the other; the side that requires stays first. */
function otherLines(supposed: Supposed, { carried, ends: [requirer, provider] }: Line): readonly Fix[] {
  return [...inPlaceOf(supposed, requirer, provider, carried), ...inPlaceOf(supposed, provider, requirer, carried)];
}

function inPlaceOf({ topology, stopped }: Supposed, kept: End, gone: End, carried: InterfaceName): readonly Fix[] {
  const own = topology.application(kept.application);
  const endpoint = own?.endpoints.get(kept.endpoint);
  if (own === undefined || endpoint === undefined || !hasRoom(endpoint)) return [];
  const others = flatMap(topology.applications, (other) => {
    const isApart = other !== own && other.id !== gone.application && !isOfOneCluster(own, other);
    const fitting = isApart && runs(topology, other, stopped) ? fittingEnd(endpoint, other, carried) : undefined;
    return fitting === undefined ? [] : [{ other, fitting }];
  });
  const near = others.filter(({ other }) => other.stated.model === own.stated.model);
  return [...new Set([...near, ...others])]
    .slice(0, mostOthers)
    .map(({ other, fitting }) => relateTo(refOf(own.id, endpoint.name), refOf(other.id, fitting)));
}

function isOfOneCluster(one: TopologyApplication, other: TopologyApplication): boolean {
  return one.cluster !== undefined && one.cluster === other.cluster;
}

function runs({ units }: Topology, application: TopologyApplication, stopped: ReadonlySet<UnitId>): boolean {
  return application.units.some((index) => !stopped.has(units[index]?.id ?? ''));
}

/** Where the other application could be joined, and is not yet. */
function fittingEnd(
  endpoint: ResolvedEndpoint,
  { endpoints }: TopologyApplication,
  carried: InterfaceName,
): EndpointName | undefined {
  const found = [...endpoints.values()].find(
    (other) =>
      other.interface === carried &&
      areOpposite(endpoint, other) &&
      hasRoom(other) &&
      !endpoint.relations.some((line) => other.relations.includes(line)),
  );
  return found?.name;
}

function hasRoom({ limit, relations }: ResolvedEndpoint): boolean {
  return limit === undefined || relations.length < limit;
}
