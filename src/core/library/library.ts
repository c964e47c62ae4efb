// Every charm library whose behaviour we know, by the name the field gives it. A row knows nothing of the others.
import type { LibraryName } from '../catalogue/behaviour.ts';
import { alertmanagerProvider } from './alertmanager-provider.ts';
import { catalogueConsumer } from './catalogue-consumer.ts';
import { clusterProvider } from './cluster-provider.ts';
import { clusterRequirer } from './cluster-requirer.ts';
import { coordinator } from './coordinator.ts';
import { datasourceExchange } from './datasource-exchange.ts';
import { grafanaDashboardProvider } from './grafana-dashboard-provider.ts';
import { grafanaSourceConsumer } from './grafana-source-consumer.ts';
import { grafanaSourceProvider } from './grafana-source-provider.ts';
import { ingressPerAppProvider } from './ingress-per-app-provider.ts';
import { ingressPerAppRequirer } from './ingress-per-app-requirer.ts';
import { logForwarder } from './log-forwarder.ts';
import { lokiPushApiConsumer } from './loki-push-api-consumer.ts';
import { lokiPushApiProvider } from './loki-push-api-provider.ts';
import { manualLogForwarder } from './manual-log-forwarder.ts';
import { metricsEndpointConsumer } from './metrics-endpoint-consumer.ts';
import { metricsEndpointProvider } from './metrics-endpoint-provider.ts';
import { nginx } from './nginx.ts';
import { nginxPrometheusExporter } from './nginx-prometheus-exporter.ts';
import { otlpProvider } from './otlp-provider.ts';
import { otlpRequirer } from './otlp-requirer.ts';
import { peerData } from './peer-data.ts';
import { profilingEndpointProvider } from './profiling-endpoint-provider.ts';
import { profilingEndpointRequirer } from './profiling-endpoint-requirer.ts';
import { prometheusRemoteWriteConsumer } from './prometheus-remote-write-consumer.ts';
import { prometheusRemoteWriteProvider } from './prometheus-remote-write-provider.ts';
import { s3Provider } from './s3-provider.ts';
import { s3Requirer } from './s3-requirer.ts';
import { tlsCertificatesProvides } from './tls-certificates-provides.ts';
import { tlsCertificatesRequires } from './tls-certificates-requires.ts';
import { tracingEndpointProvider } from './tracing-endpoint-provider.ts';
import { tracingEndpointRequirer } from './tracing-endpoint-requirer.ts';
import { traefikRouteProvider } from './traefik-route-provider.ts';
import { traefikRouteRequirer } from './traefik-route-requirer.ts';
import type { Library } from './view.ts';
import { worker } from './worker.ts';
import { workload } from './workload.ts';

export const libraries: { readonly [Name in LibraryName]: Library<Name> } = {
  AlertmanagerProvider: alertmanagerProvider,
  CatalogueConsumer: catalogueConsumer,
  ClusterProvider: clusterProvider,
  ClusterRequirer: clusterRequirer,
  Coordinator: coordinator,
  DatasourceExchange: datasourceExchange,
  GrafanaDashboardProvider: grafanaDashboardProvider,
  GrafanaSourceConsumer: grafanaSourceConsumer,
  GrafanaSourceProvider: grafanaSourceProvider,
  IngressPerAppProvider: ingressPerAppProvider,
  IngressPerAppRequirer: ingressPerAppRequirer,
  LogForwarder: logForwarder,
  LokiPushApiConsumer: lokiPushApiConsumer,
  LokiPushApiProvider: lokiPushApiProvider,
  ManualLogForwarder: manualLogForwarder,
  MetricsEndpointConsumer: metricsEndpointConsumer,
  MetricsEndpointProvider: metricsEndpointProvider,
  Nginx: nginx,
  NginxPrometheusExporter: nginxPrometheusExporter,
  OtlpProvider: otlpProvider,
  OtlpRequirer: otlpRequirer,
  PeerData: peerData,
  ProfilingEndpointProvider: profilingEndpointProvider,
  ProfilingEndpointRequirer: profilingEndpointRequirer,
  PrometheusRemoteWriteConsumer: prometheusRemoteWriteConsumer,
  PrometheusRemoteWriteProvider: prometheusRemoteWriteProvider,
  S3Provider: s3Provider,
  S3Requirer: s3Requirer,
  TLSCertificatesProvides: tlsCertificatesProvides,
  TLSCertificatesRequires: tlsCertificatesRequires,
  TracingEndpointProvider: tracingEndpointProvider,
  TracingEndpointRequirer: tracingEndpointRequirer,
  TraefikRouteProvider: traefikRouteProvider,
  TraefikRouteRequirer: traefikRouteRequirer,
  Worker: worker,
  Workload: workload,
};
