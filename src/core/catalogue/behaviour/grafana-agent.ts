// What the Grafana agent on machines passes on. What it is given comes over cos-agent, which is not modelled.
import type { Behaviour } from '../behaviour.ts';
import { grafanaAgentOperator } from '../sources.ts';

export const grafanaAgentBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'none' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    {
      library: 'PrometheusRemoteWriteConsumer',
      endpoint: 'send-remote-write',
      with: { process: 'grafana-agent', rules: true },
    },
    { library: 'LokiPushApiConsumer', endpoint: 'logging-consumer', with: { process: 'grafana-agent' } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'tracing',
      with: {
        for: 'relay',
        protocols: ['otlp_http', 'otlp_grpc'],
        sends: [{ process: 'grafana-agent', protocol: 'otlp_http', suffix: '/v1/traces' }],
      },
    },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboards-provider', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [{ name: 'grafana-agent', gives: ['metrics', 'logs'], listens: [] }],
  opens: [],
  statuses: [],
  notes: [
    {
      about: 'What principals give it over cos-agent and juju-info is not modelled, nor what it reads of its machine.',
      source: grafanaAgentOperator('charmcraft.yaml'),
    },
  ],
};
