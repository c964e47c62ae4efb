// grafana_datasource: stores that Grafana can query.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'grafana_source_data',
    writer: 'provider',
    bag: 'application',
    about: 'Data source definition. type: loki, tempo, prometheus (for mimir), grafana-pyroscope-data source.',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py', '633'),
  },
  {
    name: 'grafana_source_app_host',
    writer: 'provider',
    bag: 'application',
    about: 'One data source for the whole application (library v1). Empty means per-unit hosts are used.',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py', '144,682-694'),
  },
  {
    name: 'grafana_source_host',
    writer: 'provider',
    bag: 'unit',
    about: 'One data source per unit (library v0, e.g. Mimir as of 2026-04-01).',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py', '682'),
  },
  {
    name: 'grafana_uid',
    writer: 'requirer',
    bag: 'application',
    about: 'Id of the Grafana instance.',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py', '824-827'),
  },
  {
    name: 'datasource_uids',
    writer: 'requirer',
    bag: 'application',
    about: 'Uids of the created data sources; also grafana_base_url and app_data source_uid next to it.',
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py', '824-827'),
  },
];

export const grafanaSource: readonly Interface[] = [
  {
    name: 'grafana_datasource',
    about: 'The provider registers itself as a data source; Grafana answers with the ids it gave.',
    keys,
    source: lokiOperators('coordinator/lib/charms/grafana_k8s/v1/grafana_source.py'),
  },
];
