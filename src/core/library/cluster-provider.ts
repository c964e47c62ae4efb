// ClusterProvider: the coordinator's leader tells every related worker application what to run and where its telemetry goes.
// While the coordinator may not act it writes nothing and withdraws nothing.
import { flatMap } from '../flat-map.ts';
import { type Cluster, clusterOf, type WorkerLink } from './cluster.ts';
import { type Fact, type Keys, keysOf, type Written } from './fact.ts';
import { logTargetsForWorkers, receiversForWorkers, remoteWritesForWorkers, type Target } from './telemetry.ts';
import { endpointOf, type Library, type Published, type View } from './view.ts';
import { workerPorts } from './worker-ports.ts';

export const clusterProvider: Library<'ClusterProvider'> = {
  name: 'ClusterProvider',
  publish(view) {
    const cluster = clusterOf(view);
    if (!view.isLeader || !cluster.isReady) return [];
    const shared = sharedKeys(view, cluster);
    return cluster.links.filter(({ isPublished }) => isPublished).map((one) => published(view, cluster, one, shared));
  },
  raises(view) {
    const cluster = clusterOf(view);
    const { product } = view.application;
    if (!view.isLeader || !cluster.isReady || product?.rolesPerWorker !== 'one') return undefined;
    const wrong = cluster.links.find((one) => one.isPublished && !product.roles.includes(roleText(one)));
    if (wrong === undefined) return undefined;
    const { relation, name } = wrong.link;
    return {
      cause: 'cluster/role-unknown',
      params: { application: name, role: roleText(wrong) },
      relations: [relation],
    };
  },
};

function roleText({ role }: WorkerLink): string {
  return typeof role?.value === 'string' ? role.value : '';
}

function published(view: View, cluster: Cluster, { link, role, roles }: WorkerLink, shared: Keys): Published {
  const ports = workerPorts(
    view,
    role === undefined ? [] : roleText({ link, role, roles, isPublished: true }).split(','),
  );
  const because = role === undefined ? [] : [role];
  const own = keysOf({
    worker_ports: { value: ports.numbers, because: [...because, ...ports.facts], gates: cluster.gates },
  });
  return { relation: link.relation, bag: 'application', keys: new Map([...shared, ...own]) };
}

function sharedKeys(view: View, cluster: Cluster): Keys {
  const { gates, certificate } = cluster;
  const seen = cluster.workers.map((worker) => worker.seen);
  const secret = (value: string): Written | undefined => certificate && { value, because: [certificate], gates };
  return keysOf({
    worker_config: { value: '…', because: [...seen, ...gates] },
    loki_endpoints: { ...byName(logTargetsForWorkers(view), gates), by: 'coordinator' },
    charm_tracing_receivers: byName(receiversForWorkers(view, 'charm'), gates),
    workload_tracing_receivers: byName(receiversForWorkers(view, 'workload'), gates),
    remote_write_endpoints: remoteWriteKey(view, gates),
    ca_cert: secret('…'),
    server_cert: secret('…'),
    privkey_secret_id: secret('secret:…'),
    s3_tls_ca_chain: storageChain(view, gates),
    worker_labels: labels(view, gates),
  });
}

function byName(targets: readonly Target[], gates: readonly Fact[]): Written {
  return {
    value: Object.fromEntries(targets.map(({ name, url }) => [name, url])),
    because: flatMap(targets, ({ facts }) => facts),
    gates,
    parts: new Map(targets.map(({ name, facts }) => [name, facts])),
  };
}

function remoteWriteKey(view: View, gates: readonly Fact[]): Written | undefined {
  if (view.behaviour.coordinator?.remoteWrite !== true) return undefined;
  const targets = remoteWritesForWorkers(view);
  return {
    value: targets.map(({ url }) => ({ url })),
    because: flatMap(targets, ({ facts }) => facts),
    gates,
    parts: new Map(targets.map(({ url, facts }) => [url, facts])),
  };
}

function storageChain(view: View, gates: readonly Fact[]): Written | undefined {
  const [link] = view.on(endpointOf(view, 'S3Requirer'));
  const fact = link?.application.read('tls-ca-chain');
  return fact && { value: '…', because: [fact], gates };
}

function labels(view: View, gates: readonly Fact[]): Written | undefined {
  if (!view.has('worker-labels')) return undefined;
  return { value: { 'app.kubernetes.io/part-of': view.application.id }, because: [], gates };
}
