// Statuses by the catalogue's rows: which of them hold, in their order. The most severe is chosen elsewhere.
import type { Condition, StatusRow } from '../catalogue/behaviour.ts';
import { advertised } from './address.ts';
import type { Cluster } from './cluster.ts';
import type { Status } from './process.ts';
import { telemetryOf } from './telemetry.ts';
import type { View } from './view.ts';

export function coordinatorStatuses(view: View, cluster: Cluster): readonly Status[] {
  return statusesWhere(view, (condition) => holdsForCoordinator(view, cluster, condition));
}

export type WorkerState = {
  readonly hasCoordinator: boolean;
  readonly hasConfig: boolean;
  readonly hasRemoteWrite: boolean;
};

export function workerStatuses(view: View, state: WorkerState): readonly Status[] {
  return statusesWhere(view, (condition) => holdsForWorker(view, state, condition));
}

/** For charms that are neither: what their relations alone say. */
export function plainStatuses(view: View): readonly Status[] {
  return statusesWhere(view, (condition) => holdsForAny(view, condition));
}

function statusesWhere(view: View, holds: (condition: Condition) => boolean): readonly Status[] {
  const found: Status[] = [];
  for (const row of view.behaviour.statuses) {
    const isNext =
      row.when.is === 'nothing-else'
        ? found.length === 0
        : row.when.is === 'all-roles'
          ? found.length === 0 && rolesAreAll(view)
          : holds(row.when);
    if (isNext) found.push({ name: row.name, message: messageOf(view, row) });
  }
  return found;
}

function rolesAreAll(view: View): boolean {
  return view.application.roles.join(',') === 'all';
}

function holdsForCoordinator(view: View, cluster: Cluster, condition: Condition): boolean {
  switch (condition.is) {
    case 'no-workers':
      return cluster.links.length === 0;
    case 'incoherent':
      return cluster.links.length > 0 && !cluster.isCoherent;
    case 'below-recommended':
      return cluster.links.length > 0 && cluster.isCoherent && !cluster.isRecommended && view.has('degraded-status');
    case 'no-storage':
      return cluster.storage === 'missing';
    case 'bad-storage':
      return cluster.storage === 'bad';
    case 'role-without-remote-write':
      return cluster.roles.has(condition.role) && telemetryOf(view).remoteWrites.length === 0;
    default:
      return holdsForAny(view, condition);
  }
}

function holdsForWorker(view: View, state: WorkerState, condition: Condition): boolean {
  const { roles } = view.application;
  switch (condition.is) {
    case 'no-coordinator':
      return !state.hasCoordinator;
    case 'no-config':
      return !state.hasConfig;
    case 'no-role':
      return roles.length === 0;
    case 'several-roles':
      return roles.length > 1;
    case 'role-without-remote-write':
      return roles.includes(condition.role) && state.hasCoordinator && !state.hasRemoteWrite;
    default:
      return holdsForAny(view, condition);
  }
}

function holdsForAny(view: View, condition: Condition): boolean {
  switch (condition.is) {
    case 'several-ingresses':
      return condition.endpoints.filter((endpoint) => view.on(endpoint).length > 0).length > 1;
    case 'unpaired':
      return unpaired(view, condition.pairs).length > 0;
    case 'sent-back':
      return sentBack(view, condition);
    case 'no-certificate-yet':
      return view.on(condition.endpoint).some((link) => link.application.read('certificates') === undefined);
    case 'several-units-no-ingress':
      return view.count > 1 && condition.endpoints.every((endpoint) => view.on(endpoint).length === 0);
    default:
      return false;
  }
}

/** Only who is related on both is seen; a circle over others is not. */
function sentBack(view: View, { incoming, outgoing }: Extract<Condition, { is: 'sent-back' }>): boolean {
  const takers = view.on(outgoing).map(({ name }) => name);
  return view.on(incoming).some(({ name }) => takers.includes(name));
}

function unpaired(view: View, pairs: Extract<Condition, { is: 'unpaired' }>['pairs']) {
  return pairs.filter(
    ({ incoming, outgoing }) =>
      view.on(incoming).length > 0 && outgoing.every((endpoint) => view.on(endpoint).length === 0),
  );
}

function messageOf(view: View, { message, when }: StatusRow): string {
  const { id, roles } = view.application;
  const values = new Map([
    ['application', id],
    ['roles', roles.join(',')],
    ['role-list', `[${roles.map((role) => `'${role}'`).join(', ')}]`],
    ['missing', when.is === 'unpaired' ? missingText(view, when.pairs) : ''],
  ]);
  return message.replace(/\{([a-z-]+)\}/g, (whole, name) =>
    name === 'url' ? advertised(view).url : (values.get(name) ?? whole),
  );
}

function missingText(view: View, pairs: Extract<Condition, { is: 'unpaired' }>['pairs']): string {
  return unpaired(view, pairs)
    .map(({ incoming, outgoing }) => `${outgoing.map((endpoint) => `['${endpoint}']`).join('|')} for ${incoming}`)
    .join('; ');
}
