// Which steps of settling led to a hop, and which hops stand after a step.
import { memo } from '../memo.ts';
import { stepById } from '../settle/history.ts';
import type { Settlement, Step, StepId } from '../settle/settlement.ts';
import type { Flow, Hop } from './flow.ts';

/** The step after which a hop stands: the last of those that named its destination. Undefined where no write did: a store that traces itself, an address that was stated. */
export function stepOf({ because }: Pick<Hop, 'because'>): StepId | undefined {
  return because.length === 0 ? undefined : Math.max(...because);
}

/** Every step without which a hop would not be as it is, through to the first, in order. */
export function stepsBehind(settlement: Settlement, { because }: Pick<Hop, 'because'>): readonly Step[] {
  const found = new Map<StepId, Step>();
  const waiting = [...because];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = found.has(id) ? undefined : stepById(settlement, id);
    if (step === undefined) continue;
    found.set(id, step);
    waiting.push(...step.because);
  }
  return [...found.values()].sort((one, other) => one.id - other.id);
}

/** Whether all that a hop owes its way to is written by then. */
export function standsAt({ because }: Pick<Hop, 'because'>, step: StepId): boolean {
  return because.every((id) => id <= step);
}

/** The hops that a step led to, with the flow that takes each: of the settled deployment, in the order of the flows. */
export function hopsBecauseOf(
  settlement: Settlement,
  flows: readonly Flow[],
  step: StepId,
): readonly { readonly flow: Flow; readonly hop: Hop }[] {
  return hopsByStep(settlement, flows).get(step) ?? [];
}

const hopsByStep = memo(
  (
    settlement: Settlement,
    flows: readonly Flow[],
  ): ReadonlyMap<StepId, readonly { readonly flow: Flow; readonly hop: Hop }[]> => {
    const found = new Map<StepId, { readonly flow: Flow; readonly hop: Hop }[]>();
    const seen = new Set<Hop>();
    for (const flow of flows)
      for (const hop of flow.hops) {
        if (seen.has(hop)) continue;
        seen.add(hop);
        for (const { id } of stepsBehind(settlement, hop)) found.set(id, [...(found.get(id) ?? []), { flow, hop }]);
      }
    return found;
  },
);
