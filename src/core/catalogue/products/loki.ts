// Loki as coordinator and workers: roles, ports, tracks.
import type { Product } from '../catalogue.ts';
import { lokiOperators, lokiTrack2 } from '../sources.ts';

const before2026August = { nginx: 8080, nginxTls: 443, proxy: 8080, proxyTls: 443 } as const;

export const loki: Product = {
  name: 'loki',
  title: 'Loki',
  coordinator: 'loki-coordinator-k8s',
  worker: 'loki-worker-k8s',
  clusterInterface: 'loki_cluster',
  objectStorage: 's3',
  roles: ['read', 'write', 'backend', 'all'],
  // The expansion of `all` contains `all` itself, so that nginx has an upstream of that name.
  metaRoles: { all: ['read', 'write', 'backend', 'all'] },
  minimal: ['read', 'write', 'backend'],
  recommended: { read: 3, write: 3, backend: 3 },
  // Of all that Loki keeps, and counted by the backend, not by what writes.
  replication: [{ role: 'backend', units: 3, copies: 3 }],
  rolesPerWorker: 'many',
  ports: { nginx: 3100, nginxTls: 3100, proxy: 3100, proxyTls: 3100, exporter: 9113, worker: 3100 },
  tracks: [
    {
      name: '2',
      library: '2.2.6',
      mode: 'direct',
      ports: before2026August,
      source: lokiTrack2('coordinator', undefined, 'locked library and nginx ports of the branch'),
    },
    {
      name: '3.7',
      library: '4.1.2',
      mode: 'proxied',
      ports: before2026August,
      source: lokiOperators(
        'coordinator/src/nginx_config.py',
        undefined,
        'as before 2026-08-20, when the port changed',
      ),
    },
    {
      name: 'dev',
      library: '4.1.3',
      mode: 'proxied',
      source: lokiOperators('coordinator/src/nginx_config.py', undefined, 'port 3100 since 2026-08-20'),
    },
  ],
  defaultTrack: '3.7',
  source: lokiOperators('coordinator/src/loki_config.py', '18-56'),
};
