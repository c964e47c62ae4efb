// Which steps are listed: all, those about what was chosen, or those of one signal; and the part of a long list around the current one.
import {
  type Analysis,
  type Signal,
  type Step,
  type StepId,
  signalsOfRelation,
  type TopologyRelation,
} from '../../core/core.ts';
import { chosenOf, endsOf } from '../subject.ts';

export type StepFilter =
  | { readonly tag: 'all' }
  | { readonly tag: 'about'; readonly id: string }
  | { readonly tag: 'signal'; readonly signal: Signal };

export function stepsListed(analysis: Analysis, filter: StepFilter): readonly Step[] {
  const { steps } = analysis.settlement;
  if (filter.tag === 'all') return steps;
  const meant = filter.tag === 'about' ? relationsAbout(analysis, filter.id) : relationsOf(analysis, filter.signal);
  return steps.filter(({ relation }) => meant.has(relation));
}

/** The relations that an id of the drawing has to do with; none for what has none. */
function relationsAbout(analysis: Analysis, id: string): ReadonlySet<string> {
  const chosen = chosenOf(analysis, id);
  if (chosen?.tag === 'relation') return new Set([chosen.relation.id]);
  if (chosen?.tag === 'pair') return idsOf(chosen.relations);
  if (chosen?.tag === 'flow') return new Set(chosen.flow.hops.flatMap(({ via }) => via));
  if (chosen?.tag === 'line') return new Set(chosen.flows.flatMap(({ hops }) => hops.flatMap(({ via }) => via)));
  if (chosen?.tag !== 'application' && chosen?.tag !== 'process') return new Set();
  const { relations, applications } = analysis.topology;
  return idsOf(relations.filter((relation) => endsOf(applications, relation).includes(chosen.application.id)));
}

function relationsOf(analysis: Analysis, signal: Signal): ReadonlySet<string> {
  return idsOf(analysis.topology.relations.filter(({ id }) => signalsOfRelation(analysis, id).includes(signal)));
}

function idsOf(relations: readonly TopologyRelation[]): ReadonlySet<string> {
  return new Set(relations.map(({ id }) => id));
}

/** The nearest step before and after in the list; the current one need not be in it. */
export function neighbours(
  steps: readonly Step[],
  current: StepId | undefined,
): { readonly before: Step | undefined; readonly after: Step | undefined } {
  if (current === undefined) return { before: undefined, after: steps[0] };
  return {
    before: steps.findLast(({ id }) => id < current),
    after: steps.find(({ id }) => id > current),
  };
}

/** Where in the list the current step stands, or the last before it; -1 before the first. */
export function placeIn(steps: readonly Step[], current: StepId | undefined): number {
  return current === undefined ? -1 : steps.findLastIndex(({ id }) => id <= current);
}

export type Window = { readonly shown: readonly Step[]; readonly before: number; readonly after: number };

/** At most so many rows, the current one among them. */
export function windowOf(steps: readonly Step[], current: StepId | undefined, most: number): Window {
  const at = Math.max(0, placeIn(steps, current));
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), steps.length - most));
  const shown = steps.slice(from, from + most);
  return { shown, before: from, after: steps.length - from - shown.length };
}

/** Neighbouring steps of one round together. */
export function byRound(
  steps: readonly Step[],
): readonly { readonly round: number; readonly steps: readonly Step[] }[] {
  const rounds: { round: number; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = rounds.at(-1);
    if (last?.round === step.round) last.steps.push(step);
    else rounds.push({ round: step.round, steps: [step] });
  }
  return rounds;
}
