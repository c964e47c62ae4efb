// What SeaweedFS does: hands out the object store that it runs itself.
import type { Behaviour } from '../behaviour.ts';

export const seaweedfsK8sBehaviour: Behaviour = {
  uses: [
    { library: 'S3Provider', endpoint: 's3-credentials', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [{ name: 'seaweedfs', gives: [], listens: [{ port: 8333, takes: [] }] }],
  opens: [{ while: 'always', ports: [8333] }],
  statuses: [],
};
