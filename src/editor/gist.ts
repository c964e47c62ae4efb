// What is chosen in one short line, where there is no room for more.
import { type Analysis, carriedKeys, signalsOfRelation, words } from '../core/core.ts';
import { chosenOf } from './subject.ts';

/** Empty where the name says enough. */
export function gistOf(analysis: Analysis, id: string): string {
  const chosen = chosenOf(analysis, id);
  if (chosen?.tag === 'application') return statusesOf(analysis, chosen.application.units);
  if (chosen?.tag === 'relation') return keysOf(analysis, chosen.relation.id);
  return chosen?.tag === 'flow' ? words.end[chosen.flow.end] : '';
}

function statusesOf({ topology, settlement }: Analysis, units: readonly number[]): string {
  const statuses = units.flatMap((at) => settlement.statuses.get(topology.units[at]?.id ?? '') ?? []);
  return [
    ...new Set(statuses.map(({ name, message }) => [words.status[name], message].filter(Boolean).join(': '))),
  ].join(words.dot);
}

function keysOf(analysis: Analysis, relation: string): string {
  const { topology, settlement } = analysis;
  const keys = signalsOfRelation(analysis, relation).flatMap((signal) =>
    carriedKeys(topology, settlement, relation, signal),
  );
  return [...new Set(keys.map(({ key }) => key))].join(', ');
}
