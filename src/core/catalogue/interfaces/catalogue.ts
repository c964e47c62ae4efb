// catalogue: entries of the landing page.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'name',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
  {
    name: 'url',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
  {
    name: 'icon',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
  {
    name: 'description',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
  {
    name: 'api_docs',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
  {
    name: 'api_endpoints',
    writer: 'requirer',
    bag: 'application',
    about: 'One field of the entry.',
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
];

export const catalogue: readonly Interface[] = [
  {
    name: 'catalogue',
    about: 'The requirer adds an entry to the landing page that the provider shows.',
    keys,
    source: lokiOperators('coordinator/lib/charms/catalogue_k8s/v1/catalogue.py', '127-132'),
  },
];
