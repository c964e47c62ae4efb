// Istio: its endpoints, options and containers.
import type { Charm } from '../catalogue.ts';
import { istioK8sOperator } from '../sources.ts';

export const istioK8s: Charm = {
  name: 'istio-k8s',
  title: 'Istio',
  about: 'Runs the control plane of the mesh.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'grafana-dashboard',
      role: 'provides',
      interface: 'grafana_dashboard',
      optional: true,
      about: 'Hands bundled dashboards to Grafana.',
    },
    {
      name: 'istio-metadata',
      role: 'provides',
      interface: 'istio_metadata',
      optional: true,
      about: 'Publishes mesh metadata.',
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
      name: 'workload-tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      optional: true,
      about: 'Asks for trace receivers by protocol name and gets URLs back.',
    },
    {
      name: 'istio-ingress-config',
      role: 'requires',
      interface: 'istio_ingress_config',
      optional: true,
      about: 'External authoriser settings taken from an ingress.',
    },
    {
      name: 'jwks-ca-cert',
      role: 'requires',
      interface: 'certificate_transfer',
      limit: 1,
      optional: true,
      about: 'Receives CA certificates to trust as a client.',
    },
    {
      name: 'peers',
      role: 'peers',
      interface: 'istio_k8s_peers',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [],
  containers: ['metrics-proxy'],
  tracks: [],
  notDone: [],
  source: istioK8sOperator('charmcraft.yaml'),
};
