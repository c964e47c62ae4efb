// grafana_datasource_exchange: data source ids that two stores swap.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { cosLib } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'datasources',
    writer: 'provider',
    bag: 'application',
    about: 'Correlation between data sources.',
    source: cosLib('src/cosl/interfaces/datasource_exchange.py', '46-145'),
  },
  {
    name: 'datasources',
    writer: 'requirer',
    bag: 'application',
    about: 'Correlation between data sources.',
    source: cosLib('src/cosl/interfaces/datasource_exchange.py', '46-145'),
  },
];

export const datasourceExchange: readonly Interface[] = [
  {
    name: 'grafana_datasource_exchange',
    about:
      'Two stores swap the ids of their data sources, so that Grafana can link one signal to another. Both sides write the same key.',
    keys,
    source: cosLib('src/cosl/interfaces/datasource_exchange.py', '46-145'),
  },
];
