// The receivers of traces as Tempo has them: transport, port, and the path on which each takes its own format.
import type { Receiver } from '../behaviour.ts';

export const receivers: readonly Receiver[] = [
  { protocol: 'zipkin', transport: 'http', port: 9411, option: 'always_enable_zipkin', path: '/api/v2/spans' },
  { protocol: 'otlp_grpc', transport: 'grpc', port: 4317, option: 'always_enable_otlp_grpc', path: '/' },
  { protocol: 'otlp_http', transport: 'http', port: 4318, always: true, path: '/v1/traces' },
  {
    protocol: 'jaeger_thrift_http',
    transport: 'http',
    port: 14268,
    option: 'always_enable_jaeger_thrift_http',
    path: '/api/traces',
  },
  { protocol: 'jaeger_grpc', transport: 'grpc', port: 14250, option: 'always_enable_jaeger_grpc', path: '/' },
];
