// What the blackbox exporter does for its own telemetry.
import type { Behaviour } from '../behaviour.ts';
import { blackboxExporterK8sOperator } from '../sources.ts';
import { tracesCharm } from './charm-tracing.ts';

export const blackboxExporterK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', port: 9115, ingress: 'replaces-all' },
  uses: [
    { library: 'IngressPerAppRequirer', endpoint: 'ingress', with: { port: 9115, stripPrefix: true } },
    { library: 'MetricsEndpointProvider', endpoint: 'self-metrics-endpoint', with: { jobs: [{ port: 9115 }] } },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['blackbox'], rules: true } },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'CatalogueConsumer', endpoint: 'catalogue', with: { title: 'Blackbox Exporter' } },
    tracesCharm('charm-tracing'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'blackbox',
      gives: ['metrics', 'logs'],
      listens: [{ port: 9115, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    },
  ],
  opens: [{ while: 'always', ports: [9115] }],
  statuses: [],
  notes: [
    {
      about: 'The probes that it runs for others are not modelled.',
      source: blackboxExporterK8sOperator('charmcraft.yaml'),
    },
  ],
};
