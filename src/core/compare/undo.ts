// Cuts taken back: the edit that does it, and whether other edits come to the same.
import type { Fix } from '../diagnose/diagnostic.ts';
import { relateTo } from '../diagnose/fixes.ts';
import type { ApplicationId, Edit, RelationId } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { entryOf, isSameJson, withEntry } from '../document/record.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import type { Cut } from './cut.ts';
import { clusterHead, clusterMembers } from './members.ts';
import { certificatesEndpoint } from './tls.ts';

/** None for what is down: no edit starts it. */
export function undo(before: Topology, cut: Cut): readonly Fix[] {
  switch (cut.tag) {
    case 'relation': {
      const ends = entryOf(before.deployment.relations, cut.relation);
      return ends === undefined ? [] : [relateTo(...ends)];
    }
    case 'unit':
    case 'application':
      return [];
    case 'role':
      return [{ label: `Give the role ${cut.role} back to ${cut.application}`, edit: restored(before, cut) }];
    case 'units':
      return [{ label: `Scale ${cut.application} back`, edit: restored(before, cut) }];
    case 'track':
      return [{ label: `Put ${cut.application} back on its track`, edit: restored(before, cut) }];
    case 'tls':
      return tlsBack(before, cut);
  }
}

/** The applications of a cluster as they were stated. */
function restored(before: Topology, { application }: { readonly application: ApplicationId }): Edit {
  const own = before.application(application);
  const members = own === undefined ? [] : clusterMembers(before, own);
  return inTurn(...members.map(({ id, stated }) => as(id, stated)));
}

function as(id: ApplicationId, stated: TopologyApplication['stated']): Edit {
  return (document) => {
    const applications = withEntry(document.deployment.applications, id, stated);
    return { ...document, deployment: { ...document.deployment, applications } };
  };
}

function tlsBack(before: Topology, { application, isOn }: Extract<Cut, { tag: 'tls' }>): readonly Fix[] {
  if (isOn) return [];
  return certificateLines(before, application).flatMap((id) => {
    const ends = entryOf(before.deployment.relations, id);
    return ends === undefined ? [] : [relateTo(...ends)];
  });
}

function certificateLines(topology: Topology, id: ApplicationId): readonly RelationId[] {
  const own = topology.application(id);
  if (own === undefined) return [];
  const head = clusterHead(topology, own);
  const lines = head.endpoints.get(certificatesEndpoint(head) ?? '')?.relations ?? [];
  return lines.flatMap((index) => topology.relations[index]?.id ?? []);
}

/** Whether a deployment is again what it was, as far as the cut goes. */
export function isTakenBack(before: Topology, after: Topology, cut: Cut): boolean {
  if (cut.tag === 'unit' || cut.tag === 'application') return false;
  if (cut.tag === 'relation') return isJoinedAgain(before, after, cut.relation);
  if (cut.tag === 'tls')
    return certificateLines(before, cut.application).length > 0 === certificateLines(after, cut.application).length > 0;
  const [was, is] = [before.application(cut.application), after.application(cut.application)];
  if (was === undefined || is === undefined) return false;
  return clusterMembers(before, was).every(({ id, stated }) => isSameJson(after.application(id)?.stated, stated));
}

function isJoinedAgain(before: Topology, after: Topology, id: RelationId): boolean {
  const was = endsOf(before, before.relation(id));
  return was !== undefined && after.relations.some((relation) => endsOf(after, relation) === was);
}

/** Both resolved ends; undefined for a line that joins nothing. */
function endsOf({ applications }: Topology, relation: TopologyRelation | undefined): string | undefined {
  if (relation?.state !== 'joined') return undefined;
  const { provider, requirer } = relation;
  return [provider, requirer].map((end) => `${applications[end.application]?.id}:${end.endpoint}`).join(' ');
}
