// A unit that should take logs and has not said where.
import { coordinatedWorkers, lokiOperators } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { unitKey } from '../bags.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { endpointOf, isTold, type Partner, partnersOn } from '../uses.ts';

export const logEndpointMissing: Rule = {
  code: 'logs/endpoint-missing',
  severity: 'warning',
  title: 'A place for logs that has no address yet',
  explanation:
    'Whoever takes logs publishes its address unit by unit. A coordinator that passes the logs of its workers on gives them a URL of its own for each unit in any case; nginx has no location for a unit without an address, and pushes end in 404. A coordinator that does not pass them on leaves the unit out. Its own containers push to none of the units then, until all of them have an address.',
  remedy: 'Look why the unit has not published its endpoint; from then on all is well. Or take the line away.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '410-436'),
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-637'),
    lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '2412-2500'),
  ],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const endpoint = endpointOf(acting.coordinator, 'LogForwarder');
      return partnersOn(judged.topology, acting.coordinator, endpoint).flatMap((partner) =>
        findOn(judged, acting, partner),
      );
    }),
};

function findOn(
  { topology, settlement }: Judged,
  { coordinator }: Acting,
  { relation, application: store, endpoint: far }: Partner,
): readonly Finding[] {
  if (!isTold(store, far)) return [];
  const silent = store.units.flatMap((index) => {
    const id = topology.units[index]?.id ?? '';
    return unitKey(settlement, relation.id, store.id, id, 'endpoint') === undefined ? [id] : [];
  });
  if (silent.length === 0) return [];
  const who = silent.length === store.units.length ? store.id : listed(silent);
  const follows =
    coordinator.mode === 'proxied'
      ? `what the workers of ${coordinator.id} push for it ends in 404 at nginx`
      : `${coordinator.id} leaves it out`;
  return [
    {
      subject: { application: coordinator.id, relation: relation.id },
      message: `${who} has not published an address on ${refOf(store.id, far)}, so ${follows}.`,
      fixes: [takeAwayBetween(relation.id)],
    },
  ];
}
