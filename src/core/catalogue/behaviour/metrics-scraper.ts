// What the metrics scraper of the pattern's description does: asks every target itself, and keeps what it gets.
import type { Behaviour } from '../behaviour.ts';

export const metricsScraperBehaviour: Behaviour = {
  uses: [
    { library: 'MetricsEndpointConsumer', endpoint: 'metrics-endpoint', with: { process: 'scraper' } },
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'scraper',
      gives: [],
      listens: [{ port: 9090, takes: [{ path: '/api/v1/write', signal: 'metrics', end: 'store' }] }],
    },
  ],
  opens: [{ while: 'always', ports: [9090] }],
  statuses: [],
};
