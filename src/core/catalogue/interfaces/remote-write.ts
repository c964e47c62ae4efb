// prometheus_remote_write: where to push metrics.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'remote_write',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'unit',
    form: 'url',
    about:
      'Push URL. Consumers drop duplicates, so an ingressed provider yields one endpoint, an un-ingressed one yields one per unit (samples are then sent to each).',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '548-585,796'),
  },
  {
    name: 'alert_rules',
    writer: 'requirer',
    signals: ['metrics'],
    bag: 'application',
    about: 'Metric rules, consumed by Mimir or Prometheus.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '529'),
  },
  {
    name: 'event',
    writer: 'provider',
    bag: 'application',
    about: 'What the provider makes of the rules it was sent.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py', '871-878'),
  },
];

export const remoteWrite: readonly Interface[] = [
  {
    name: 'prometheus_remote_write',
    about: 'Each provider unit says where it takes metrics that are pushed.',
    keys,
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v1/prometheus_remote_write.py'),
  },
];
