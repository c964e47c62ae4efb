// Why a charm's code raises, by the cause that the library names: the sentence, and where it is known from.
import type { Source } from '../catalogue/catalogue.ts';
import { coordinatedWorkers, lokiOperators, prometheusK8sOperator, tempoOperators } from '../catalogue/sources.ts';
import type { Evidence } from './rule.ts';

/** `say` goes on after the name of the application: "loki raises, because …". */
export type Raise = {
  readonly say: (params: Readonly<Record<string, string>>) => string;
  readonly evidence: Evidence;
  readonly sources: readonly Source[];
};

/** Code that parses what others wrote without asking whether it can. */
const unguarded: readonly Source[] = [
  coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-637'),
  lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '548-585'),
  prometheusK8sOperator('lib/charms/prometheus_k8s/v0/prometheus_scrape.py', undefined, '_static_scrape_config'),
];

export const raises: Readonly<Record<string, Raise>> = {
  'cluster/role-unknown': {
    say: ({ application, role }) =>
      `its worker ${application} publishes ${role}, which is no role: it may have one only`,
    evidence: 'observed',
    sources: [tempoOperators('coordinator/src/charm.py', '1000-1014'), tempoOperators('worker/src/charm.py', '47-53')],
  },
  'cluster/several-coordinators': {
    say: ({ applications }) => `it is related to several coordinators, ${applications}, and takes one`,
    evidence: 'observed',
    sources: [coordinatedWorkers('src/coordinated_workers/worker.py')],
  },
  'databag/not-json': {
    say: ({ key, owner }) => `it parses ${key} of ${owner}, which is not JSON`,
    evidence: 'read',
    sources: unguarded,
  },
  'databag/wrong-shape': {
    say: ({ key, owner }) => `it looks in ${key} of ${owner} for what is not there`,
    evidence: 'read',
    sources: unguarded,
  },
  'databag/no-scheme': {
    say: ({ key, owner }) => `it takes ${key} of ${owner} for a URL, which has no scheme`,
    evidence: 'read',
    sources: [lokiOperators('coordinator/src/charm.py')],
  },
  'nginx/address-without-host': {
    say: ({ url }) => `it cannot read a host from ${url} when it writes the configuration of nginx`,
    evidence: 'observed',
    sources: [coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '134-146,384-407')],
  },
  'remote-write/url-without-host': {
    say: ({ url }) => `it cannot read a host from ${url}, to which metrics would be pushed`,
    evidence: 'derived',
    sources: [coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '42-64,298-332')],
  },
  'tracing/protocol-not-offered': {
    say: ({ protocol, endpoint, offered }) =>
      `it looks for ${protocol} on ${endpoint}, and only ${offered === '' ? 'nothing' : offered} is offered there`,
    evidence: 'observed',
    sources: [
      coordinatedWorkers('src/coordinated_workers/coordinator.py', '1095-1104'),
      lokiOperators('coordinator/lib/charms/tempo_coordinator_k8s/v0/tracing.py', '920-960'),
    ],
  },
};
