// Traces that are sent to a port where another protocol is received.
import type { Receiver } from '../../catalogue/behaviour.ts';
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { candidates } from '../candidates.ts';
import { relateInstead } from '../fixes.ts';
import { listed } from '../listed.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';
import { misnamed, sentBy, suits } from '../tracing-fit.ts';
import type { TracingUse } from '../tracing-pair.ts';
import { type Partner, partnersOn, type UseOf, usesOf } from '../uses.ts';

export const wrongPort: Rule = {
  code: 'traces/wrong-port',
  severity: 'error',
  title: 'Traces go to the wrong port',
  explanation:
    'A collector names two ports for all protocols of traces, one for those over HTTP and one for gRPC, while its receivers for Jaeger and Zipkin listen on ports of their own. Whoever sends by one of those does what it was told, reaches a receiver of another protocol, and its traces are refused. No status says so.',
  remedy: 'Send these traces to a store, or to a collector that names the right ports.',
  evidence: 'derived',
  sources: [
    opentelemetryCollectorK8sOperator('src/integrations.py', '282-305'),
    opentelemetryCollectorK8sOperator('src/config_manager.py', '437-486'),
  ],
  find: (judged) =>
    partOf(judged).applications.flatMap((client) =>
      usesOf(client, 'TracingEndpointRequirer').flatMap((use) =>
        partnersOn(judged.topology, client, use.endpoint).flatMap((partner) => findOn(judged, client, use, partner)),
      ),
    ),
};

function findOn(judged: Judged, client: TopologyApplication, use: TracingUse, partner: Partner): readonly Finding[] {
  const provider = usesOf(partner.application, 'TracingEndpointProvider').find(
    ({ endpoint }) => endpoint === partner.endpoint,
  );
  if (provider === undefined) return [];
  const wrong = misnamed(provider, sentBy(use));
  return wrong.length === 0 ? [] : [finding(judged, client, use, partner, provider, wrong)];
}

function finding(
  judged: Judged,
  client: TopologyApplication,
  use: TracingUse,
  { relation, application: provider }: Partner,
  { with: { advertises } }: UseOf<'TracingEndpointProvider'>,
  wrong: readonly Receiver[],
): Finding {
  const ref = refOf(client.id, use.endpoint);
  const ports = wrong.map(
    ({ protocol, transport, port }) =>
      `names port ${advertises?.[transport]} for ${protocol} and receives it at ${port}`,
  );
  const others = candidates(judged.topology, 'TracingEndpointProvider', client, (user) =>
    suits(judged, client, use, user),
  );
  return {
    subject: { application: client.id, relation: relation.id },
    message: `${provider.id} ${listed(ports)}, so the traces that ${ref} is told to send there are lost.`,
    fixes: others.map((other) => relateInstead(relation.id, ref, other.ref)),
  };
}
