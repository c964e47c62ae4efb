// What a relation between two endpoints is for, by the libraries that the charms use on them.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { EndpointName } from '../document/document.ts';
import type { TopologyApplication } from '../topology/topology.ts';

/** Best first: what makes a cluster, its own telemetry, what is sent on, what is shown, how it is reached. `other`: no library says. */
export const purposes = [
  'cluster',
  'storage',
  'metrics',
  'logs',
  'charm-traces',
  'workload-traces',
  'profiles',
  'metrics-on',
  'logs-on',
  'traces-on',
  'alerts',
  'source',
  'dashboards',
  'rules',
  'catalogue',
  'ingress',
  'certificates',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** An endpoint of an application, by name: it may be an implicit one. */
export type End = { readonly application: TopologyApplication; readonly endpoint: EndpointName };

export function purposeOf(provider: End, requirer: End): Purpose {
  for (const end of [requirer, provider]) {
    for (const use of usesOn(end)) {
      const purpose = purposeOfUse(use, end);
      if (purpose !== undefined) return purpose;
    }
  }
  return 'other';
}

function purposeOfUse(use: Use, { application }: End): Purpose | undefined {
  if (use.library === 'TracingEndpointRequirer') return traced[use.with.for];
  if (use.library === 'LokiPushApiConsumer' && application.kind !== 'collector') {
    return use.with.process === undefined ? 'rules' : 'logs';
  }
  if (use.library === 'MetricsEndpointProvider' && use.with.jobs.length === 0) return 'rules';
  return purposeByLibrary[use.library];
}

/** What forwards the charm's own logs says more than what only reads where to push. */
export function usesOn({ application, endpoint }: End): readonly Use[] {
  const uses = (application.charm?.behaviour?.uses ?? []).filter((use) => use.endpoint === endpoint);
  return [...uses.filter(isForwarder), ...uses.filter((use) => !isForwarder(use))];
}

function isForwarder({ library }: Use): boolean {
  return library === 'LogForwarder' || library === 'ManualLogForwarder';
}

const traced = { charm: 'charm-traces', workload: 'workload-traces', relay: 'traces-on' } as const satisfies Record<
  Use<'TracingEndpointRequirer'>['with']['for'],
  Purpose
>;

const purposeByLibrary: Partial<Record<LibraryName, Purpose>> = {
  ClusterProvider: 'cluster',
  ClusterRequirer: 'cluster',
  S3Provider: 'storage',
  S3Requirer: 'storage',
  MetricsEndpointProvider: 'metrics',
  MetricsEndpointConsumer: 'metrics',
  LogForwarder: 'logs',
  LokiPushApiConsumer: 'logs-on',
  LokiPushApiProvider: 'logs',
  TracingEndpointProvider: 'workload-traces',
  ProfilingEndpointRequirer: 'profiles',
  ProfilingEndpointProvider: 'profiles',
  PrometheusRemoteWriteConsumer: 'metrics-on',
  PrometheusRemoteWriteProvider: 'metrics-on',
  AlertmanagerProvider: 'alerts',
  GrafanaSourceProvider: 'source',
  GrafanaSourceConsumer: 'source',
  GrafanaDashboardProvider: 'dashboards',
  CatalogueConsumer: 'catalogue',
  IngressPerAppProvider: 'ingress',
  IngressPerAppRequirer: 'ingress',
  TraefikRouteProvider: 'ingress',
  TraefikRouteRequirer: 'ingress',
  TLSCertificatesProvides: 'certificates',
  TLSCertificatesRequires: 'certificates',
};
