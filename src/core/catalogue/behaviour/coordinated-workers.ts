// What every charm of the coordinated-workers library says of itself, in its own words.
import type { LocationRow, StatusRow, WorkerTracing } from '../behaviour.ts';

/** As the library adds them. A charm's own rows stand before or after. */
export const coordinatorStatuses: readonly StatusRow[] = [
  { when: { is: 'no-workers' }, name: 'blocked', message: '[consistency] Missing any worker relation.' },
  { when: { is: 'incoherent' }, name: 'blocked', message: '[consistency] Cluster inconsistent.' },
  { when: { is: 'below-recommended' }, name: 'active', message: 'Degraded.' },
  { when: { is: 'no-storage' }, name: 'blocked', message: '[s3] Missing S3 integration.' },
  { when: { is: 'bad-storage' }, name: 'blocked', message: '[s3] S3 not ready (probably misconfigured).' },
];

export const coordinatorActive: StatusRow = { when: { is: 'nothing-else' }, name: 'active', message: '' };

export const workerStatuses: readonly StatusRow[] = [
  { when: { is: 'no-coordinator' }, name: 'blocked', message: 'Missing relation to a coordinator charm' },
  { when: { is: 'no-config' }, name: 'waiting', message: 'Waiting for coordinator to publish a config' },
  {
    when: { is: 'no-role' },
    name: 'blocked',
    message:
      "Node offline: no role assigned. Please configure this worker to enable a role. For example: 'juju config {application} role-all=true'.",
  },
  { when: { is: 'all-roles' }, name: 'active', message: '(all roles) ready.' },
  { when: { is: 'nothing-else' }, name: 'active', message: '{roles} ready.' },
];

/** Workloads that speak Jaeger's thrift over HTTP. */
export const jaegerTracing: WorkerTracing = {
  protocol: 'jaeger_thrift_http',
  suffix: '/api/traces?format=jaeger.thrift',
  environment: {
    JAEGER_ENDPOINT: '{url}',
    JAEGER_SAMPLER_PARAM: '1',
    JAEGER_SAMPLER_TYPE: 'const',
    JAEGER_TAGS: '{topology}',
  },
};

/** Workloads that speak OTLP over HTTP. */
export const otlpTracing: WorkerTracing = {
  protocol: 'otlp_http',
  suffix: '/v1/traces',
  environment: {
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '{url}',
    OTEL_RESOURCE_ATTRIBUTES: '{topology}',
  },
};

/** Proxy settings of the model, empty unless the operator set them. */
export const modelProxy = { https_proxy: '', http_proxy: '', no_proxy: '' } as const;

/** The two containers of every coordinator. */
export const coordinatorContainers = ['nginx', 'nginx-prometheus-exporter'] as const;

export function routes(to: string, signal: LocationRow['signal'], matches: readonly string[]): readonly LocationRow[] {
  return matches.map((match) => ({ match, to, ...(signal === undefined ? {} : { signal }) }));
}
