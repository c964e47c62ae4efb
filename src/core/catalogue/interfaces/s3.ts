// s3: address and credentials of an object store.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'endpoint',
    writer: 'provider',
    bag: 'application',
    form: 'text',
    about: 'Scheme is stripped for the config; http means insecure true unless a CA chain is given.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
  {
    name: 'bucket',
    writer: 'provider',
    bag: 'application',
    form: 'text',
    about: 'One bucket per product.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
  {
    name: 'access-key',
    writer: 'provider',
    bag: 'application',
    form: 'text',
    about: 'Credential; clear text in the databag, and in worker_config after that.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
  {
    name: 'secret-key',
    writer: 'provider',
    bag: 'application',
    form: 'text',
    about: 'Credential; treated like the access key.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
  {
    name: 'region',
    writer: 'provider',
    bag: 'application',
    about: 'Passed on to the workers as it is.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
  {
    name: 'tls-ca-chain',
    writer: 'provider',
    bag: 'application',
    form: 'texts',
    about: 'Joined into s3_tls_ca_chain for the workers.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '112-131,743-783'),
  },
];

export const s3: readonly Interface[] = [
  {
    name: 's3',
    about: 'Hands bucket, endpoint and credentials of an object store to the requirer.',
    keys,
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '743-783'),
  },
];
