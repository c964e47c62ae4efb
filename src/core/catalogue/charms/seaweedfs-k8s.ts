// SeaweedFS: an S3 store for trials, in place of S3 Integrator and a store behind it.
import { seaweedfsK8sBehaviour } from '../behaviour/seaweedfs-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { seaweedfsK8sOperator } from '../sources.ts';

export const seaweedfsK8s: Charm = {
  name: 'seaweedfs-k8s',
  title: 'SeaweedFS',
  about: 'Serves S3 for trials, and hands it out itself.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 's3-credentials',
      role: 'provides',
      interface: 's3',
      about: 'Hands out bucket, endpoint and credentials for an S3 API.',
    },
  ],
  config: [{ name: 'bucket', type: 'string', default: 'default-bucket', about: 'Bucket name handed to requirers.' }],
  containers: ['seaweedfs'],
  tracks: [],
  behaviour: seaweedfsK8sBehaviour,
  notDone: [],
  source: seaweedfsK8sOperator('charmcraft.yaml'),
};
