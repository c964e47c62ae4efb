// Interfaces that charms of the catalogue declare and whose databags are not explained: no telemetry goes by them.
import type { Interface } from '../catalogue.ts';
import {
  alertmanagerK8sOperator,
  cosConfigurationK8sOperator,
  grafanaAgentK8sOperator,
  grafanaAgentOperator,
  grafanaK8sOperator,
  istioIngressK8sOperator,
  istioK8sOperator,
  minioOperator,
  opentelemetryCollectorK8sOperator,
  traefikK8sOperator,
} from '../sources.ts';

export const unexplained: readonly Interface[] = [
  {
    name: 'juju-info',
    about: 'Every charm provides it, declared or not; subordinates use it to stand beside any principal.',
    keys: [],
    source: grafanaAgentOperator('charmcraft.yaml'),
  },
  {
    name: 'cos_agent',
    about: 'A machine charm hands its scrape jobs, log slots, rules and dashboards to a collector beside it.',
    keys: [],
    source: grafanaAgentOperator('charmcraft.yaml'),
  },
  {
    name: 'certificate_transfer',
    isTransport: true,
    about: 'Hands over certificates of an authority to trust.',
    keys: [],
    source: traefikK8sOperator('metadata.yaml'),
  },
  {
    name: 'grafana_cloud_config',
    about: 'Addresses and credentials of an observability stack outside.',
    keys: [],
    source: grafanaAgentK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'grafana_auth',
    about: 'How users sign in to Grafana.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'grafana_metadata',
    about: 'Address and identity of a Grafana.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'parca_scrape',
    about: 'Targets from which Parca pulls profiles.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'postgresql_client',
    about: 'Access to a PostgreSQL database.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  { name: 'oauth', about: 'Settings of a sign-in client.', keys: [], source: grafanaK8sOperator('charmcraft.yaml') },
  {
    name: 'external-config',
    about: 'More configuration for a collector, from another charm.',
    keys: [],
    source: opentelemetryCollectorK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'karma_dashboard',
    about: 'Registers an Alertmanager with Karma.',
    keys: [],
    source: alertmanagerK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'alertmanager_remote_configuration',
    about: 'Configuration of Alertmanager, from another charm.',
    keys: [],
    source: alertmanagerK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'forward_auth',
    about: 'Asks another server whether a request may pass.',
    keys: [],
    source: traefikK8sOperator('metadata.yaml'),
  },
  {
    name: 'object-storage',
    about: 'Object storage in the form of Kubeflow; not what coordinators read.',
    keys: [],
    source: minioOperator('metadata.yaml'),
  },
  {
    name: 'velero_backup_config',
    about: 'What Velero is to back up.',
    keys: [],
    source: minioOperator('metadata.yaml'),
  },
  {
    name: 'sloth',
    about: 'Definitions of service levels.',
    keys: [],
    source: cosConfigurationK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'istio_ingress_config',
    about: 'An authoriser outside the mesh, made known to its control plane.',
    keys: [],
    source: istioIngressK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'istio_request_auth',
    about: 'Rules by which the gateway checks tokens.',
    keys: [],
    source: istioIngressK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'gateway_metadata',
    about: 'Identity of a gateway.',
    keys: [],
    source: istioIngressK8sOperator('charmcraft.yaml'),
  },
  { name: 'istio_metadata', about: 'Identity of a mesh.', keys: [], source: istioK8sOperator('charmcraft.yaml') },
];
