// Why a hop goes where it goes: who wrote which key of a signal into which databag.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, RelationId, UnitId } from '../document/document.ts';
import { namesAddress } from '../flow/carried.ts';
import { carriedBy } from '../flow/carrier.ts';
import type { Hop, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { stepById } from '../settle/history.ts';
import type { Step } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import { asKey, fewOf } from './list.ts';
import { applicationOfUnit, endpointOn, otherEnd } from './names.ts';

/** `loki tells loki-read so in `loki_endpoints` over loki-cluster`; undefined where no databag says so. */
export function tellingOf(analysis: Analysis, signal: Signal, hop: Hop): string | undefined {
  const said = telling(analysis, signal, [hop]).map(
    ({ owner, whom, keys, endpoint }) => `${owner} tells ${whom} so in ${keys} over ${endpoint}`,
  );
  return said.length === 0 ? undefined : fewOf(said, 2);
}

/** The same of several hops: `the cluster databag of loki says so in `loki_endpoints``. */
export function sayingOf(analysis: Analysis, signal: Signal, hops: readonly Hop[]): string | undefined {
  const said = telling(analysis, signal, hops).map(({ application, keys, endpoint, isCluster }) =>
    isCluster
      ? `the cluster databag of ${application} says so in ${keys}`
      : `${application} says so in ${keys} over ${endpoint}`,
  );
  return said.length === 0 ? undefined : fewOf([...new Set(said)], 2);
}

/** Who says it, to whom, in which keys, over which of its endpoints. */
type Telling = {
  readonly application: ApplicationId;
  readonly owner: ApplicationId | UnitId;
  readonly whom: string;
  readonly keys: string;
  readonly endpoint: string;
  readonly isCluster: boolean;
};

/**
 * What the steps behind some hops wrote of the signal: one for all that an application says over a relation. Keys that name an address
 * stand for the others; where none is of the signal, any that names one.
 */
function telling({ topology, settlement }: Analysis, signal: Signal, hops: readonly Hop[]): readonly Telling[] {
  const ids = new Set(hops.flatMap(({ because }) => because));
  const steps = [...ids].flatMap((id) => stepById(settlement, id) ?? []);
  const own = (step: Step) => Object.keys(step.set).filter((key) => carries(topology, step.relation, key, signal));
  const naming = (step: Step) => own(step).filter((key) => namesAddress(step.set[key] ?? null));
  const any = (step: Step) => Object.keys(step.set).filter((key) => namesAddress(step.set[key] ?? null));
  const keysOf = [naming, own, any].find((keys) => steps.some((step) => keys(step).length > 0)) ?? own;
  const saying = steps.filter((step) => keysOf(step).length > 0);
  const together = grouped(saying, ({ unit, relation }) => `${applicationOfUnit(unit)} ${relation}`);
  return [...together.values()].flatMap((same) => tellingTogether(topology, same, keysOf));
}

function tellingTogether(
  topology: Topology,
  same: readonly Step[],
  keysOf: (step: Step) => readonly string[],
): readonly Telling[] {
  const [first] = same;
  if (first === undefined) return [];
  const { relation, unit } = first;
  const application = applicationOfUnit(unit);
  const isOfUnit = same.every((step) => step.bag === 'unit' && step.unit === unit);
  return [
    {
      application,
      owner: isOfUnit ? unit : application,
      whom: whom(topology, first),
      keys: fewOf([...new Set(same.flatMap(keysOf))].map(asKey)),
      endpoint: endpointOn(topology, relation, application) ?? relation,
      isCluster: isCluster(topology, relation),
    },
  ];
}

function carries(topology: Topology, id: RelationId, key: string, signal: Signal): boolean {
  const relation = topology.relation(id);
  if (relation === undefined || relation.state === 'broken') return false;
  return carriedBy(topology.catalogue, relation.interface, key).includes(signal);
}

function whom(topology: Topology, { unit, relation }: Step): ApplicationId | 'its peers' {
  const own = applicationOfUnit(unit);
  const other = otherEnd(topology, relation, own);
  return other === undefined || other === own ? 'its peers' : other;
}

/** Whether a relation joins a coordinator and its worker. */
function isCluster({ clusters, relation }: Topology, id: RelationId): boolean {
  const index = relation(id)?.index;
  return clusters.some(({ workers }) => workers.some((worker) => worker.relation === index));
}

/** Of a connection inside a store, where no key is of a signal: all that was written. */
export function allTelling({ topology, settlement }: Analysis, { because }: Hop): string | undefined {
  const steps = because.flatMap((id) => stepById(settlement, id) ?? []);
  const said = steps.map((step) => {
    const application = applicationOfUnit(step.unit);
    const owner = step.bag === 'unit' ? step.unit : application;
    const keys = fewOf(Object.keys(step.set).map(asKey));
    return `${owner} tells ${whom(topology, step)} so in ${keys} over ${endpointOn(topology, step.relation, application) ?? step.relation}`;
  });
  return said.length === 0 ? undefined : fewOf([...new Set(said)], 2);
}
