// What the Grafana agent on Kubernetes does: scrapes and receives, and passes each signal on. Its receivers stand on ports of their own.
import type { Behaviour, Receiver } from '../behaviour.ts';
import { receivers } from './receivers.ts';

const agentReceivers = receivers.map(
  ({ always: _, ...receiver }): Receiver => ({ ...receiver, option: `always_enable_${receiver.protocol}` }),
);

export const grafanaAgentK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'none' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    { library: 'MetricsEndpointConsumer', endpoint: 'metrics-endpoint', with: { process: 'agent' } },
    {
      library: 'PrometheusRemoteWriteConsumer',
      endpoint: 'send-remote-write',
      with: { process: 'agent', rules: true },
    },
    { library: 'LokiPushApiProvider', endpoint: 'logging-provider', with: { port: 3500, path: '/loki/api/v1/push' } },
    { library: 'LokiPushApiConsumer', endpoint: 'logging-consumer', with: { process: 'agent' } },
    { library: 'TracingEndpointProvider', endpoint: 'tracing-provider', with: { receivers: agentReceivers } },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'tracing',
      with: {
        for: 'relay',
        protocols: ['otlp_http'],
        sends: [{ process: 'agent', protocol: 'otlp_http', suffix: '/v1/traces' }],
      },
    },
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboards-provider', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'agent',
      gives: ['metrics', 'logs'],
      receives: 'relay',
      listens: [
        {
          port: 3500,
          tls: true,
          while: 'logging-provider',
          takes: [{ path: '/loki/api/v1/push', signal: 'logs', end: 'relay' }],
        },
      ],
    },
  ],
  opens: [],
  statuses: [],
};
