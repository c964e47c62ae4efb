// One hop in one sentence: who calls whom, how, and which databag key says so.
import type { Analysis } from '../diagnose/analysis.ts';
import type { RelationId } from '../document/document.ts';
import { carriedBy } from '../flow/carrier.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import type { Settlement, Step, StepId } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import { asKey, capital, fewOf, listed } from './list.ts';
import { applicationOfUnit, endpointOn, otherEnd, partsOf, processPhrase, signalNoun } from './names.ts';

/** `Pebble of worker/0 pushes logs to …: POST http://…, because … says so in …` */
export function sayHop(analysis: Analysis, { signal }: Pick<Flow, 'signal'>, hop: Hop): string {
  const why = reason(analysis, signal, hop);
  return `${capital(caller(hop))} ${deed(hop, signal)}: ${hop.method} ${hop.url}${why === undefined ? '' : `, because ${why}`}.`;
}

function caller({ from, by }: Hop): string {
  const { unit, name } = partsOf(from);
  return by === 'pebble' ? `pebble beside ${name} of ${unit}` : processPhrase(from);
}

function deed({ motion, to, choice }: Hop, signal: Signal): string {
  const target = to === null ? 'an address where nothing answers' : processPhrase(to);
  const whom = choice === null ? target : `${target}, one of several`;
  return motion === 'pull' ? `fetches ${signalNoun[signal]} from ${whom}` : `pushes ${signalNoun[signal]} to ${whom}`;
}

/** The keys of the steps behind the hop that carry the signal, by who wrote them where. */
function reason({ topology, settlement }: Analysis, signal: Signal, hop: Hop): string | undefined {
  const steps = hop.because.flatMap((id) => stepsById(settlement).get(id) ?? []);
  const said = steps.flatMap((step) => {
    const keys = Object.keys(step.set).filter((key) => carries(topology, step.relation, key, signal));
    return keys.length === 0 ? [] : [telling(topology, step, listed(keys.map(asKey)))];
  });
  return said.length === 0 ? undefined : fewOf([...new Set(said)], 2);
}

const stepsById = memo(
  ({ steps }: Settlement): ReadonlyMap<StepId, Step> => new Map(steps.map((step) => [step.id, step])),
);

function carries(topology: Topology, id: RelationId, key: string, signal: Signal): boolean {
  const relation = topology.relation(id);
  if (relation === undefined || relation.state === 'broken') return false;
  return carriedBy(topology.catalogue, relation.interface, key).includes(signal);
}

function telling(topology: Topology, { unit, relation, bag }: Step, keys: string): string {
  const application = applicationOfUnit(unit);
  const other = otherEnd(topology, relation, application);
  const owner = bag === 'unit' ? unit : application;
  const whom = other === undefined || other === application ? 'its peers' : other;
  return `${owner} tells ${whom} so in ${keys} over ${endpointOn(topology, relation, application) ?? relation}`;
}
