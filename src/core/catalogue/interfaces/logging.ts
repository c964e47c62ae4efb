// loki_push_api: where to push logs.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers, lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'endpoint',
    writer: 'provider',
    signals: ['logs'],
    bag: 'unit',
    form: 'url',
    about: 'Push URL of that unit. With ingress, every unit publishes the same external URL.',
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '1105,1431,2527'),
  },
  {
    name: 'public_address',
    writer: 'provider',
    bag: 'unit',
    about: 'An older form of the address; nobody here reads it.',
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '1047'),
  },
  {
    name: 'promtail_binary_zip_url',
    writer: 'provider',
    bag: 'application',
    about: 'Left over from the time when charms injected promtail.',
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '1054-1070'),
  },
  {
    name: 'event',
    writer: 'provider',
    bag: 'application',
    about: 'Feedback on alert rules.',
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '1202-1207'),
  },
  {
    name: 'alert_rules',
    writer: 'requirer',
    signals: ['logs'],
    bag: 'application',
    about: 'Log alert rules of nginx and the workers; two libraries write this key.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '362-377'),
  },
  {
    name: 'metadata',
    writer: 'requirer',
    signals: ['logs'],
    bag: 'application',
    about: 'Topology of the sender, to label the rules.',
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '1406'),
  },
];

export const logging: readonly Interface[] = [
  {
    name: 'loki_push_api',
    about: 'Each provider unit says where it takes log lines; the requirer pushes there and sends its alert rules.',
    keys,
    source: lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py'),
  },
];
