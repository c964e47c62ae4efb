// GrafanaSourceConsumer: the leader answers every data source with the ids it was given, which are not modelled.
import { flatMap } from '../flat-map.ts';
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const grafanaSourceConsumer: Library<'GrafanaSourceConsumer'> = {
  name: 'GrafanaSourceConsumer',
  publish(view, { endpoint }) {
    if (!view.isLeader) return [];
    return flatMap(view.on(endpoint), (link) => {
      const fact = link.application.read('grafana_source_data');
      if (fact === undefined) return [];
      const keys = keysOf({
        grafana_uid: { value: '…', because: [] },
        datasource_uids: { value: '…', because: [fact] },
      });
      return [{ relation: link.relation, bag: 'application', keys }];
    });
  },
};
