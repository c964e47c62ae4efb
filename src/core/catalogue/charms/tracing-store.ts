// The tracing store as the pattern's description names it.
import { tracingStoreBehaviour } from '../behaviour/tracing-store.ts';
import type { Charm } from '../catalogue.ts';
import { pattern } from '../sources.ts';

export const tracingStore: Charm = {
  name: 'tracing-store',
  title: 'Tracing store',
  kind: 'telemetry-store',
  ofPattern: true,
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'tracing',
      role: 'provides',
      interface: 'tracing',
      about: 'Says where it takes traces, one URL for each protocol that is asked for.',
    },
  ],
  config: [],
  containers: ['store'],
  tracks: [],
  behaviour: tracingStoreBehaviour,
  notDone: [],
  source: pattern('spec.md'),
};
