// The relation between a coordinator and its workers: one shape for all products.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'role',
    writer: 'requirer',
    signals: ['metrics'],
    bag: 'application',
    about: 'Roles of the whole worker application; meta-roles are sent unexpanded.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '97-100,484-492'),
  },
  {
    name: 'juju_topology',
    writer: 'requirer',
    signals: ['metrics'],
    bag: 'unit',
    form: 'topology',
    about:
      'Identity of the worker unit; used for labels. Model is not part of it: the coordinator fills in its own model.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '89-107,468-482'),
  },
  {
    name: 'address',
    writer: 'requirer',
    signals: ['metrics'],
    bag: 'unit',
    about: 'Where the worker unit can be reached.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '103-107,468-482'),
  },
  {
    name: 'worker_config',
    writer: 'provider',
    bag: 'application',
    about: 'The complete workload configuration, the same for every role; includes the S3 block.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '110-115'),
  },
  {
    name: 'loki_endpoints',
    writer: 'provider',
    signals: ['logs'],
    bag: 'application',
    form: 'urls',
    about:
      'Where workers push their workload logs. Direct mode: the URLs of the logging providers. Proxied mode: a coordinator URL per provider UNIT.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '118-119,524-529'),
  },
  {
    name: 'charm_tracing_receivers',
    writer: 'provider',
    signals: ['charm-traces'],
    bag: 'application',
    form: 'urls',
    about: 'Where worker charm code pushes its own traces.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '120-121,549-554'),
  },
  {
    name: 'workload_tracing_receivers',
    writer: 'provider',
    signals: ['workload-traces'],
    bag: 'application',
    form: 'urls',
    about: 'Where the worker workload pushes its own traces.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '122-123,556-561'),
  },
  {
    name: 'remote_write_endpoints',
    writer: 'provider',
    signals: ['metrics'],
    bag: 'application',
    form: 'url-list',
    about: 'Where span metrics go.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '124-125,563-568'),
  },
  {
    name: 'worker_ports',
    writer: 'provider',
    bag: 'application',
    form: 'numbers',
    about: 'Ports Juju should open on the worker. Missing: the Tempo worker opens a fixed legacy list.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '126-127,244-250,517-522'),
  },
  {
    name: 'ca_cert',
    writer: 'provider',
    bag: 'application',
    about: 'CA that signed the server certificate.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '129-130,531-547'),
  },
  {
    name: 'server_cert',
    writer: 'provider',
    bag: 'application',
    about:
      "One certificate (the leader's) shared by all workers; its SANs list every worker address plus the leader and the coordinator service.",
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '131'),
  },
  {
    name: 'privkey_secret_id',
    writer: 'provider',
    bag: 'application',
    about: 'Pointer to the private key; the key itself never enters the databag.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '132,212-226'),
  },
  {
    name: 's3_tls_ca_chain',
    writer: 'provider',
    bag: 'application',
    about: 'CA chain for the object store. The interface spec calls it s3_tls_ca_cert; the code does not.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '133'),
  },
  {
    name: 'worker_labels',
    writer: 'provider',
    bag: 'application',
    about: 'Grouping label used by service-mesh policies, plus mesh labels when a mesh is related.',
    source: coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py', '135-136,570-575'),
  },
];

const source = coordinatedWorkers('src/coordinated_workers/interfaces/cluster.py');

export const cluster: readonly Interface[] = [
  {
    name: 'tempo_cluster',
    about: 'Tempo: roles and addresses from the workers, configuration and destinations from the coordinator.',
    keys,
    source,
  },
  {
    name: 'loki_cluster',
    about: 'Loki: roles and addresses from the workers, configuration and destinations from the coordinator.',
    keys,
    source,
  },
  {
    name: 'mimir_cluster',
    about: 'Mimir: roles and addresses from the workers, configuration and destinations from the coordinator.',
    keys,
    source,
  },
  {
    name: 'pyroscope_cluster',
    about: 'Pyroscope: roles and addresses from the workers, configuration and destinations from the coordinator.',
    keys,
    source,
  },
  {
    name: 'generic_cluster',
    about:
      'The pattern as described: roles and addresses from the workers, configuration and destinations from the coordinator.',
    keys,
    source,
  },
];
