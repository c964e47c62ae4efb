// What Alertmanager does for its own telemetry, and for those that send it alerts.
import type { Behaviour } from '../behaviour.ts';
import { alertmanagerK8sOperator } from '../sources.ts';
import { tracesCharm } from './charm-tracing.ts';

export const alertmanagerK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 9093, ingress: 'replaces-all' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'IngressPerAppRequirer', endpoint: 'ingress', with: { port: 9093, stripPrefix: true } },
    { library: 'AlertmanagerProvider', endpoint: 'alerting', with: { port: 9093 } },
    {
      library: 'MetricsEndpointProvider',
      endpoint: 'self-metrics-endpoint',
      with: { jobs: [{ port: 9093, tls: true }] },
    },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['alertmanager'], rules: true } },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    {
      library: 'GrafanaSourceProvider',
      endpoint: 'grafana-source',
      with: { type: 'alertmanager', host: 'unit', port: 9093 },
    },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Alertmanager' } },
    tracesCharm('charm-tracing'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'alertmanager',
      gives: ['metrics', 'logs'],
      listens: [
        {
          port: 9093,
          tls: true,
          takes: [
            { path: '/metrics', signal: 'metrics', end: 'serves' },
            { path: '/api/v2/alerts', signal: 'rules', end: 'serves' },
          ],
        },
      ],
    },
  ],
  opens: [{ while: 'always', ports: [9093] }],
  statuses: [],
  notes: [
    {
      about: 'What its endpoint tracing is for beside charm-tracing was not read.',
      source: alertmanagerK8sOperator('charmcraft.yaml'),
    },
  ],
};
