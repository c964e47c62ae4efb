// tls-certificates: requests and signed certificates.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'certificate_signing_requests',
    writer: 'requirer',
    bag: 'unit',
    about: 'SANs: unit FQDN, coordinator service FQDN, all worker addresses; renewed whenever a worker comes or goes.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '883-898'),
  },
  {
    name: 'certificates',
    writer: 'provider',
    bag: 'application',
    about: 'Issued certificates. TLS counts as available only when certificate and key both exist.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '724-741'),
  },
];

export const certificates: readonly Interface[] = [
  {
    name: 'tls-certificates',
    isTransport: true,
    about: 'The requirer sends certificate requests; the provider signs them.',
    keys,
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '724-741'),
  },
];
