// prometheus_scrape: who is to be scraped, and how.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers, lokiOperators } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'scrape_jobs',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'application',
    form: 'jobs',
    about:
      'One job per worker unit, then one per coordinator unit (the exporter). No job_name is set. scheme is "https" on all of them as soon as the coordinator has TLS, otherwise absent.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '811-881'),
  },
  {
    name: 'scrape_metadata',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'application',
    form: 'object',
    about:
      'Topology of the coordinator. For worker jobs its labels are overridden by the relabel_configs inside the job.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1798'),
  },
  {
    name: 'alert_rules',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'application',
    about:
      'Nginx rules, one copy of the worker rules per worker APPLICATION, and the generic host rules of the library.',
    source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '1018-1079'),
  },
  {
    name: 'prometheus_scrape_unit_address',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'unit',
    about: 'Host of the external URL: unit FQDN (loki, mimir), service FQDN (tempo), ingress host when ingressed.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1807-1841'),
  },
  {
    name: 'prometheus_scrape_unit_path',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'unit',
    about: 'Path of the external URL. Not applied to these jobs, since none of them uses "*".',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1838'),
  },
  {
    name: 'prometheus_scrape_unit_name',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'unit',
    about: 'The name of the unit.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1839'),
  },
  {
    name: 'prometheus_scrape_unit_fqdn',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'unit',
    about: 'Empty whenever the charm passes an external URL, and coordinators always do.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1820-1841'),
  },
  {
    name: 'event',
    writer: 'requirer',
    bag: 'application',
    about: 'Feedback about alert rules and jobs.',
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py', '1056-1067,1413'),
  },
];

export const metrics: readonly Interface[] = [
  {
    name: 'prometheus_scrape',
    about: 'The provider describes what to scrape; the requirer scrapes it. Alert rules travel along.',
    keys,
    source: lokiOperators('coordinator/lib/charms/prometheus_k8s/v0/prometheus_scrape.py'),
  },
];
