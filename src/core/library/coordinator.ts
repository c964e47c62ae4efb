// The coordinator's own reconcile: names itself to its peers, sets where its charm code sends traces, opens ports, says how it is.
// What runs keeps running while it may not act.

import { flatMap } from '../flat-map.ts';
import { servesTls } from './address.ts';
import { type Cluster, clusterOf } from './cluster.ts';
import { groundOf, keysOf } from './fact.ts';
import { gateRelations } from './gates.ts';
import type { Raise, Send } from './process.ts';
import { coordinatorStatuses } from './status.ts';
import { telemetryOf, tracingEndpoint } from './telemetry.ts';
import { offersOn, openReceivers } from './tracing.ts';
import { raiseInUnits } from './unreadable.ts';
import { endpointOf, type Library, portNumber, type View } from './view.ts';
import { workerPorts } from './worker-ports.ts';

export const coordinator: Library<'Coordinator'> = {
  name: 'Coordinator',
  publish(view) {
    if (!clusterOf(view).isReady || !view.has('peer-hostnames')) return [];
    return view.peers.map(({ relation }) => ({
      relation,
      bag: 'unit',
      keys: (unit) =>
        keysOf({ hostname: { value: unit.address, because: [], gates: clusterOf(view).gates, by: 'coordinator' } }),
    }));
  },
  raises(view) {
    const unreadable = unreadableDestination(view);
    if (unreadable !== undefined) return unreadable;
    const endpoint = tracingEndpoint(view, 'charm');
    const offers = offersOn(view, endpoint);
    if (view.isLeader || !view.has('asks-own-protocols') || !clusterOf(view).isReady || offers === undefined)
      return undefined;
    if (offers.some(({ protocol }) => protocol === charmProtocol)) return undefined;
    const params = {
      protocol: charmProtocol,
      endpoint: endpoint ?? '',
      offered: offers.map(({ protocol }) => protocol).join(', '),
    };
    return {
      cause: 'tracing/protocol-not-offered',
      params,
      relations: view.on(endpoint).map(({ relation }) => relation),
    };
  },
  apply(view) {
    const cluster = clusterOf(view);
    const statuses = coordinatorStatuses(view, cluster);
    const gates = cluster.isReady ? gateRelations(view, cluster) : [];
    const sends = cluster.isReady ? charmSends(view, cluster) : undefined;
    return (unit) => ({
      statuses,
      gates,
      ports: openedPorts(view, cluster) ?? view.portsBefore(unit.id) ?? [],
      processes: [
        { name: 'charm', gives: ['charm-traces'], sends: sends ?? view.before(unit.id, 'charm')?.sends ?? [] },
      ],
    });
  },
};

const charmProtocol = 'otlp_http';

/** Where telemetry goes is read in the reconcile: by every unit that passes it on, else by the leader, who tells the workers. */
function unreadableDestination(view: View): Raise | undefined {
  if (!clusterOf(view).isReady || !(view.isLeader || view.application.mode === 'proxied')) return undefined;
  const logs = raiseInUnits(view.on(endpointOf(view, 'LogForwarder')), 'endpoint', 'url', 'over-both');
  if (logs !== undefined || view.behaviour.coordinator?.remoteWrite !== true) return logs;
  const stores = view.on(endpointOf(view, 'PrometheusRemoteWriteConsumer'));
  return raiseInUnits(stores, 'remote_write', 'url', 'over-both');
}

function charmSends(view: View, cluster: Cluster): readonly Send[] | undefined {
  const { charmTraces, tracesItself } = telemetryOf(view);
  const shape = { signal: 'charm-traces', protocol: charmProtocol, method: 'POST', relays: false } as const;
  if (tracesItself.charm) {
    const own = openReceivers(view).find(({ receiver }) => receiver.protocol === charmProtocol);
    if (own === undefined) return undefined;
    const scheme = cluster.certificate === undefined ? 'http' : 'https';
    const ground = groundOf(cluster.certificate === undefined ? [] : [cluster.certificate]);
    return [{ ...shape, url: `${scheme}://localhost:${own.receiver.port}/v1/traces`, ...ground }];
  }
  const offer = charmTraces.find(({ protocol }) => protocol === charmProtocol);
  return offer && [{ ...shape, url: `${offer.url}/v1/traces`, ...groundOf([offer.fact]) }];
}

function openedPorts(view: View, { isReady }: Cluster): readonly number[] | undefined {
  const rows = view.behaviour.opens.filter((row) => isReady || row.while === 'always');
  if (rows.length === 0) return undefined;
  const isTls = servesTls(view);
  const numbers = flatMap(rows, (row) => [
    ...row.ports.map((port) => portNumber(view, port, isTls)),
    ...(row.likeWorker === undefined ? [] : workerPorts(view, [row.likeWorker]).numbers),
  ]);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
