// Mimir as coordinator and workers: roles, ports, tracks.
import type { Product } from '../catalogue.ts';
import { mimirCharm, mimirOperators, mimirTrack2 } from '../sources.ts';

export const mimir: Product = {
  name: 'mimir',
  title: 'Mimir',
  coordinator: 'mimir-coordinator-k8s',
  worker: 'mimir-worker-k8s',
  clusterInterface: 'mimir_cluster',
  objectStorage: 's3',
  roles: [
    'all',
    'read',
    'write',
    'backend',
    'overrides-exporter',
    'query-scheduler',
    'flusher',
    'query-frontend',
    'querier',
    'store-gateway',
    'ingester',
    'distributor',
    'ruler',
    'alertmanager',
    'compactor',
  ],
  metaRoles: {
    read: ['querier', 'query-frontend'],
    write: ['distributor', 'ingester'],
    backend: ['alertmanager', 'compactor', 'overrides-exporter', 'query-scheduler', 'ruler', 'store-gateway'],
    all: ['compactor', 'distributor', 'ingester', 'querier', 'query-frontend', 'ruler', 'store-gateway'],
  },
  // A comment in the charm says alertmanager; its code says ruler, and code wins.
  minimal: ['compactor', 'distributor', 'ingester', 'querier', 'query-frontend', 'store-gateway', 'ruler'],
  recommended: {
    compactor: 1,
    distributor: 1,
    ingester: 3,
    querier: 2,
    'query-frontend': 1,
    'store-gateway': 1,
    ruler: 1,
  },
  replication: [
    { role: 'ingester', units: 3, copies: 3 },
    { role: 'store-gateway', units: 3, copies: 3 },
    { role: 'alertmanager', units: 3, copies: 3 },
  ],
  rolesPerWorker: 'many',
  ports: { nginx: 8080, nginxTls: 443, proxy: 8080, proxyTls: 443, exporter: 9113, worker: 8080 },
  tracks: [
    {
      name: '2',
      library: '2.2.4',
      mode: 'direct',
      source: mimirTrack2('coordinator', undefined, 'locked library of the branch'),
    },
    {
      name: '2.17',
      mode: 'proxied',
      source: mimirCharm(
        'coordinator/src/charm.py',
        undefined,
        'the branch was not read: mode as on main, library unknown',
      ),
    },
    {
      name: 'dev',
      library: '4.1.0',
      mode: 'proxied',
      source: mimirCharm('coordinator/src/charm.py', undefined, 'asks for library 4.1.0 or later'),
    },
    {
      name: 'dev-2026-04-01',
      library: '2.2.4',
      mode: 'proxied',
      source: mimirOperators('coordinator/src/charm.py', undefined, 'main on that day, still with the older library'),
    },
  ],
  defaultTrack: '2.17',
  source: mimirOperators('coordinator/src/mimir_config.py', '25-110'),
};
