// ManualLogForwarder: pebble pushes the workload's output where the coordinator says; what vanished from its list is switched off.
import { coordinatorData, entriesOf } from './coordinator-data.ts';
import { logTargets } from './log-target.ts';
import type { Library } from './view.ts';

export const manualLogForwarder: Library<'ManualLogForwarder'> = {
  name: 'ManualLogForwarder',
  apply(view, use) {
    const told = entriesOf(coordinatorData(view), 'loki_endpoints').map(({ name, url, fact }) => ({
      name,
      url,
      facts: [fact],
    }));
    return (unit) => ({
      processes: use.with.containers.map((name) => ({ name, logTargets: logTargets(view, unit, told) })),
    });
  },
};
