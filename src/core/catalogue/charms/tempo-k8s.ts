// Tempo as one application, without coordinator and workers.
import { tempoK8sBehaviour } from '../behaviour/tempo-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { tempoK8sOperator } from '../sources.ts';

export const tempoK8s: Charm = {
  name: 'tempo-k8s',
  title: 'Tempo in one piece',
  kind: 'telemetry-store',
  subordinate: false,
  substrate: 'kubernetes',
  deprecated: 'Not developed since October 2024; coordinator and workers took its place.',
  endpoints: [
    {
      name: 'grafana-dashboard',
      role: 'provides',
      interface: 'grafana_dashboard',
      about: 'Hands bundled dashboards to Grafana.',
    },
    {
      name: 'grafana-source',
      role: 'provides',
      interface: 'grafana_datasource',
      about: 'Registers this application as a Grafana data source; gets data source ids back.',
    },
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      about: 'Publishes scrape jobs and metric alert rules for a scraper to pull.',
    },
    {
      name: 'tracing',
      role: 'provides',
      interface: 'tracing',
      about: 'Offers trace receivers: one URL per protocol, published once for all requirers.',
    },
    { name: 's3', role: 'requires', interface: 's3', limit: 1, about: 'Receives bucket, endpoint and credentials.' },
    {
      name: 'logging',
      role: 'requires',
      interface: 'loki_push_api',
      about: 'Learns one push URL per remote unit and sends logs there; also ships log alert rules.',
    },
    {
      name: 'ingress',
      role: 'requires',
      interface: 'traefik_route',
      about: 'Programs raw Traefik routers and entry points (needed for non-HTTP-80 receiver ports).',
    },
    {
      name: 'certificates',
      role: 'requires',
      interface: 'tls-certificates',
      limit: 1,
      about: 'Requests a signed certificate; its presence switches the application to TLS.',
    },
    {
      name: 'tempo-peers',
      role: 'peers',
      interface: 'tempo_peers',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [],
  containers: ['tempo'],
  tracks: [],
  behaviour: tempoK8sBehaviour,
  notDone: [],
  source: tempoK8sOperator('charmcraft.yaml'),
};
