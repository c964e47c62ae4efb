// The worker's own reconcile: runs the workload with its roles once it has a role and a configuration, else stops it.
import type { WorkerTable } from '../catalogue/behaviour.ts';
import type { TopologyUnit } from '../topology/topology.ts';
import { expandRoles } from './cluster.ts';
import {
  type CoordinatorData,
  coordinatorData,
  entriesOf,
  hasTlsData,
  portsIn,
  remoteWriteEntries,
  tlsFacts,
} from './coordinator-data.ts';
import type { Send, Socket } from './process.ts';
import { sendOf } from './send.ts';
import { workerStatuses } from './status.ts';
import { type Effects, endpointOf, type Library, type ProcessPart, type View } from './view.ts';

export const worker: Library<'Worker'> = {
  name: 'Worker',
  apply(view) {
    const table = view.behaviour.worker;
    if (table === undefined) return () => ({});
    const data = coordinatorData(view);
    const links = view.on(endpointOf(view, 'ClusterRequirer'));
    const remote = remoteWriteEntries(data);
    const statuses = workerStatuses(view, {
      hasCoordinator: links.length > 0,
      hasConfig: data !== undefined,
      hasRemoteWrite: remote.length > 0,
    });
    const isReady = data !== undefined && view.application.roles.length > 0;
    return (unit): Effects => ({
      statuses,
      ports: openedPorts(view, table, data, isReady, unit),
      processes: [
        isReady ? runningPart(view, table, data, unit) : { name: table.process, gives: table.gives, isIdle: true },
        {
          name: 'charm',
          gives: ['charm-traces'],
          sends: isReady ? charmSends(data) : (view.before(unit.id, 'charm')?.sends ?? []),
        },
      ],
      gates: links.map(({ relation }) => relation),
      gatedBy: links.map(({ other }) => other),
    });
  },
};

function openedPorts(
  view: View,
  table: WorkerTable,
  data: CoordinatorData | undefined,
  isReady: boolean,
  unit: TopologyUnit,
): readonly number[] {
  const named = portsIn(data);
  if (named === undefined && table.legacyPorts.length > 0) return [...table.legacyPorts].sort((a, b) => a - b);
  return (isReady ? named : undefined) ?? view.portsBefore(unit.id) ?? [];
}

function runningPart(view: View, table: WorkerTable, data: CoordinatorData, unit: TopologyUnit): ProcessPart {
  const isTls = table.servesTls && hasTlsData(data);
  const roles = [...view.application.roles].sort();
  const targets = roles.map((role) =>
    table.targets && Object.hasOwn(table.targets, role) ? table.targets[role] : role,
  );
  const tracing = entriesOf(data, 'workload_tracing_receivers').find(({ name }) => name === table.tracing.protocol);
  return {
    name: table.process,
    gives: table.gives,
    command: table.command.replace('{roles}', () => targets.join(',')),
    environment: environmentOf(view, table, tracing?.url, unit),
    check: `${isTls ? 'https' : 'http'}://${unit.address}:${table.ready.port}${table.ready.path}`,
    listens: socketsOf(view, table, data, isTls),
    sends: [...(tracing === undefined ? [] : [tracingSend(table, tracing)]), ...remoteWriteSends(view, table, data)],
  };
}

function environmentOf(
  view: View,
  table: WorkerTable,
  url: string | undefined,
  unit: TopologyUnit,
): Readonly<Record<string, string>> {
  const byRole = (table.environmentByRole ?? []).filter(({ roles }) =>
    roles.some((role) => view.application.roles.includes(role)),
  );
  const base = Object.assign({}, table.environment, ...byRole.map(({ set }) => set));
  if (url === undefined) return base;
  const values = Object.entries(table.tracing.environment).map(([name, value]) => [
    name,
    value.replace('{url}', () => `${url}${table.tracing.suffix}`).replace('{topology}', () => topologyText(view, unit)),
  ]);
  return { ...base, ...Object.fromEntries(values) };
}

function topologyText(view: View, unit: TopologyUnit): string {
  const { id, model, charm, charmName } = view.application;
  return `juju_application=${id},juju_model=${model.name},juju_model_uuid=${model.uuid},juju_unit=${unit.id},juju_charm=${charmName ?? charm?.name ?? ''}`;
}

function socketsOf(view: View, table: WorkerTable, data: CoordinatorData, isTls: boolean): readonly Socket[] {
  const roles = expandRoles(view, view.application.roles);
  const open = portsIn(data);
  const rows = table.takes.filter(
    (row) =>
      (row.roles === undefined || row.roles.some((role) => roles.includes(role))) &&
      (row.receiver !== true || open === undefined || open.includes(row.port)),
  );
  return [...new Set(rows.map(({ port }) => port))].map((port) => ({
    port,
    tls: isTls,
    takes: rows.filter((row) => row.port === port).map(({ path, signal, end }) => ({ path, signal, end })),
  }));
}

function tracingSend({ tracing }: WorkerTable, { url, fact }: ReturnType<typeof entriesOf>[number]): Send {
  const full = `${url}${tracing.suffix}`;
  return sendOf({ signal: 'workload-traces', url: full, protocol: tracing.protocol, relays: false }, [fact]);
}

/** Where they go stands in the workload's configuration; the list beside it says the same. */
function remoteWriteSends(view: View, table: WorkerTable, data: CoordinatorData): readonly Send[] {
  const roles = expandRoles(view, view.application.roles);
  if (!(table.remoteWriteRoles ?? []).some((role) => roles.includes(role))) return [];
  return remoteWriteEntries(data).map(({ url, fact }) =>
    sendOf({ signal: 'metrics', url, protocol: 'prometheus_remote_write', relays: false }, [fact]),
  );
}

/** Skipped for https without the cluster's own certificate: it would fail. */
function charmSends(data: CoordinatorData): readonly Send[] {
  const offer = entriesOf(data, 'charm_tracing_receivers').find(({ name }) => name === 'otlp_http');
  const isSecure = offer?.url.startsWith('https://') ?? false;
  if (offer === undefined || (isSecure && !hasTlsData(data))) return [];
  const url = `${offer.url}/v1/traces`;
  const facts = isSecure ? [offer.fact, ...tlsFacts(data)] : [offer.fact];
  return [sendOf({ signal: 'charm-traces', url, protocol: offer.name, relays: false }, facts)];
}
