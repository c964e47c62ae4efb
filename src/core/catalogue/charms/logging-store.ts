// The logging store as the pattern's description names it.
import { loggingStoreBehaviour } from '../behaviour/logging-store.ts';
import type { Charm } from '../catalogue.ts';
import { pattern } from '../sources.ts';

export const loggingStore: Charm = {
  name: 'logging-store',
  title: 'Logging store',
  kind: 'telemetry-store',
  ofPattern: true,
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'logging',
      role: 'provides',
      interface: 'loki_push_api',
      about: 'Says where it takes log lines.',
    },
  ],
  config: [],
  containers: ['store'],
  tracks: [],
  behaviour: loggingStoreBehaviour,
  notDone: [],
  source: pattern('spec.md'),
};
