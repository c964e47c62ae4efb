// Every charm the catalogue knows, by name.
import type { Charm } from '../catalogue.ts';
import { alertmanagerK8s } from './alertmanager-k8s.ts';
import { blackboxExporterK8s } from './blackbox-exporter-k8s.ts';
import { catalogueK8s } from './catalogue-k8s.ts';
import { coordinator } from './coordinator.ts';
import { cosConfigurationK8s } from './cos-configuration-k8s.ts';
import { grafanaAgent } from './grafana-agent.ts';
import { grafanaAgentK8s } from './grafana-agent-k8s.ts';
import { grafanaK8s } from './grafana-k8s.ts';
import { istioBeaconK8s } from './istio-beacon-k8s.ts';
import { istioIngressK8s } from './istio-ingress-k8s.ts';
import { istioK8s } from './istio-k8s.ts';
import { loggingStore } from './logging-store.ts';
import { lokiCoordinatorK8s } from './loki-coordinator-k8s.ts';
import { lokiK8s } from './loki-k8s.ts';
import { lokiWorkerK8s } from './loki-worker-k8s.ts';
import { metricsScraper } from './metrics-scraper.ts';
import { mimirCoordinatorK8s } from './mimir-coordinator-k8s.ts';
import { mimirWorkerK8s } from './mimir-worker-k8s.ts';
import { minio } from './minio.ts';
import { opentelemetryCollector } from './opentelemetry-collector.ts';
import { opentelemetryCollectorK8s } from './opentelemetry-collector-k8s.ts';
import { prometheusK8s } from './prometheus-k8s.ts';
import { prometheusScrapeConfigK8s } from './prometheus-scrape-config-k8s.ts';
import { prometheusScrapeTargetK8s } from './prometheus-scrape-target-k8s.ts';
import { pyroscopeCoordinatorK8s } from './pyroscope-coordinator-k8s.ts';
import { pyroscopeWorkerK8s } from './pyroscope-worker-k8s.ts';
import { s3Integrator } from './s3-integrator.ts';
import { seaweedfsK8s } from './seaweedfs-k8s.ts';
import { selfSignedCertificates } from './self-signed-certificates.ts';
import { tempoCoordinatorK8s } from './tempo-coordinator-k8s.ts';
import { tempoK8s } from './tempo-k8s.ts';
import { tempoWorkerK8s } from './tempo-worker-k8s.ts';
import { tracingStore } from './tracing-store.ts';
import { traefikK8s } from './traefik-k8s.ts';
import { worker } from './worker.ts';

export const charms: readonly Charm[] = [
  alertmanagerK8s,
  blackboxExporterK8s,
  catalogueK8s,
  coordinator,
  cosConfigurationK8s,
  grafanaAgent,
  grafanaAgentK8s,
  grafanaK8s,
  istioBeaconK8s,
  istioIngressK8s,
  istioK8s,
  loggingStore,
  lokiCoordinatorK8s,
  lokiK8s,
  lokiWorkerK8s,
  metricsScraper,
  mimirCoordinatorK8s,
  mimirWorkerK8s,
  minio,
  opentelemetryCollector,
  opentelemetryCollectorK8s,
  prometheusK8s,
  prometheusScrapeConfigK8s,
  prometheusScrapeTargetK8s,
  pyroscopeCoordinatorK8s,
  pyroscopeWorkerK8s,
  s3Integrator,
  seaweedfsK8s,
  selfSignedCertificates,
  tempoCoordinatorK8s,
  tempoK8s,
  tempoWorkerK8s,
  tracingStore,
  traefikK8s,
  worker,
];
