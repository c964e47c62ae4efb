// What an edit of several steps adds to a drawing, step by step as data: it can be made, and each step can be explained.
import { addApplication, setConfig, setUnits } from '../document/application.ts';
import type { Application, ApplicationId, Edit, EndpointName } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { freeName, refOf } from '../document/name.ts';
import { relate } from '../document/relation.ts';
import type { Topology } from '../topology/topology.ts';
import type { Purpose } from './purpose.ts';

export type Addition =
  | {
      readonly tag: 'added';
      readonly application: ApplicationId;
      readonly title: string; // of its charm
      readonly role?: string; // of a worker
      readonly stated: Partial<Application>;
    }
  | { readonly tag: 'related'; readonly provider: LineEnd; readonly requirer: LineEnd; readonly purpose: Purpose }
  | { readonly tag: 'scaled'; readonly application: ApplicationId; readonly from: number; readonly to: number }
  | { readonly tag: 'role'; readonly application: ApplicationId; readonly role: string; readonly option: string };
export type LineEnd = { readonly application: ApplicationId; readonly endpoint: EndpointName };

/** All of them as one edit, made and undone together. */
export function adding(additions: readonly Addition[]): Edit {
  return inTurn(...additions.map(editOf));
}

function editOf(addition: Addition): Edit {
  switch (addition.tag) {
    case 'added':
      return addApplication(addition.application, addition.stated);
    case 'related':
      return relate(refAt(addition.provider), refAt(addition.requirer));
    case 'scaled':
      return setUnits(addition.application, addition.to);
    case 'role':
      return setConfig(addition.application, addition.option, true);
  }
}

function refAt({ application, endpoint }: LineEnd): string {
  return refOf(application, endpoint);
}

/** A name that neither an application has nor one that is to be added. */
export function unusedName(topology: Topology, additions: readonly Addition[], wanted: ApplicationId): ApplicationId {
  const isAdded = (name: ApplicationId) => additions.some((one) => one.tag === 'added' && one.application === name);
  return freeName(wanted, (name) => topology.application(name) !== undefined || isAdded(name));
}
