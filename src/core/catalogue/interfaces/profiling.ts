// profiling: where to push profiles.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { pyroscopeOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'otlp_grpc_endpoint_url',
    writer: 'provider',
    signals: ['profiles'],
    bag: 'application',
    about: 'Where profiles are pushed.',
    source: pyroscopeOperators('coordinator/src/charm.py', '91-93,278'),
  },
  {
    name: 'insecure',
    writer: 'provider',
    bag: 'application',
    about: 'Where profiles are pushed.',
    source: pyroscopeOperators('coordinator/src/charm.py', '91-93,278'),
  },
];

export const profiling: readonly Interface[] = [
  {
    name: 'profiling',
    about: 'The provider says where it takes profiles over OTLP gRPC.',
    keys,
    source: pyroscopeOperators('coordinator/src/charm.py', '91-93,278'),
  },
];
