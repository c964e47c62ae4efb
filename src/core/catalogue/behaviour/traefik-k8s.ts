// What Traefik does: gives applications an address outside and passes on what comes there.
import type { Behaviour } from '../behaviour.ts';
import { traefikK8sOperator } from '../sources.ts';
import { tracesByJaeger, tracesCharm } from './charm-tracing.ts';

export const traefikK8sBehaviour: Behaviour = {
  address: { advertises: 'service', ingress: 'none' },
  uses: [
    {
      library: 'IngressPerAppProvider',
      endpoint: 'ingress',
      with: { process: 'traefik', byHost: { option: 'routing_mode', value: 'subdomain', otherwise: 'path' } },
    },
    { library: 'TraefikRouteProvider', endpoint: 'traefik-route', with: { process: 'traefik' } },
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'LokiPushApiConsumer', endpoint: 'logging', with: {} },
    { library: 'MetricsEndpointProvider', endpoint: 'metrics-endpoint', with: { jobs: [{ port: 8082 }] } },
    tracesCharm('charm-tracing'),
    tracesByJaeger('workload-tracing', 'traefik'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'traefik',
      gives: ['metrics', 'logs', 'workload-traces'],
      listens: [{ port: 8082, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    },
  ],
  opens: [],
  statuses: [],
  notes: [
    {
      about: 'Routing by subdomain is known to be there and not modelled: URLs stay those of routing by path.',
      source: traefikK8sOperator('config.yaml'),
    },
    {
      about: 'TLS at the entry points, ingress per unit and forward authentication are not modelled.',
      source: traefikK8sOperator('src/charm.py'),
    },
    {
      about: 'Over logging it ships alert rules; how its own output would be sent was not read.',
      source: traefikK8sOperator('src/charm.py'),
    },
  ],
};
