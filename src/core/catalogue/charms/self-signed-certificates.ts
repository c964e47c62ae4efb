// Self-signed certificates: its endpoints, options and containers.
import { selfSignedCertificatesBehaviour } from '../behaviour/self-signed-certificates.ts';
import type { Charm } from '../catalogue.ts';
import { selfSignedCertificatesOperator } from '../sources.ts';

export const selfSignedCertificates: Charm = {
  name: 'self-signed-certificates',
  title: 'Self-signed certificates',
  about: 'Signs certificates with an authority of its own.',
  kind: 'support',
  subordinate: false,
  substrate: 'any',
  endpoints: [
    {
      name: 'certificates',
      role: 'provides',
      interface: 'tls-certificates',
      optional: true,
      about: 'Signs certificate requests.',
    },
    {
      name: 'send-ca-cert',
      role: 'provides',
      interface: 'certificate_transfer',
      optional: true,
      about: 'Hands out a CA certificate to trust.',
    },
    {
      name: 'tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Asks for trace receivers by protocol name and gets URLs back.',
    },
  ],
  config: [],
  containers: [],
  tracks: [],
  behaviour: selfSignedCertificatesBehaviour,
  notDone: [],
  source: selfSignedCertificatesOperator('charmcraft.yaml'),
};
