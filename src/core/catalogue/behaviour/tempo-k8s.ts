// What the single-process Tempo does: opens the receivers that clients ask for, and keeps what arrives.
import type { Behaviour } from '../behaviour.ts';
import { tempoK8sOperator } from '../sources.ts';
import { receivers } from './receivers.ts';

export const tempoK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'replaces-host' },
  uses: [
    { library: 'TraefikRouteRequirer', endpoint: 'ingress', with: { ports: [3200], receivers: true } },
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    {
      library: 'TracingEndpointProvider',
      endpoint: 'tracing',
      with: { receivers: receivers.map(({ option: _, ...receiver }) => receiver) },
    },
    {
      library: 'MetricsEndpointProvider',
      endpoint: 'metrics-endpoint',
      with: { jobs: [{ port: 3200, tls: true }] },
    },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['tempo'], rules: true } },
    { library: 'GrafanaSourceProvider', endpoint: 'grafana-source', with: { type: 'tempo', host: 'unit', port: 3200 } },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'S3Requirer', endpoint: 's3', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'tempo',
      gives: ['metrics', 'logs'],
      receives: 'store',
      listens: [
        {
          port: 3200,
          tls: true,
          takes: [
            { path: '/metrics', signal: 'metrics', end: 'serves' },
            { path: '/api', signal: 'queries', end: 'serves' },
          ],
        },
      ],
    },
  ],
  opens: [{ while: 'always', ports: [3200] }],
  statuses: [],
  notes: [
    {
      about: 'Its code was not read: ports and receivers are taken from its successor of several workers.',
      source: tempoK8sOperator('charmcraft.yaml'),
    },
  ],
};
