// What can be supposed of a deployment: relations cut, units down, roles lost, TLS or a track changed. Each as pure edits, or as units that are down.

import { setUnits } from '../document/application.ts';
import type { ApplicationId, Deployment, Edit, RelationId, UnitId } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { unrelate } from '../document/relation.ts';
import type { Topology } from '../topology/topology.ts';
import { clusterHead, clusterMembers } from './members.ts';
import { holdersOf, isSeparable, withoutRole } from './role.ts';
import { certificatesEndpoint, withoutTls, withTls } from './tls.ts';
import { onTrack, trackMeant } from './track.ts';

export type Cut =
  | { readonly tag: 'relation'; readonly relation: RelationId }
  | { readonly tag: 'unit'; readonly unit: UnitId } // down, not removed
  | { readonly tag: 'application'; readonly application: ApplicationId } // all its units down
  | { readonly tag: 'units'; readonly application: ApplicationId; readonly units: number } // scaled
  | { readonly tag: 'role'; readonly application: ApplicationId; readonly role: string }
  | { readonly tag: 'tls'; readonly application: ApplicationId; readonly isOn: boolean }
  | { readonly tag: 'track'; readonly application: ApplicationId; readonly track: string }; // its name, or a mode that one of its tracks has

/** Why a cut cannot be made. The sentence is made elsewhere. */
export type NoCut = { readonly reason: NoCutReason; readonly cut: Cut };
export type NoCutReason =
  | 'no-such-relation'
  | 'peers' // nobody can cut those
  | 'no-such-unit'
  | 'no-such-application'
  | 'not-a-count'
  | 'role-not-held'
  | 'role-inseparable' // held as part of a meta-role where only one role may be held
  | 'no-certificates' // it has no endpoint for them
  | 'no-such-track';

/** Undefined where the cut can be made. */
export function whyNot(topology: Topology, cut: Cut): NoCut | undefined {
  const reason = reasonOf(topology, cut);
  return reason === undefined ? undefined : { reason, cut };
}

function reasonOf(topology: Topology, cut: Cut): NoCutReason | undefined {
  if (cut.tag === 'relation') {
    const relation = topology.relation(cut.relation);
    return relation === undefined ? 'no-such-relation' : relation.state === 'peer' ? 'peers' : undefined;
  }
  if (cut.tag === 'unit') return topology.unit(cut.unit) === undefined ? 'no-such-unit' : undefined;
  const application = topology.application(cut.application);
  if (application === undefined) return 'no-such-application';
  switch (cut.tag) {
    case 'application':
      return undefined;
    case 'units':
      return Number.isInteger(cut.units) && cut.units >= 0 ? undefined : 'not-a-count';
    case 'role':
      if (holdersOf(topology, application, cut.role).length === 0) return 'role-not-held';
      return isSeparable(topology, application, cut.role) ? undefined : 'role-inseparable';
    case 'tls':
      return certificatesEndpoint(clusterHead(topology, application)) === undefined ? 'no-certificates' : undefined;
    case 'track':
      return trackMeant(application, cut.track) === undefined ? 'no-such-track' : undefined;
  }
}

/** The edits of all cuts, in their order; cuts that cannot be made change nothing. */
export function editOf(topology: Topology, cuts: readonly Cut[]): Edit {
  return inTurn(...cuts.filter((cut) => whyNot(topology, cut) === undefined).map((cut) => oneEdit(topology, cut)));
}

function oneEdit(topology: Topology, cut: Cut): Edit {
  if (cut.tag === 'relation') return unrelate(cut.relation);
  if (cut.tag === 'unit' || cut.tag === 'application') return unchanged;
  if (cut.tag === 'units') return setUnits(cut.application, cut.units);
  const application = topology.application(cut.application);
  if (application === undefined) return unchanged;
  switch (cut.tag) {
    case 'role':
      return inTurn(...holdersOf(topology, application, cut.role).map((worker) => withoutRole(worker, cut.role)));
    case 'tls':
      return cut.isOn ? withTls(topology, application) : withoutTls(topology, application);
    case 'track':
      return inTurn(...clusterMembers(topology, application).map((one) => onTrack(one, cut.track)));
  }
}

const unchanged: Edit = (document) => document;

/** A deployment after an edit; the same object where nothing changes. */
export function edited(deployment: Deployment, edit: Edit): Deployment {
  return edit({ orrery: 1, title: '', deployment, positions: {}, notes: [], stories: [] }).deployment;
}
