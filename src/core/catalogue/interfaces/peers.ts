// Peer interfaces: what the units of one application tell each other.
import type { DatabagKey, Interface } from '../catalogue.ts';
import {
  alertmanagerK8sOperator,
  catalogueK8sOperator,
  coordinatedWorkers,
  cosConfigurationK8sOperator,
  grafanaAgentK8sOperator,
  grafanaK8sOperator,
  istioBeaconK8sOperator,
  istioIngressK8sOperator,
  istioK8sOperator,
  lokiK8sOperator,
  objectStorageIntegrators,
  opentelemetryCollectorK8sOperator,
  prometheusK8sOperator,
  s3IntegratorOperator,
  tempoOperators,
  traefikK8sOperator,
} from '../sources.ts';

const library = coordinatedWorkers('src/coordinated_workers/coordinator.py', '785-809,983-989');
const hostname: DatabagKey = {
  name: 'hostname',
  writer: 'peer',
  signals: ['metrics'],
  bag: 'unit',
  about: 'Name of the unit in the network; from it the leader makes one exporter job for each unit.',
  source: library,
};
const fqdn: DatabagKey = {
  name: 'fqdn',
  writer: 'peer',
  bag: 'unit',
  about: 'Name of the unit in the network; becomes a backend of the route through Traefik.',
  source: tempoOperators('coordinator/src/charm.py', '128-133,526-536'),
};

export const peers: readonly Interface[] = [
  { name: 'loki_peers', about: 'Between the units of the Loki coordinator.', keys: [hostname], source: library },
  { name: 'mimir_peers', about: 'Between the units of the Mimir coordinator.', keys: [hostname], source: library },
  {
    name: 'tempo_peers',
    about: 'Between the units of the Tempo coordinator, or of Tempo in one piece.',
    keys: [hostname, fqdn],
    source: library,
  },
  {
    name: 'pyroscope_peers',
    about: 'Between the units of the Pyroscope coordinator.',
    keys: [hostname, fqdn],
    source: library,
  },
  {
    name: 'prometheus_peers',
    about: 'Between the units of Prometheus.',
    keys: [],
    source: prometheusK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'loki_replica',
    about: 'Between the units of Loki in one piece.',
    keys: [],
    source: lokiK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'grafana_peers',
    about: 'Between the units of Grafana: who they are.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'grafana_replicas',
    about: 'Between the units of Grafana: what they share.',
    keys: [],
    source: grafanaK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'grafana_agent_replica',
    about: 'Between the units of Grafana Agent.',
    keys: [],
    source: grafanaAgentK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'otelcol_replica',
    about: 'Between the units of the OpenTelemetry Collector.',
    keys: [],
    source: opentelemetryCollectorK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'alertmanager_replica',
    about: 'Between the units of Alertmanager.',
    keys: [],
    source: alertmanagerK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'traefik_peers',
    about: 'Between the units of Traefik.',
    keys: [],
    source: traefikK8sOperator('metadata.yaml'),
  },
  {
    name: 'catalogue_replica',
    about: 'Between the units of the catalogue.',
    keys: [],
    source: catalogueK8sOperator('charm/charmcraft.yaml'),
  },
  {
    name: 'status_peers',
    about: 'Between the units of S3 Integrator on track 2.',
    keys: [],
    source: objectStorageIntegrators('s3/metadata.yaml'),
  },
  {
    name: 's3-integrator-peers',
    about: 'Between the units of S3 Integrator on track 1.',
    keys: [],
    source: s3IntegratorOperator('metadata.yaml'),
  },
  {
    name: 'cos_configuration_replica',
    about: 'Between the units of COS configuration.',
    keys: [],
    source: cosConfigurationK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'istio_beacon_k8s_peers',
    about: 'Between the units of the Istio beacon.',
    keys: [],
    source: istioBeaconK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'istio_ingress_k8s_peers',
    about: 'Between the units of the Istio ingress.',
    keys: [],
    source: istioIngressK8sOperator('charmcraft.yaml'),
  },
  {
    name: 'istio_k8s_peers',
    about: 'Between the units of Istio.',
    keys: [],
    source: istioK8sOperator('charmcraft.yaml'),
  },
];
