// What MinIO does for its own telemetry.
import type { Behaviour } from '../behaviour.ts';
import { minioOperator } from '../sources.ts';

export const minioBehaviour: Behaviour = {
  uses: [
    { library: 'GrafanaDashboardProvider', endpoint: 'grafana-dashboard', with: {} },
    { library: 'Workload', with: {} },
  ],
  processes: [{ name: 'minio', gives: ['metrics'], listens: [] }],
  opens: [],
  statuses: [],
  notes: [
    {
      about: 'Where it serves its metrics and how it hands out its object storage was not read.',
      source: minioOperator('charmcraft.yaml'),
    },
  ],
};
