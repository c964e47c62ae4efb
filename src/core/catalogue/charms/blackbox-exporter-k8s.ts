// Blackbox exporter: its endpoints, options and containers.
import { blackboxExporterK8sBehaviour } from '../behaviour/blackbox-exporter-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { blackboxExporterK8sOperator } from '../sources.ts';

export const blackboxExporterK8s: Charm = {
  name: 'blackbox-exporter-k8s',
  title: 'Blackbox exporter',
  about: 'Probes addresses from outside and gives what it finds as metrics.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'self-metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      optional: true,
      about: 'Publishes scrape jobs and metric alert rules for a scraper to pull.',
    },
    {
      name: 'grafana-dashboard',
      role: 'provides',
      interface: 'grafana_dashboard',
      optional: true,
      about: 'Hands bundled dashboards to Grafana.',
    },
    {
      name: 'provide-cmr-mesh',
      role: 'provides',
      interface: 'cross_model_mesh',
      about: "Tells the remote side this application's identity so that cross-model mesh policies can be written.",
    },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      optional: true,
      about: 'Learns one push URL per remote unit and sends logs there; also ships log alert rules.',
    },
    {
      name: 'ingress',
      role: 'requires',
      interface: 'ingress',
      limit: 1,
      optional: true,
      about: 'Obtains one ingressed URL for the whole application.',
    },
    {
      name: 'catalogue',
      role: 'requires',
      interface: 'catalogue',
      optional: true,
      about: 'Adds a link entry to the catalogue page.',
    },
    {
      name: 'probes',
      role: 'requires',
      interface: 'blackbox_exporter_probes',
      optional: true,
      about: 'Runs the probes published by related applications.',
    },
    {
      name: 'service-mesh',
      role: 'requires',
      interface: 'service_mesh',
      limit: 1,
      about: 'Joins the mesh and submits authorisation policies.',
    },
    {
      name: 'require-cmr-mesh',
      role: 'requires',
      interface: 'cross_model_mesh',
      about: "Learns a cross-model client's identity so that mesh policies can admit it.",
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
      name: 'receive-ca-cert',
      role: 'requires',
      interface: 'certificate_transfer',
      limit: 1,
      optional: true,
      about: 'Receives CA certificates to trust as a client.',
    },
  ],
  config: [],
  containers: ['blackbox'],
  tracks: [],
  behaviour: blackboxExporterK8sBehaviour,
  notDone: [],
  source: blackboxExporterK8sOperator('charmcraft.yaml'),
};
