// An upstream for any worker that holds the hosts of others as well.
import { coordinatedWorkers, lokiOperators } from '../../catalogue/sources.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { partnersOn } from '../uses.ts';

export const foreignServers: Rule = {
  code: 'nginx/foreign-servers',
  severity: 'info',
  title: 'Some calls for any worker reach others',
  explanation:
    'A few paths of the API may be answered by any worker, and nginx has an upstream with every address that it knows for them. A coordinator that passes telemetry on knows those of its destinations, too, and they are in it at the port of the workers. Some of the calls go there and fail.',
  remedy: 'Nothing in a drawing helps; telemetry itself is not affected.',
  evidence: 'observed',
  sources: [
    lokiOperators('coordinator/src/nginx_config.py'),
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '1127-1170'),
  ],
  find: (judged) => actingClusters(judged).flatMap((acting) => findIn(judged, acting)),
};

function findIn(judged: Judged, acting: Acting): readonly Finding[] {
  const { coordinator, table, leader } = acting;
  const rows = table.upstreams.flatMap((row) => ('name' in row && row.of === 'every-address' ? [row.name] : []));
  const nginx = judged.settlement.processes.get(`${leader.id} nginx`)?.nginx;
  const own = workerHosts(judged, acting);
  return rows.flatMap((name) => {
    const servers = nginx?.upstreams.find((upstream) => upstream.name === name)?.servers ?? [];
    const foreign = servers.filter((server) => !own.has(server.replace(/:\d+$/, '')));
    if (foreign.length === 0) return [];
    const paths = table.servers.flatMap(({ locations }) => locations.filter(({ to }) => to === name));
    const said = listed(paths.map(({ match }) => match.replace(/^\S+ /, '')));
    return [
      {
        subject: { application: coordinator.id },
        message: `nginx of ${coordinator.id} passes some calls for ${said} to ${listed(destinations(judged, coordinator))}, as if ${foreign.length === 1 ? 'it were a worker' : 'they were workers'}.`,
      },
    ];
  });
}

function workerHosts({ topology }: Judged, { workers }: Acting): ReadonlySet<string> {
  return new Set(workers.flatMap(({ units }) => units.map((index) => topology.units[index]?.address ?? '')));
}

/** To whom it passes telemetry on. */
function destinations({ topology }: Judged, coordinator: TopologyApplication): readonly string[] {
  const uses = coordinator.charm?.behaviour?.uses ?? [];
  const passing = uses.filter(({ library }) =>
    ['LogForwarder', 'TracingEndpointRequirer', 'PrometheusRemoteWriteConsumer'].includes(library),
  );
  const names = passing.flatMap(({ endpoint }) =>
    partnersOn(topology, coordinator, endpoint).map(({ application }) => application.id),
  );
  return [...new Set(names)].sort();
}
