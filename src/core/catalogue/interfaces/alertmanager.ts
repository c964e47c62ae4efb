// alertmanager_dispatch: where firing alerts go.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'url',
    writer: 'provider',
    bag: 'unit',
    about: 'Where the rulers (in the backend workers) send firing alerts.',
    source: lokiOperators('coordinator/lib/charms/alertmanager_k8s/v1/alertmanager_dispatch.py', '225-245'),
  },
  {
    name: 'public_address',
    writer: 'provider',
    bag: 'unit',
    about: 'Where the rulers (in the backend workers) send firing alerts.',
    source: lokiOperators('coordinator/lib/charms/alertmanager_k8s/v1/alertmanager_dispatch.py', '225-245'),
  },
  {
    name: 'scheme',
    writer: 'provider',
    bag: 'unit',
    about: 'Where the rulers (in the backend workers) send firing alerts.',
    source: lokiOperators('coordinator/lib/charms/alertmanager_k8s/v1/alertmanager_dispatch.py', '225-245'),
  },
];

export const alertmanager: readonly Interface[] = [
  {
    name: 'alertmanager_dispatch',
    about: 'Each provider unit says where it takes alerts; the rulers of the requirer send them there.',
    keys,
    source: lokiOperators('coordinator/lib/charms/alertmanager_k8s/v1/alertmanager_dispatch.py', '225-245'),
  },
];
