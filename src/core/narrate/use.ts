// What each charm library does, in a line or two: on cards, and in the inspector beside the endpoint it was made for.
import type { LibraryName } from '../catalogue/behaviour.ts';

/** One sentence; undefined for a name that is no library we know. */
export function sayUse(library: string): string | undefined {
  return isKnown(library) ? uses[library] : undefined;
}

function isKnown(library: string): library is LibraryName {
  return Object.hasOwn(uses, library);
}

const uses: Readonly<Record<LibraryName, string>> = {
  ClusterProvider: 'Tells every related worker what to run and where its telemetry goes.',
  ClusterRequirer: 'Publishes role and address of the worker, and reads what the coordinator tells it.',
  Coordinator:
    'The coordinator’s own code: gathers roles, names its units to their peers, and waits until the cluster is coherent.',
  Worker: 'The worker’s own code: runs its workload with the configuration from the cluster relation.',
  Nginx: 'Makes upstreams and locations of what the workers published.',
  NginxPrometheusExporter: 'Reads nginx’s status page and serves it as metrics.',
  Workload: 'Runs the workload.',
  PeerData: 'Names each unit to its peers.',
  MetricsEndpointProvider:
    'Describes to the scraper what to scrape, with alert rules: every workload of the application and, in a cluster, of its workers.',
  MetricsEndpointConsumer: 'Takes the scrape jobs of every related application and has its process fetch them.',
  LokiPushApiProvider: 'Each unit publishes its push URL.',
  LokiPushApiConsumer: 'Reads the push URLs of the store and sends it log alert rules.',
  LogForwarder: 'Sets pebble’s log targets in the charm’s containers, one for each unit of the store.',
  ManualLogForwarder: 'Sets pebble’s log targets from what the cluster relation says.',
  TracingEndpointProvider: 'Answers with one URL for each protocol that anybody asked for.',
  TracingEndpointRequirer: 'Asks for protocols and reads the URLs it is answered.',
  PrometheusRemoteWriteProvider: 'Each unit publishes where it takes metrics that are pushed.',
  PrometheusRemoteWriteConsumer: 'Reads where to push metrics, and sends alert rules.',
  S3Provider: 'Hands out endpoint, bucket and credentials of the object store.',
  S3Requirer: 'Reads endpoint, bucket and credentials of the object store.',
  TLSCertificatesProvides: 'Signs the certificates that are asked of it.',
  TLSCertificatesRequires: 'Asks for a certificate; with it, the unit speaks TLS.',
  IngressPerAppProvider: 'Gives each application one URL outside, and passes on what comes there.',
  IngressPerAppRequirer: 'Asks for a URL outside, and from then on calls itself by it.',
  TraefikRouteProvider: 'Opens the routes that are asked for, and names its outside host.',
  TraefikRouteRequirer: 'Asks for routes of its own, and from then on calls itself by the outside host.',
  GrafanaSourceProvider: 'Describes itself to Grafana as a data source.',
  GrafanaSourceConsumer: 'Takes the data sources that are offered.',
  DatasourceExchange:
    'Swaps with the other store the ids that Grafana gave to their data sources, so that Grafana can link them.',
  GrafanaDashboardProvider: 'Sends dashboards to Grafana.',
  CatalogueConsumer: 'Puts itself on the catalogue page.',
  AlertmanagerProvider: 'Each unit publishes where it takes alerts.',
  OtlpProvider: 'Lists where it takes OTLP, and for which signals.',
  OtlpRequirer: 'Reads where OTLP is taken and passes everything on there, with alert rules.',
  ProfilingEndpointProvider: 'Publishes where it takes profiles.',
  ProfilingEndpointRequirer: 'Reads where to push profiles.',
};
