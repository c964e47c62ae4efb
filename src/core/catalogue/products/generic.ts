// The pattern as it is described, without a product: any worker will do, and nothing is stored in an object store.
import type { Product } from '../catalogue.ts';
import { coordinatedWorkers, pattern } from '../sources.ts';

export const generic: Product = {
  name: 'generic',
  title: 'Coordinator and workers',
  coordinator: 'coordinator',
  worker: 'worker',
  clusterInterface: 'generic_cluster',
  roles: ['worker'],
  metaRoles: {},
  minimal: [],
  recommended: {},
  rolesPerWorker: 'one',
  ports: { nginx: 8080, nginxTls: 8080, proxy: 8080, proxyTls: 8080, exporter: 9113, worker: 8080 },
  tracks: [
    { name: 'direct', library: '4.1.2', mode: 'direct', source: pattern('spec.md') },
    {
      name: 'proxied',
      library: '4.1.2',
      mode: 'proxied',
      source: coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '22-30,74-80,410-494'),
    },
  ],
  defaultTrack: 'direct',
  source: pattern('spec.md'),
};
