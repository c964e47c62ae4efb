// How signals are called inside a sentence of a rule.
import type { Signal } from '../flow/flow.ts';

export const signalNoun = {
  metrics: 'metrics',
  logs: 'logs',
  'charm-traces': 'traces of charm code',
  'workload-traces': 'traces of workloads',
  profiles: 'profiles',
  queries: 'queries',
  rules: 'rules',
} as const satisfies Record<Signal, string>;
