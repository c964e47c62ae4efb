// Telemetry that is lost, laid to the one cause that explains it, so that every loss is told once.
import type { Flow, Loss } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { onePerApplication } from './alike.ts';
import type { Judged } from './rule.ts';
import { misnamed, sentBy } from './tracing-fit.ts';
import { partnersOn, usesOf } from './uses.ts';
import { applicationOf } from './whose.ts';

/**
 * `exporter`: an exporter reads where nothing answers. `scheme`: scraped with https what is served without, or the reverse.
 * `dead-end`: whoever has it sends it nowhere. `wrong-port`: traces sent where another protocol is received.
 * `outside`: it leaves the drawing. `said`: a status says so, or another finding. `other`: none of these.
 */
export type Cause = 'exporter' | 'scheme' | 'dead-end' | 'wrong-port' | 'outside' | 'said' | 'other';

export type Lost = {
  readonly flow: Flow; // of one unit, for all that lose the same
  readonly loss: Loss;
  readonly origin: TopologyApplication;
  readonly at: TopologyApplication;
};

const losing = onePerApplication((_judged, { losses }) => losses.length > 0);

/** By cause; of what is joined in the order of the flows. */
export const lossesOf = memo((judged: Judged): ReadonlyMap<Cause, readonly Lost[]> => {
  const byCause = new Map<Cause, Lost[]>();
  for (const flow of losing(judged)) {
    for (const loss of flow.losses) {
      const [origin, at] = [applicationOf(judged, flow.origin), applicationOf(judged, loss.at)];
      if (origin === undefined || at === undefined) continue;
      const cause = causeOf(judged, flow, loss, at);
      byCause.set(cause, [...(byCause.get(cause) ?? []), { flow, loss, origin, at }]);
    }
  }
  return byCause;
});

function causeOf(judged: Judged, flow: Flow, loss: Loss, at: TopologyApplication): Cause {
  const { reason, params } = loss;
  if (isBeside(judged, flow, loss)) return 'exporter';
  if (reason === 'scheme' && flow.signal === 'metrics') return 'scheme';
  if (reason === 'dead-end') return 'dead-end';
  if (reason === 'certificate') return 'said';
  if (reason === 'unknown-address') return params['host'] === undefined ? 'said' : 'outside';
  if (reason === 'no-location' && (takesAtWrongPort(judged, at) || lacksLogEndpoint(flow, params))) {
    return takesAtWrongPort(judged, at) ? 'wrong-port' : 'said';
  }
  return isSaidByStatus(judged, params['unit']) ? 'said' : 'other';
}

/** Lost at another process of the same unit, which reads what is beside it. */
function isBeside({ settlement }: Judged, { origin, signal }: Flow, { at }: Loss): boolean {
  const [one, other] = [settlement.processes.get(origin), settlement.processes.get(at)];
  return signal === 'metrics' && one !== other && one?.unit === other?.unit && (other?.scrapes.length ?? 0) > 0;
}

/** Whether some client of it was told a port at which its protocol is not received. */
function takesAtWrongPort({ topology }: Judged, provider: TopologyApplication): boolean {
  return usesOf(provider, 'TracingEndpointProvider').some((use) =>
    partnersOn(topology, provider, use.endpoint).some(({ application, endpoint }) =>
      usesOf(application, 'TracingEndpointRequirer').some(
        (client) => client.endpoint === endpoint && misnamed(use, sentBy(client)).length > 0,
      ),
    ),
  );
}

/** A proxied push for a unit that has named no address: another finding is about that. */
function lacksLogEndpoint({ signal }: Flow, { path = '' }: Loss['params']): boolean {
  return signal === 'logs' && path.startsWith('/proxy/loki/');
}

/** A unit that is not active says itself that it does not do its work. */
function isSaidByStatus({ settlement }: Judged, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const status = settlement.statuses.get(unit);
  return status !== undefined && status.name !== 'active';
}
