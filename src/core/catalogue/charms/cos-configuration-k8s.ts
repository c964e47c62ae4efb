// COS configuration: its endpoints, options and containers.
import { cosConfigurationK8sBehaviour } from '../behaviour/cos-configuration-k8s.ts';
import type { Charm } from '../catalogue.ts';
import { cosConfigurationK8sOperator } from '../sources.ts';

export const cosConfigurationK8s: Charm = {
  name: 'cos-configuration-k8s',
  title: 'COS configuration',
  about: 'Brings alert rules and dashboards from a Git repository.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'prometheus-config',
      role: 'provides',
      interface: 'prometheus_scrape',
      about: 'Ships metric rules from a git repo (no workload to scrape).',
    },
    {
      name: 'grafana-dashboards',
      role: 'provides',
      interface: 'grafana_dashboard',
      about: 'Hands bundled dashboards to Grafana.',
    },
    { name: 'sloth', role: 'provides', interface: 'sloth', optional: true, about: 'Ships SLO definitions.' },
    { name: 'loki-config', role: 'requires', interface: 'loki_push_api', about: 'Ships log rules from a git repo.' },
    {
      name: 'tracing',
      role: 'requires',
      interface: 'tracing',
      limit: 1,
      about: 'Asks for trace receivers by protocol name and gets URLs back.',
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
    {
      name: 'send-remote-write',
      role: 'requires',
      interface: 'prometheus_remote_write',
      optional: true,
      about: 'Pushes samples to the advertised write URLs and ships metric alert rules.',
    },
    {
      name: 'replicas',
      role: 'peers',
      interface: 'cos_configuration_replica',
      about: 'What the units of this application tell each other.',
    },
  ],
  config: [],
  containers: ['git-sync'],
  tracks: [],
  behaviour: cosConfigurationK8sBehaviour,
  notDone: [],
  source: cosConfigurationK8sOperator('charmcraft.yaml'),
};
