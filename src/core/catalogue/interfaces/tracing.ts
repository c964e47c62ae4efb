// tracing: which protocols are wanted, and where they are received.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers, lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'receivers',
    writer: 'requirer',
    signals: ['charm-traces', 'workload-traces'],
    bag: 'application',
    form: 'protocols',
    about: 'Protocols asked for. Names: zipkin, otlp_grpc, otlp_http, jaeger_grpc, jaeger_thrift_http.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '385-395'),
  },
  {
    name: 'receivers',
    writer: 'provider',
    signals: ['charm-traces', 'workload-traces'],
    bag: 'application',
    form: 'receivers',
    about: 'Receiver URLs. A grpc URL has no scheme (host:port), which breaks consumers that parse it as a URL.',
    source: lokiOperators('coordinator/lib/charms/tempo_coordinator_k8s/v0/tracing.py', '370-396,680'),
  },
];

export const tracing: readonly Interface[] = [
  {
    name: 'tracing',
    about: 'The requirer names the protocols it speaks; the provider answers with one URL for each.',
    keys,
    source: lokiOperators('coordinator/lib/charms/tempo_coordinator_k8s/v0/tracing.py'),
  },
];
