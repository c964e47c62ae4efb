// What the COS configuration does: ships rules and dashboards of a repository. It has nothing to scrape.
import type { Behaviour } from '../behaviour.ts';
import { tracesCharm } from './charm-tracing.ts';

export const cosConfigurationK8sBehaviour: Behaviour = {
  uses: [
    { library: 'MetricsEndpointProvider', endpoint: 'prometheus-config', with: { jobs: [] } },
    { library: 'LokiPushApiConsumer', endpoint: 'loki-config', with: {} },
    { library: 'PrometheusRemoteWriteConsumer', endpoint: 'send-remote-write', with: { rules: true } },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboards', with: {} },
    tracesCharm('charm-tracing'),
    { library: 'Workload', with: {} },
  ],
  processes: [{ name: 'git-sync', gives: ['logs'], listens: [] }],
  opens: [],
  statuses: [],
};
