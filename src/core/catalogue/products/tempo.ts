// Tempo as coordinator and workers: roles, ports, tracks.
import type { Product } from '../catalogue.ts';
import { tempoOperators, tempoTrack2 } from '../sources.ts';

export const tempo: Product = {
  name: 'tempo',
  title: 'Tempo',
  coordinator: 'tempo-coordinator-k8s',
  worker: 'tempo-worker-k8s',
  clusterInterface: 'tempo_cluster',
  objectStorage: 's3',
  roles: ['all', 'querier', 'query-frontend', 'ingester', 'distributor', 'compactor', 'metrics-generator'],
  metaRoles: { all: ['querier', 'query-frontend', 'ingester', 'distributor', 'compactor', 'metrics-generator'] },
  minimal: ['querier', 'query-frontend', 'ingester', 'distributor', 'compactor'],
  recommended: {
    querier: 1,
    'query-frontend': 1,
    ingester: 3,
    distributor: 1,
    compactor: 1,
    'metrics-generator': 1,
  },
  replication: [{ role: 'ingester', units: 3, copies: 3 }],
  rolesPerWorker: 'one',
  ports: { nginx: 3200, nginxTls: 3200, proxy: 3300, proxyTls: 3300, exporter: 9113, worker: 3200 },
  tracks: [
    {
      name: '2',
      library: '2.2.6',
      mode: 'direct',
      source: tempoTrack2('coordinator', undefined, 'locked library of the branch'),
    },
    {
      name: '2.10',
      library: '4.1.2',
      mode: 'proxied',
      source: tempoOperators('coordinator/src/charm.py', '179-194'),
    },
    { name: 'dev', library: '4.1.2', mode: 'proxied', source: tempoOperators('coordinator/src/charm.py', '179-194') },
  ],
  defaultTrack: '2.10',
  source: tempoOperators('coordinator/src/tempo_config.py', '18-88'),
};
