// Log targets as pebble has them, one per unit of the provider, labelled with whose output it is.
import type { TopologyUnit } from '../topology/topology.ts';
import { type Fact, groundOf } from './fact.ts';
import type { LogTarget } from './process.ts';
import type { View } from './view.ts';

export type LogDestination = { readonly name: string; readonly url: string; readonly facts: readonly Fact[] };

export function logTargets(
  view: View,
  unit: TopologyUnit,
  destinations: readonly LogDestination[],
): Readonly<Record<string, LogTarget>> {
  const labels = labelsOf(view, unit);
  return Object.fromEntries(destinations.map((one) => [one.name, targetOf(one, labels)]));
}

function targetOf({ url, facts }: LogDestination, labels: LogTarget['labels']): LogTarget {
  const { via, because } = groundOf(facts);
  return { location: url, services: ['all'], type: 'loki', labels, via, because };
}

function labelsOf(view: View, unit: TopologyUnit): Readonly<Record<string, string>> {
  const { id, model, charm, charmName } = view.application;
  const job = `juju_${model.name}_${model.uuid.slice(0, 8)}_${id}`;
  return {
    charm: charmName ?? charm?.name ?? '',
    ...(view.has('job-label-on-logs') ? { job } : {}),
    juju_application: id,
    juju_model: model.name,
    juju_model_uuid: model.uuid,
    juju_unit: unit.id,
    product: 'Juju',
  };
}
