// Query APIs of the stores, published for other charms.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { mimirOperators, tempoOperators } from '../sources.ts';

const tempo = tempoOperators('coordinator/src/charm.py', '556-584');
const mimir = mimirOperators('coordinator/charmcraft.yaml');

const tempoKeys: readonly DatabagKey[] = [
  {
    name: 'http',
    writer: 'provider',
    bag: 'application',
    about: 'URLs of the HTTP API, inside and outside.',
    source: tempo,
  },
  {
    name: 'grpc',
    writer: 'provider',
    bag: 'application',
    about: 'Addresses of the gRPC API, inside and outside.',
    source: tempo,
  },
];
const prometheusKeys: readonly DatabagKey[] = [
  {
    name: 'direct_url',
    writer: 'provider',
    bag: 'application',
    about: 'URL of the API inside the cluster.',
    source: mimir,
  },
  {
    name: 'ingress_url',
    writer: 'provider',
    bag: 'application',
    about: 'URL of the API outside, where an ingress serves it.',
    source: mimir,
  },
];

export const apis: readonly Interface[] = [
  { name: 'tempo_api', about: 'Where the query API of Tempo is.', keys: tempoKeys, source: tempo },
  {
    name: 'prometheus_api',
    about: 'Where a query API in the form of Prometheus is.',
    keys: prometheusKeys,
    source: mimir,
  },
];
