// Catalogue: its endpoints, options and containers.
import { catalogueK8sBehaviour } from '../behaviour/catalogue-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { catalogueK8sOperator } from '../sources.ts';

export const catalogueK8s: Charm = {
  name: 'catalogue-k8s',
  title: 'Catalogue',
  about: 'A page with links to everything that is deployed.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'catalogue',
      role: 'provides',
      interface: 'catalogue',
      about: 'Collects link entries for the catalogue page.',
    },
    {
      name: 'provide-cmr-mesh',
      role: 'provides',
      interface: 'cross_model_mesh',
      about: "Tells the remote side this application's identity so that cross-model mesh policies can be written.",
    },
    {
      name: 'catalogue-item',
      role: 'requires',
      interface: 'catalogue',
      about: 'Adds a link entry to the catalogue page.',
    },
    {
      name: 'ingress',
      role: 'requires',
      interface: 'ingress',
      limit: 1,
      about: 'Obtains one ingressed URL for the whole application.',
    },
    {
      name: 'certificates',
      role: 'requires',
      interface: 'tls-certificates',
      limit: 1,
      about: 'Requests a signed certificate; its presence switches the application to TLS.',
    },
    {
      name: 'tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Asks for trace receivers by protocol name and gets URLs back.',
    },
    {
      name: 'receive-ca-cert',
      role: 'requires',
      interface: 'certificate_transfer',
      limit: 1,
      optional: true,
      about: 'Receives CA certificates to trust as a client.',
    },
    {
      name: 'service-mesh',
      role: 'requires',
      interface: 'service_mesh',
      limit: 1,
      about: 'Joins the mesh and submits authorisation policies.',
    },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      optional: true,
      about: 'Learns one push URL per remote unit and sends logs there; also ships log alert rules.',
    },
    {
      name: 'require-cmr-mesh',
      role: 'requires',
      interface: 'cross_model_mesh',
      about: "Learns a cross-model client's identity so that mesh policies can admit it.",
    },
    {
      name: 'replicas',
      role: 'peers',
      interface: 'catalogue_replica',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [],
  containers: ['catalogue'],
  tracks: [],
  behaviour: catalogueK8sBehaviour,
  notDone: [],
  source: catalogueK8sOperator('charm/charmcraft.yaml'),
};
