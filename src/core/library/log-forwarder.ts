// LogForwarder: pebble pushes the output of the charm's containers to every unit of every provider of logging.
// When the last endpoint goes it returns early, and the targets it had set stay on.
import { flatMap } from '../flat-map.ts';
import { alertRuleKeys } from './alert-rules.ts';
import { type LogDestination, logTargets } from './log-target.ts';
import { logEndpoints } from './telemetry.ts';
import { raiseInUnits } from './unreadable.ts';
import type { Library, View } from './view.ts';

export const logForwarder: Library<'LogForwarder'> = {
  name: 'LogForwarder',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader || use.with.rules !== true) return [];
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys: alertRuleKeys(view) }));
  },
  raises(view, use) {
    // It asks whether text is JSON and whether it has a URL, not whether it is an object at all.
    return raiseInUnits(view.on(use.endpoint), 'endpoint', 'url', 'over-kind');
  },
  apply(view, use) {
    const known = readyEndpoints(view);
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

/** A relation counts once every unit of it has named an address that can be read; until then none of it does. */
function readyEndpoints(view: View): readonly LogDestination[] {
  const all = logEndpoints(view);
  const waiting = new Set(flatMap(all, ({ url, fact }) => (url === undefined ? [fact.relation] : [])));
  return flatMap(all, ({ unit, url, fact }) =>
    url === undefined || waiting.has(fact.relation) ? [] : [{ name: unit, url, facts: [fact] }],
  );
}
