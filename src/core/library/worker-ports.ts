// Which ports a worker is told to open, by the roles it has published. Also what a coordinator opens that opens like a worker.
import { flatMap } from '../flat-map.ts';
import type { Fact } from './fact.ts';
import { openReceivers } from './tracing.ts';
import type { View } from './view.ts';

/** `roles` as published, unexpanded, as the charm looks them up. */
export function workerPorts(
  view: View,
  roles: readonly string[],
): { readonly numbers: readonly number[]; readonly facts: readonly Fact[] } {
  const rows = (view.behaviour.coordinator?.workerPorts ?? []).filter(
    (row) => row.roles === undefined || row.roles.some((role) => roles.includes(role)),
  );
  const receivers = rows.some((row) => row.receivers === true) ? openReceivers(view) : [];
  const numbers = [...flatMap(rows, (row) => row.ports ?? []), ...receivers.map(({ receiver }) => receiver.port)];
  return { numbers: [...new Set(numbers)].sort((a, b) => a - b), facts: flatMap(receivers, ({ facts }) => facts) };
}
