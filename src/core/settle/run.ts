// What the settled units are and do: their processes put together of what each library adds, statuses, ports, gates, assumptions.
import type { ApplicationId, RelationId, UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Process, ProcessId, Raise, Status, Supplied } from '../library/process.ts';
import type { Effects, ProcessPart } from '../library/view.ts';
import type { Topology, TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import type { Assumption } from './settlement.ts';

/** The effects of one unit: of every library, or a raise. `undefined`: nothing is known of its charm. */
export type Doing = {
  readonly unit: TopologyUnit;
  readonly effects: readonly Effects[];
  readonly raise?: Raise;
  readonly isKnown: boolean;
  readonly isStopped?: boolean;
};

/** What the units of one application are and do. `gates` undefined: it has no units. */
export type Ran = {
  readonly id: ApplicationId;
  readonly units: readonly RanUnit[];
  readonly gates: readonly RelationId[] | undefined;
  readonly assumptions: readonly Assumption[];
};
export type RanUnit = {
  readonly id: UnitId;
  readonly processes: readonly Process[]; // by name
  readonly status: Status;
  readonly ports: readonly number[];
  readonly raise: Raise | undefined;
};

/** For each of some applications, which no relation joins to others, with what its units do. */
export function run(
  topology: Topology,
  applications: readonly TopologyApplication[],
  doings: readonly (readonly Doing[])[],
  before: ReadonlyMap<ProcessId, Process>,
): readonly Ran[] {
  const gates = gatesOf(applications, doings);
  return applications.map(({ id }, at): Ran => {
    const own = doings[at] ?? [];
    return {
      id,
      units: own.map((doing) => runUnit(topology, doing, before)),
      gates: gates.get(id),
      assumptions: assumptionsOf(id, own),
    };
  });
}

function runUnit(topology: Topology, doing: Doing, before: ReadonlyMap<ProcessId, Process>): RanUnit {
  const { unit, effects, raise } = doing;
  const processes = processesOf(topology, doing, before);
  return { id: unit.id, processes, status: statusOf(doing), ports: portsOf(effects), raise };
}

function processesOf(
  topology: Topology,
  { unit, effects, raise, isStopped }: Doing,
  before: ReadonlyMap<ProcessId, Process>,
): readonly Process[] {
  if (isStopped) return idle(topology, unit, before);
  const parts = new Map<string, ProcessPart[]>();
  for (const part of flatMap(effects, ({ processes }) => processes ?? []))
    parts.set(part.name, [...(parts.get(part.name) ?? []), part]);
  const charm = topology.applications[unit.application]?.charm;
  if (raise !== undefined) for (const name of [...(charm?.containers ?? []), 'charm']) parts.set(name, []);
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, all]) =>
        (raise === undefined ? undefined : before.get(`${unit.id} ${name}`)) ?? together(unit.id, name, all),
    );
}

/** What would run if the unit did: there to be called, in vain. */
function idle(topology: Topology, unit: TopologyUnit, before: ReadonlyMap<ProcessId, Process>): readonly Process[] {
  const ran = [...before.values()].filter((process) => process.unit === unit.id).map(({ name }) => name);
  const charm = topology.applications[unit.application]?.charm;
  const names = ran.length > 0 || charm === undefined ? ran : [...charm.containers, 'charm'].sort();
  return names.map((name) => together(unit.id, name, []));
}

function together(unit: UnitId, name: string, parts: readonly ProcessPart[]): Process {
  const last = <Key extends 'command' | 'check'>(key: Key) => parts.findLast((part) => part[key] !== undefined)?.[key];
  const logTargets: Process['logTargets'] = Object.assign({}, ...parts.map((part) => part.logTargets ?? {}));
  return {
    id: `${unit} ${name}`,
    unit,
    name,
    listens: socketsOf(parts),
    gives: [...new Set(flatMap(parts, (part) => part.gives ?? []))],
    logTargets,
    isIdle: parts.some((part) => part.isIdle) ? true : undefined,
    command: last('command'),
    environment: Object.assign({}, ...parts.map((part) => part.environment ?? {})),
    check: last('check'),
    nginx: routesOf(parts),
    sends: flatMap(parts, (part) => part.sends ?? []),
    scrapes: flatMap(parts, (part) => part.scrapes ?? []),
  };
}

/** Two libraries may open the same port: its routes and intakes are one list. */
function socketsOf(parts: readonly ProcessPart[]): Process['listens'] {
  const sockets = new Map<number, Process['listens'][number]>();
  for (const socket of flatMap(parts, (part) => part.listens ?? [])) {
    const known = sockets.get(socket.port);
    sockets.set(socket.port, known === undefined ? socket : { ...known, takes: [...known.takes, ...socket.takes] });
  }
  return [...sockets.values()].sort((a, b) => a.port - b.port);
}

function routesOf(parts: readonly ProcessPart[]): Process['nginx'] {
  const all = flatMap(parts, (part) => part.nginx ?? []);
  if (all.length < 2) return all[0];
  return { upstreams: flatMap(all, ({ upstreams }) => upstreams), servers: flatMap(all, ({ servers }) => servers) };
}

const severity = ['unknown', 'active', 'waiting', 'maintenance', 'blocked', 'error'] as const;

/** The most severe status counts, and among equals the one added first. Juju itself speaks for a unit from which it hears nothing. */
function statusOf({ unit, effects, raise, isKnown, isStopped }: Doing): Status {
  if (isStopped) return { name: 'unknown', message: `agent lost, see 'juju show-status-log ${unit.id}'` };
  if (raise !== undefined) return { name: 'error', message: 'hook failed' };
  const [first, ...rest] = flatMap(effects, ({ statuses }) => statuses ?? []);
  if (first === undefined) return { name: isKnown ? 'active' : 'unknown', message: '' };
  return rest.reduce((worst, one) => (severity.indexOf(one.name) > severity.indexOf(worst.name) ? one : worst), first);
}

function portsOf(effects: readonly Effects[]): readonly number[] {
  return [...new Set(flatMap(effects, ({ ports }) => ports ?? []))].sort((a, b) => a - b);
}

function gatesOf(
  applications: readonly TopologyApplication[],
  doings: readonly (readonly Doing[])[],
): ReadonlyMap<ApplicationId, readonly RelationId[]> {
  const own = new Map<ApplicationId, ReadonlySet<RelationId>>();
  const behind = new Map<ApplicationId, ReadonlySet<ApplicationId>>();
  for (const [at, { id }] of applications.entries()) {
    const effects = flatMap(doings[at] ?? [], (doing) => doing.effects);
    if (doings[at]?.length === 0) continue;
    own.set(id, new Set(flatMap(effects, ({ gates }) => gates ?? [])));
    behind.set(id, new Set(flatMap(effects, ({ gatedBy }) => gatedBy ?? [])));
  }
  const all = (id: ApplicationId) => flatMap([id, ...(behind.get(id) ?? [])], (one) => [...(own.get(one) ?? [])]);
  return new Map([...own.keys()].map((id) => [id, [...new Set(all(id))].sort()]));
}

/** Each once. */
function assumptionsOf(application: ApplicationId, doings: readonly Doing[]): readonly Assumption[] {
  const all = flatMap(doings, ({ effects }) => flatMap(effects, ({ supplied }): readonly Supplied[] => supplied ?? []));
  const byWhat = new Map<string, Assumption>();
  for (const supplied of all) if (!byWhat.has(supplied.what)) byWhat.set(supplied.what, { application, ...supplied });
  return [...byWhat.values()];
}
