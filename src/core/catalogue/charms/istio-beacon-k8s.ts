// Istio beacon: its endpoints, options and containers.
import type { Charm } from '../catalogue.ts';
import { istioBeaconK8sOperator } from '../sources.ts';

export const istioBeaconK8s: Charm = {
  name: 'istio-beacon-k8s',
  title: 'Istio beacon',
  about: 'Enrols applications in the mesh and enforces who may speak to whom.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'provide-cmr-mesh',
      role: 'provides',
      interface: 'cross_model_mesh',
      optional: true,
      about: "Tells the remote side this application's identity so that cross-model mesh policies can be written.",
    },
    {
      name: 'service-mesh',
      role: 'provides',
      interface: 'service_mesh',
      optional: true,
      about: 'Enrols related applications in the mesh and enforces their policies.',
    },
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      optional: true,
      about: 'Publishes scrape jobs and metric alert rules for a scraper to pull.',
    },
    {
      name: 'charm-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Asks for trace receivers by protocol name and gets URLs back.',
    },
    {
      name: 'peers',
      role: 'peers',
      interface: 'istio_beacon_k8s_peers',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [],
  containers: ['metrics-proxy'],
  tracks: [],
  notDone: [],
  source: istioBeaconK8sOperator('charmcraft.yaml'),
};
