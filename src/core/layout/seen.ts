// A view without the signals that do not flow: where only one does, it is told as fully as if it alone had been chosen.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Signal } from '../flow/flow.ts';
import type { View } from './layout.ts';

/** The same view where every signal of it flows, or none. */
export function seen({ flows }: Analysis, view: View): View {
  const flowing = new Set<Signal>();
  for (const { end, signal } of flows) if (end !== 'not-collected') flowing.add(signal);
  const signals = view.signals.filter((signal) => flowing.has(signal));
  return signals.length === 0 || signals.length === view.signals.length ? view : { ...view, signals };
}
