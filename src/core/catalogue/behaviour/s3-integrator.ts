// What the S3 integrator does: hands out what it was told of an object store. It runs no workload.
import type { Behaviour } from '../behaviour.ts';

export const s3IntegratorBehaviour: Behaviour = {
  uses: [
    { library: 'S3Provider', endpoint: 's3-credentials', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [],
  opens: [],
  statuses: [],
};
