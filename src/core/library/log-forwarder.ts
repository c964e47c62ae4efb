// LogForwarder: pebble pushes the output of the charm's containers to every unit of every provider of logging.
// When the last endpoint goes it returns early, and the targets it had set stay on.
import { alertRuleKeys } from './alert-rules.ts';
import { logTargets } from './log-target.ts';
import { logEndpoints } from './telemetry.ts';
import type { Library } from './view.ts';

export const logForwarder: Library<'LogForwarder'> = {
  name: 'LogForwarder',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader || use.with.rules !== true) return [];
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys: alertRuleKeys(view) }));
  },
  apply(view, use) {
    const known = logEndpoints(view).flatMap(({ unit, url, fact }) =>
      url === undefined ? [] : [{ name: unit, url, facts: [fact] }],
    );
    return (unit) => {
      const targets = logTargets(view, unit, known);
      return {
        processes: use.with.containers.map((name) => ({
          name,
          logTargets: known.length > 0 ? targets : (view.before(unit.id, name)?.logTargets ?? {}),
        })),
      };
    };
  },
};
