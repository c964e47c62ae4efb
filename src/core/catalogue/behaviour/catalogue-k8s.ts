// What the catalogue does for its own telemetry.
import type { Behaviour } from '../behaviour.ts';
import { catalogueK8sOperator } from '../sources.ts';
import { tracesCharm } from './charm-tracing.ts';

export const catalogueK8sBehaviour: Behaviour = {
  address: { advertises: 'service', port: { http: 80, https: 443 }, ingress: 'replaces-all' },
  uses: [
    { library: 'TLSCertificatesRequires', endpoint: 'certificates', with: {} },
    {
      library: 'IngressPerAppRequirer',
      endpoint: 'ingress',
      with: { port: { http: 80, https: 443 }, stripPrefix: true },
    },
    { library: 'LogForwarder', endpoint: 'logging', with: { containers: ['catalogue'], rules: true } },
    tracesCharm('tracing'),
    { library: 'Workload', with: {} },
  ],
  processes: [
    { name: 'catalogue', gives: ['logs'], listens: [{ port: { http: 80, https: 443 }, tls: true, takes: [] }] },
  ],
  opens: [{ while: 'always', ports: [{ http: 80, https: 443 }] }],
  statuses: [],
  notes: [
    {
      about: 'That pebble forwards its output was not read, only that it has an endpoint for it.',
      source: catalogueK8sOperator('charmcraft.yaml'),
    },
  ],
};
