// GrafanaDashboardProvider: the leader hands over its dashboards, whose bodies are not modelled.
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const grafanaDashboardProvider: Library<'GrafanaDashboardProvider'> = {
  name: 'GrafanaDashboardProvider',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader) return [];
    const keys = keysOf({ dashboards: { value: '…', because: [] } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};
