// Pyroscope as coordinator and workers: roles, ports, tracks. It has no proxy for the telemetry of its workers.
import type { Product } from '../catalogue.ts';
import { pyroscopeOperators, pyroscopeTrack2 } from '../sources.ts';

const components = [
  'querier',
  'query-frontend',
  'query-scheduler',
  'ingester',
  'distributor',
  'compactor',
  'store-gateway',
  'tenant-settings',
  'ad-hoc-profiles',
] as const;

export const pyroscope: Product = {
  name: 'pyroscope',
  title: 'Pyroscope',
  coordinator: 'pyroscope-coordinator-k8s',
  worker: 'pyroscope-worker-k8s',
  clusterInterface: 'pyroscope_cluster',
  objectStorage: 's3',
  roles: ['all', ...components],
  metaRoles: { all: components },
  minimal: components,
  recommended: {
    querier: 3,
    'query-frontend': 2,
    'query-scheduler': 2,
    ingester: 3,
    distributor: 2,
    compactor: 3,
    'store-gateway': 3,
    'tenant-settings': 1,
    'ad-hoc-profiles': 1,
  },
  replication: [
    { role: 'ingester', units: 3, copies: 3 },
    { role: 'store-gateway', units: 3, copies: 3 },
  ],
  rolesPerWorker: 'many',
  ports: { nginx: 8080, nginxTls: 8080, exporter: 9113, worker: 4040 },
  tracks: [
    {
      name: '2',
      library: '2.0.22',
      mode: 'direct',
      source: pyroscopeTrack2('coordinator', undefined, 'locked library of the branch'),
    },
    {
      name: '1.18',
      library: '4.0.1',
      mode: 'direct',
      source: pyroscopeOperators('coordinator/src/charm.py', '94-131'),
    },
    { name: 'dev', library: '4.0.1', mode: 'direct', source: pyroscopeOperators('coordinator/src/charm.py', '94-131') },
  ],
  defaultTrack: '1.18',
  source: pyroscopeOperators('coordinator/src/pyroscope_config.py', '14-73'),
};
