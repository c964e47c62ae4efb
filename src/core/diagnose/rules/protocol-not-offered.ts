// A provider of tracing that does not offer a protocol by which the other side would send.
import { coordinatedWorkers, lokiOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { isGreen } from '../acting.ts';
import { receiversIn } from '../bags.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { sentBy } from '../tracing-fit.ts';
import { isTold, type Partner, partnersOn, usesOf } from '../uses.ts';

export const protocolNotOffered: Rule = {
  code: 'traces/protocol-not-offered',
  severity: 'warning',
  title: 'The wanted protocol for traces is not offered',
  explanation:
    'The requirer names the protocols it speaks, and the provider answers with its receivers. Where none of them fits, a coordinator passes on what there is, the workload finds nothing it could use and is not traced; charm code keeps the destination it had. No status says so, but on a unit that is not the leader newer coordinators raise an error.',
  remedy: 'Relate it to a provider that offers the protocol, or have this one open the receiver.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '1095-1104'),
    lokiOperators('coordinator/lib/charms/tempo_coordinator_k8s/v0/tracing.py', '920-960'),
  ],
  find: (judged) =>
    judged.topology.applications.flatMap((application) => {
      if (!isGreen(judged, application)) return [];
      return usesOf(application, 'TracingEndpointRequirer').flatMap((use) =>
        partnersOn(judged.topology, application, use.endpoint).flatMap((partner) =>
          findOn(judged, application, use.endpoint ?? '', sentBy(use), partner),
        ),
      );
    }),
};

function findOn(
  { settlement }: Judged,
  { id }: TopologyApplication,
  endpoint: string,
  wanted: readonly string[],
  { relation, application: provider, endpoint: far }: Partner,
): readonly Finding[] {
  if (!isTold(provider, far)) return [];
  const offered = receiversIn(settlement, relation.id, provider.id)?.map(({ protocol }) => protocol) ?? [];
  const missing = wanted.filter((protocol) => !offered.includes(protocol));
  if (missing.length === 0) return [];
  return [
    {
      subject: { application: id, relation: relation.id, endpoint },
      message: `${refOf(id, endpoint)} asks for ${listed(missing)}, and ${refOf(provider.id, far)} offers ${offered.length === 0 ? 'nothing' : listed(offered)}.`,
    },
  ];
}
