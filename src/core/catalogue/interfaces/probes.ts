// blackbox_exporter_probes: addresses to probe from outside.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { tempoOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'scrape_probes',
    writer: 'provider',
    bag: 'application',
    about: 'Readiness probe of the query API.',
    source: tempoOperators('coordinator/src/charm.py', '231-242'),
  },
  {
    name: 'scrape_metadata',
    writer: 'provider',
    bag: 'application',
    about: 'Readiness probe of the query API.',
    source: tempoOperators('coordinator/src/charm.py', '231-242'),
  },
];

export const probes: readonly Interface[] = [
  {
    name: 'blackbox_exporter_probes',
    about: 'The provider lists probes; the blackbox exporter runs them.',
    keys,
    source: tempoOperators('coordinator/src/charm.py', '231-242'),
  },
];
