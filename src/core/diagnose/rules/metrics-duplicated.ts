// Metrics that one store is pushed several times.
import { lokiOperators } from '../../catalogue/sources.ts';
import { copiesOf } from '../copies.ts';
import type { Rule } from '../rule.ts';

export const metricsDuplicated: Rule = {
  code: 'metrics/duplicated',
  severity: 'warning',
  title: 'Metrics are pushed to the same store more than once',
  explanation:
    'Each unit of a store names its own address for remote write, and whoever pushes does so to every one of them. All lead to the same store, which gets every sample as many times. Behind an ingress all units name one address, and the library drops what is equal.',
  remedy: 'Put the store behind an ingress, or relate only one way to it.',
  evidence: 'observed',
  sources: [lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '548-585')],
  find: (judged) => copiesOf(judged, 'metrics', 'Metrics'),
};
