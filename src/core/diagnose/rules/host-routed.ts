// Telemetry that a proxy passes on to an ingress which tells applications apart by host name.
import type { ByHost } from '../../catalogue/behaviour.ts';
import { coordinatedWorkers, traefikK8sOperator } from '../../catalogue/sources.ts';
import { setConfig } from '../../document/application.ts';
import { entryOf } from '../../document/record.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { actingClusters } from '../acting.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { endpointOf, type Partner, partnersOn, usesOf } from '../uses.ts';

export const hostRouted: Rule = {
  code: 'nginx/host-routed',
  severity: 'warning',
  title: 'Passed on under the wrong host name',
  explanation:
    'What nginx passes on of the telemetry of workers has the name of its own upstream as host. An ingress that gives each application a host name of its own does not know that name and takes the request for nobody. One that tells them apart by path does.',
  remedy: 'Let the ingress route by path, or relate the destination without an ingress.',
  evidence: 'derived',
  sources: [
    coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '298-332'),
    traefikK8sOperator('config.yaml', undefined, 'routing_mode'),
  ],
  find: (judged) =>
    actingClusters(judged)
      .filter(({ coordinator }) => coordinator.mode === 'proxied')
      .flatMap(({ coordinator }) => {
        const endpoints = passing.flatMap((library) => usesOf(coordinator, library).map(({ endpoint }) => endpoint));
        const partners = endpoints.flatMap((endpoint) => partnersOn(judged.topology, coordinator, endpoint));
        return partners.flatMap((partner) => findOn(judged, coordinator, partner));
      }),
};

const passing = ['LogForwarder', 'PrometheusRemoteWriteConsumer', 'TracingEndpointRequirer'] as const;

function findOn(
  { topology }: Judged,
  coordinator: TopologyApplication,
  { relation, application: destination }: Partner,
): readonly Finding[] {
  const before = partnersOn(topology, destination, endpointOf(destination, 'IngressPerAppRequirer'));
  return before.flatMap(({ application: ingress }): readonly Finding[] => {
    const option = usesOf(ingress, 'IngressPerAppProvider').find(({ with: { byHost } }) => isOn(ingress, byHost))?.with
      .byHost;
    if (option === undefined) return [];
    return [
      {
        subject: { application: coordinator.id, relation: relation.id },
        message: `${ingress.id} knows ${destination.id} by a host name, and nginx of ${coordinator.id} passes telemetry on under another.`,
        fixes: [
          { label: `Let ${ingress.id} route by path`, edit: setConfig(ingress.id, option.option, option.otherwise) },
        ],
      },
    ];
  });
}

function isOn({ stated }: TopologyApplication, byHost: ByHost | undefined): boolean {
  return byHost !== undefined && entryOf(stated.config, byHost.option) === byHost.value;
}
