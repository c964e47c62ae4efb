// How charms trace their own code, and how two kinds of workload trace themselves, where a relation of its own says where to.
import type { EndpointName } from '../../document/document.ts';
import type { Use } from '../behaviour.ts';

export function tracesCharm(endpoint: EndpointName): Use<'TracingEndpointRequirer'> {
  return {
    library: 'TracingEndpointRequirer',
    endpoint,
    with: {
      for: 'charm',
      protocols: ['otlp_http'],
      sends: [{ process: 'charm', protocol: 'otlp_http', suffix: '/v1/traces' }],
    },
  };
}

/** Jaeger's thrift over HTTP. */
export function tracesByJaeger(endpoint: EndpointName, process: string): Use<'TracingEndpointRequirer'> {
  return {
    library: 'TracingEndpointRequirer',
    endpoint,
    with: {
      for: 'workload',
      protocols: ['jaeger_thrift_http'],
      sends: [{ process, protocol: 'jaeger_thrift_http', suffix: '/api/traces?format=jaeger.thrift' }],
    },
  };
}

/** OTLP over gRPC, whose address has no scheme and no path. */
export function tracesByGrpc(endpoint: EndpointName, process: string): Use<'TracingEndpointRequirer'> {
  return {
    library: 'TracingEndpointRequirer',
    endpoint,
    with: { for: 'workload', protocols: ['otlp_grpc'], sends: [{ process, protocol: 'otlp_grpc', suffix: '' }] },
  };
}
