// Which step stands behind a mark: what is joined counts its writes by itself, and a settlement numbers those of all of them together.
import type { Mark, StepId } from '../library/process.ts';
import type { Settlement } from './settlement.ts';

/** By mark; those of the settlement that it started from come first. */
export type Numbers = ReadonlyMap<Mark, StepId>;

const numbers = new WeakMap<Settlement, Numbers>();

export function keepNumbers(settlement: Settlement, own: Numbers): void {
  numbers.set(settlement, own);
}

export function numbersOf(settlement: Settlement | undefined): Numbers {
  return (settlement && numbers.get(settlement)) ?? none;
}

const none: Numbers = new Map();

/** In their order, each once. */
export function stepIds(known: Numbers, behind: readonly (Mark | StepId)[]): readonly StepId[] {
  const ids: StepId[] = [];
  for (const one of behind) {
    const id = typeof one === 'number' ? one : known.get(one);
    if (id !== undefined) ids.push(id);
  }
  return ids.length < 2 ? ids : ids.sort((one, other) => one - other);
}
