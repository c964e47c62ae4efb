// Which processes give which signals, and on which legs each sets out. A process that could give a signal, unasked, has no legs.
import { flatMap } from '../flat-map.ts';
import type { Process, ProcessId } from '../settle/settlement.ts';
import type { Call } from './crossing.ts';
import { type Signal, signals } from './flow.ts';
import { type Pull, pulls } from './pull.ts';
import { callOf, ending, holding, isFor, type Leg, sent, servesMetrics, type Ways } from './stop.ts';

/** `fetched`: legs over which others come and get it; `sent`: legs over which it sends itself. They carry different things, never copies. */
export type Origin = {
  readonly signal: Signal;
  readonly process: ProcessId;
  readonly fetched: readonly Leg[];
  readonly sent: readonly Leg[];
};

/** Of some processes: by signal in the order of the type, then in their order. */
export function origins(ways: Ways, processes: readonly Process[]): readonly Origin[] {
  const fetchedFrom = fetching(ways, processes);
  const all: Origin[] = [];
  for (const signal of signals) {
    for (const process of processes) {
      const fetched = signal === 'metrics' ? fetchedFrom(process.id) : none;
      const own = sentBy(ways, process, signal);
      if (fetched.length > 0 || own.length > 0 || couldGive(process, signal))
        all.push({ signal, process: process.id, fetched, sent: own });
    }
  }
  return all;
}

const none: readonly Leg[] = [];

function fetching(ways: Ways, processes: readonly Process[]): (process: ProcessId) => readonly Leg[] {
  const bySource = pulls(ways.deployed, processes);
  const fetched = (process: ProcessId): readonly Leg[] => bySource.get(process)?.flatMap(legsOf) ?? none;
  const legsOf = (pull: Pull, index: number): readonly Leg[] => {
    const { crossings, losses, scraper } = pull;
    const choice = losses.length > 0 ? `pull ${index}` : null;
    const failing = losses.map((loss) => ({ crossings, choice, to: ending(loss) }));
    if (!pull.isAnswered) return failing;
    const to = holding(ways, scraper, 'metrics', () => fetched(scraper.id));
    // Whoever only fetches from itself and sends it nowhere has not been asked by anybody.
    const isIdle = scraper.id === pull.source && to.loss !== undefined;
    return isIdle ? [] : [{ crossings, choice, to }, ...failing];
  };
  return fetched;
}

function sentBy(ways: Ways, process: Process, signal: Signal): readonly Leg[] {
  const calls = signal === 'logs' ? forwarded(process) : [];
  for (const send of process.sends) if (!send.relays && isFor(send, signal)) calls.push(callOf(process, send, signal));
  return calls.length === 0 ? none : flatMap(calls, (call) => sent(ways, call));
}

/** What pebble pushes of a container's output; where nothing runs there is none. */
function forwarded(process: Process): Call[] {
  if (process.isIdle) return [];
  const targets = Object.entries(process.logTargets).sort(([one], [other]) => (one < other ? -1 : 1));
  return targets.map(([, { location, via, because }]) => ({
    signal: 'logs',
    from: process,
    by: 'pebble',
    url: location,
    protocol: 'loki_push_api',
    method: 'POST',
    motion: 'push',
    choice: null,
    via,
    because,
  }));
}

/** What a process would give if somebody asked. */
function couldGive(process: Process, signal: Signal): boolean {
  const serves = signal === 'metrics' && process.listens.some(({ takes }) => takes.some(servesMetrics));
  return serves || (process.gives?.some((one) => one === signal) ?? false);
}
