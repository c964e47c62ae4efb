// What the tracing store of the pattern's description does: opens the receivers that clients ask for, and keeps what arrives.
import type { Behaviour } from '../behaviour.ts';
import { receivers } from './receivers.ts';

export const tracingStoreBehaviour: Behaviour = {
  address: { advertises: 'service', ingress: 'none' },
  uses: [
    {
      library: 'TracingEndpointProvider',
      endpoint: 'tracing',
      with: { receivers: receivers.map(({ option: _, ...receiver }) => receiver) },
    },
    { library: 'Workload', with: {} },
  ],
  processes: [{ name: 'store', gives: [], receives: 'store', listens: [] }],
  opens: [{ while: 'always', ports: [4318] }],
  statuses: [],
};
