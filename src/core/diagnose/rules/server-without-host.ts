// A proxy for workers' telemetry that is to pass on to an address without a host.
import { coordinatedWorkers, opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { parseUrl } from '../../library/url.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { receiversIn } from '../bags.ts';
import { candidates } from '../candidates.ts';
import type { Fix } from '../diagnostic.ts';
import { relateInstead } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { suits } from '../tracing-fit.ts';
import type { TracingUse } from '../tracing-pair.ts';
import { type Partner, partnersOn, usesOf } from '../uses.ts';

export const serverWithoutHost: Rule = {
  code: 'nginx/server-without-host',
  severity: 'error',
  title: 'A server without a host',
  explanation:
    'A provider of tracing tells every client about every receiver that any of them asked for. Those of gRPC have no scheme, and a coordinator that passes traces of its workers on reads no host in them: nginx gets the server "None:80" and a location that leads there. Whether nginx starts with it was not tried. One other client that asks for gRPC is enough, and collectors do.',
  remedy: 'Send the traces to a provider that offers no gRPC, such as a collector that nobody asks for it.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '134-146,384-407'),
    opentelemetryCollectorK8sOperator('src/integrations.py', '374-381'),
  ],
  find: (judged) =>
    actingClusters(judged)
      .filter(({ coordinator }) => coordinator.mode === 'proxied')
      .flatMap((acting) =>
        usesOf(acting.coordinator, 'TracingEndpointRequirer').flatMap((use) =>
          partnersOn(judged.topology, acting.coordinator, use.endpoint).flatMap((partner) =>
            findOn(judged, acting, use, partner),
          ),
        ),
      ),
};

function findOn(
  judged: Judged,
  { coordinator }: Acting,
  use: TracingUse,
  { relation, application: provider, endpoint: far }: Partner,
): readonly Finding[] {
  const offered = receiversIn(judged.settlement, relation.id, provider.id) ?? [];
  const hostless = offered.filter(({ url }) => parseUrl(url).host === undefined);
  if (hostless.length === 0) return [];
  const protocols = listed(hostless.map(({ protocol }) => protocol));
  return [
    {
      subject: { application: coordinator.id, relation: relation.id },
      message: `${refOf(provider.id, far)} offers ${protocols} without a scheme, in which ${coordinator.id} reads no host: its nginx gets the server None:80.`,
      fixes: insteads(judged, coordinator, use, relation.id),
    },
  ];
}

function insteads(
  judged: Judged,
  coordinator: Acting['coordinator'],
  use: TracingUse,
  relation: string,
): readonly Fix[] {
  const ref = refOf(coordinator.id, use.endpoint);
  return candidates(judged.topology, 'TracingEndpointProvider', coordinator, (user) =>
    suits(judged, coordinator, use, user),
  ).map((provider) => relateInstead(relation, ref, provider.ref));
}
