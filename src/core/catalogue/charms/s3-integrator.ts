// S3 Integrator: hands the address and credentials of an object store to a coordinator. Two tracks, two repositories.
import { s3IntegratorBehaviour } from '../behaviour/s3-integrator.ts';
import type { Charm } from '../catalogue.ts';
import { objectStorageIntegrators, s3IntegratorOperator } from '../sources.ts';

export const s3Integrator: Charm = {
  name: 's3-integrator',
  title: 'S3 Integrator',
  about: 'Hands address and credentials of an object store to a coordinator.',
  kind: 'support',
  subordinate: false,
  substrate: 'any',
  endpoints: [
    {
      name: 's3-credentials',
      role: 'provides',
      interface: 's3',
      about: 'Hands out bucket, endpoint and credentials for an S3 API.',
    },
    {
      name: 's3-integrator-peers',
      role: 'peers',
      interface: 's3-integrator-peers',
      tracks: ['1'],
      about: 'What the units of this application tell each other.',
    },
    {
      name: 'status-peers',
      role: 'peers',
      interface: 'status_peers',
      tracks: ['2'],
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [
    { name: 'endpoint', type: 'string', default: null, tracks: ['1'], about: 'S3 API URL.' },
    { name: 'bucket', type: 'string', default: '', tracks: ['1'], about: 'Bucket name handed to requirers.' },
    { name: 'region', type: 'string', default: '', about: 'S3 region.' },
    { name: 'tls-ca-chain', type: 'string', default: '', about: 'CA chain to verify the S3 endpoint.' },
    { name: 'endpoint', type: 'string', default: '', tracks: ['2'], about: 'S3 API URL.' },
    { name: 'bucket', type: 'string', default: null, tracks: ['2'], about: 'Bucket name handed to requirers.' },
    {
      name: 'credentials',
      type: 'secret',
      default: null,
      tracks: ['2'],
      about: 'Juju user secret holding access-key and secret-key.',
    },
  ],
  containers: [],
  defaultTrack: '2',
  tracks: [
    { name: '1', source: s3IntegratorOperator('metadata.yaml') },
    { name: '2', source: objectStorageIntegrators('s3/metadata.yaml') },
  ],
  behaviour: s3IntegratorBehaviour,
  notDone: [],
  source: objectStorageIntegrators('s3/metadata.yaml'),
};
