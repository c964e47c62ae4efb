// What the logging store of the pattern's description does: takes pushes, each unit by its own name.
import type { Behaviour } from '../behaviour.ts';

export const loggingStoreBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'none' },
  uses: [
    { library: 'LokiPushApiProvider', endpoint: 'logging', with: { port: 3100, path: '/loki/api/v1/push' } },
    { library: 'Workload', with: {} },
  ],
  processes: [
    {
      name: 'store',
      gives: [],
      listens: [{ port: 3100, takes: [{ path: '/loki/api/v1/push', signal: 'logs', end: 'store' }] }],
    },
  ],
  opens: [{ while: 'always', ports: [3100] }],
  statuses: [],
};
