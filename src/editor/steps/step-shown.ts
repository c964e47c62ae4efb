// The step after which databags and picture are shown.
import { type Settlement, type StepId, stepById } from '../../core/core.ts';

/** `undefined`: as it settled, as it is for a step that is not there. 0 is before the first. */
export function stepShown(settlement: Settlement, asked: number | undefined): StepId | undefined {
  if (asked === undefined || asked === 0) return asked;
  return stepById(settlement, asked)?.id;
}
