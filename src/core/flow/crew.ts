// The workers of a store, each with the roles it holds and the relation over which it is told; and where their object store is.
import type { Handing, WorkerTable } from '../catalogue/behaviour.ts';
import type { Product, RoleName } from '../catalogue/catalogue.ts';
import type { ApplicationId, Json, RelationId } from '../document/document.ts';
import { lastWrite } from '../settle/history.ts';
import type { Process, StepId } from '../settle/settlement.ts';
import { expandRoles } from '../topology/roles.ts';
import type { Cluster, TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';

export type Crew = {
  readonly deployed: Deployed;
  readonly coordinator: TopologyApplication;
  readonly product: Product | undefined;
  readonly workers: readonly Worker[]; // in the order of the settlement's processes
  readonly objectStore: ObjectStore | undefined;
};

/** A unit's workload. `roles`: expanded. `told`: the step with which the coordinator last wrote its configuration. */
export type Worker = {
  readonly process: Process;
  readonly unit: TopologyUnit;
  readonly table: WorkerTable;
  readonly roles: readonly RoleName[];
  readonly relation: RelationId;
  readonly isRunning: boolean;
  readonly told: readonly StepId[];
  readonly named: readonly StepId[]; // the step with which it last wrote its address
};

/** What names the object store, and where it says that is; `url` is `…` where only a human knows. */
export type ObjectStore = {
  readonly application: ApplicationId;
  readonly relation: RelationId;
  readonly url: string;
  readonly because: readonly StepId[];
};

export function crewOf(deployed: Deployed, { coordinator, workers, product }: Cluster): Crew | undefined {
  const { topology } = deployed;
  const application = topology.applications[coordinator];
  if (application === undefined) return undefined;
  return {
    deployed,
    coordinator: application,
    product: product ?? application.product,
    workers: workers.flatMap((member) => {
      const worker = topology.applications[member.application];
      const relation = topology.relations[member.relation];
      return worker === undefined || relation === undefined
        ? []
        : workersOf(deployed, application, worker, relation.id, product);
    }),
    objectStore: objectStoreOf(deployed, application),
  };
}

/** The running workers with a role, by unit. */
export function holders({ workers }: Crew, role: RoleName): readonly Worker[] {
  return workers.filter(({ roles, isRunning }) => isRunning && roles.includes(role));
}

/** Whom a role hands a signal on to, or asks about it. */
export function handingsOf({ table }: Worker, role: RoleName, signal: Handing['signal']): readonly Handing[] {
  return (table.handings ?? []).filter((row) => row.role === role && row.signal === signal);
}

/** The roles in which a worker takes a signal from outside. */
export function takingRoles({ table, roles }: Worker, signal: Handing['signal']): readonly RoleName[] {
  const rows = table.takes.filter((row) => row.signal === signal);
  const taking = rows.flatMap((row) => row.roles ?? (table.handings ?? []).map(({ role }) => role));
  return [...new Set(taking)].filter((role) => roles.includes(role));
}

function workersOf(
  { topology, settlement }: Deployed,
  coordinator: TopologyApplication,
  application: TopologyApplication,
  relation: RelationId,
  product: Product | undefined,
): readonly Worker[] {
  const table = application.charm?.behaviour?.worker;
  if (table === undefined) return [];
  const roles = [...new Set(expandRoles(application.roles, product))];
  const told = stepsOf(lastWrite(settlement, relation, coordinator.id, 'worker_config'));
  return application.units.flatMap((index): readonly Worker[] => {
    const unit = topology.units[index];
    const process = unit && settlement.processes.get(`${unit.id} ${table.process}`);
    if (unit === undefined || process === undefined) return [];
    const isRunning = process.listens.length > 0;
    const named = stepsOf(lastWrite(settlement, relation, unit.id, 'address'));
    return [{ process, unit, table, roles, relation, isRunning, told, named }];
  });
}

function stepsOf(step: { readonly id: StepId } | undefined): readonly StepId[] {
  return step === undefined ? [] : [step.id];
}

/** The first relation over which the coordinator is told of one. */
function objectStoreOf(
  { topology, settlement }: Deployed,
  { product, endpoints, index }: TopologyApplication,
): ObjectStore | undefined {
  const own = product?.objectStorage === undefined ? undefined : endpoints.get(product.objectStorage);
  const relation = own?.relations.map((at) => topology.relations[at]).find((one) => one?.state === 'joined');
  if (relation?.state !== 'joined') return undefined;
  const end = relation.provider.application === index ? relation.requirer : relation.provider;
  const application = topology.applications[end.application];
  if (application === undefined) return undefined;
  const bag = settlement.databags.get(relation.id)?.get(application.id)?.application ?? {};
  const keys = ['endpoint', 'bucket'].map((key) => lastWrite(settlement, relation.id, application.id, key));
  return {
    application: application.id,
    relation: relation.id,
    url: pathStyle(bag['endpoint'], bag['bucket']),
    because: [...new Set(keys.flatMap(stepsOf))],
  };
}

function pathStyle(endpoint: Json | undefined, bucket: Json | undefined): string {
  if (typeof endpoint !== 'string' || endpoint === '' || endpoint === '…') return '…';
  return `${endpoint.replace(/\/+$/, '')}/${typeof bucket === 'string' ? bucket : '…'}`;
}
