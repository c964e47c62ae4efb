// What self-signed certificates does: signs every request at once.
import type { Behaviour } from '../behaviour.ts';

export const selfSignedCertificatesBehaviour: Behaviour = {
  uses: [
    { library: 'TLSCertificatesProvides', endpoint: 'certificates', with: {} },
    {
      library: 'TracingEndpointRequirer',
      endpoint: 'tracing',
      with: {
        for: 'charm',
        protocols: ['otlp_http'],
        sends: [{ process: 'charm', protocol: 'otlp_http', suffix: '/v1/traces' }],
      },
    },
    { library: 'Workload', with: {} },
  ],
  processes: [],
  opens: [],
  statuses: [],
};
