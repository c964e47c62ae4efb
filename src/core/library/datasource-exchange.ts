// DatasourceExchange: the leader of either side tells the other which ids Grafana gave to its data sources, none while no Grafana has answered.
// Works while a coordinator may not act. The ids themselves are not modelled.
import type { Use } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { type Fact, keysOf } from './fact.ts';
import type { Library, View } from './view.ts';

export const datasourceExchange: Library<'DatasourceExchange'> = {
  name: 'DatasourceExchange',
  publish(view, use) {
    if (!view.isLeader) return [];
    const because = answersOf(view, use);
    const keys = keysOf({ datasources: { value: because.length === 0 ? [] : '…', because } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};

/** A Grafana that does not say which it is counts for nothing. */
function answersOf(view: View, { with: { sources } }: Use<'DatasourceExchange'>): readonly Fact[] {
  return flatMap(view.on(sources), ({ application }) => {
    const [grafana, ids] = [application.read('grafana_uid'), application.read('datasource_uids')];
    return grafana === undefined || ids === undefined ? [] : [grafana, ids];
  });
}
