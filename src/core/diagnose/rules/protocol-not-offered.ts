// A provider of tracing that does not offer a protocol by which the other side would send.
import { coordinatedWorkers, lokiOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { isGreen } from '../acting.ts';
import { receiversIn } from '../bags.ts';
import { candidates } from '../candidates.ts';
import type { Fix } from '../diagnostic.ts';
import { relateInstead, takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';
import { sentBy, suits } from '../tracing-fit.ts';
import type { TracingUse } from '../tracing-pair.ts';
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
    partOf(judged).applications.flatMap((application) => {
      if (!isGreen(judged, application)) return [];
      return usesOf(application, 'TracingEndpointRequirer').flatMap((use) =>
        partnersOn(judged.topology, application, use.endpoint).flatMap((partner) =>
          findOn(judged, application, use, partner),
        ),
      );
    }),
};

function findOn(
  judged: Judged,
  client: TopologyApplication,
  use: TracingUse,
  { relation, application: provider, endpoint: far }: Partner,
): readonly Finding[] {
  if (!isTold(provider, far)) return [];
  const { id } = client;
  const endpoint = use.endpoint ?? '';
  const offered = receiversIn(judged.settlement, relation.id, provider.id)?.map(({ protocol }) => protocol) ?? [];
  const missing = sentBy(use).filter((protocol) => !offered.includes(protocol));
  if (missing.length === 0) return [];
  return [
    {
      subject: { application: id, relation: relation.id, endpoint },
      message: `${refOf(id, endpoint)} asks for ${listed(missing)}, and ${refOf(provider.id, far)} offers ${offered.length === 0 ? 'nothing' : listed(offered)}.`,
      fixes: [...insteads(judged, client, use, relation.id), takeAwayBetween(relation.id)],
    },
  ];
}

function insteads(judged: Judged, client: TopologyApplication, use: TracingUse, relation: string): readonly Fix[] {
  const ref = refOf(client.id, use.endpoint);
  return candidates(judged.topology, 'TracingEndpointProvider', client, (user) => suits(judged, client, use, user)).map(
    (provider) => relateInstead(relation, ref, provider.ref),
  );
}
