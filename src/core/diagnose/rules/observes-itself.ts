// A cluster or application that keeps its own telemetry, which went by way of others.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { type Flow, signals } from '../../flow/flow.ts';
import { grouped } from '../../flow/grouped.ts';
import type { ProcessId } from '../../settle/settlement.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { signalNoun } from '../signal-noun.ts';
import { onePerApplication, ownersIn } from '../whose.ts';

export const observesItself: Rule = {
  code: 'telemetry/observes-itself',
  severity: 'info',
  title: 'It keeps what it tells of itself',
  explanation:
    'Telemetry of a store goes to a collector and comes back to the store. That is allowed and usual. While the store is down, what it would tell of that is missing, too, and a store that fails and logs much about it sends this to itself. Collectors leave out their own complaints about sending; stores do nothing of the kind.',
  remedy: 'Send it to another store, if it must be there when this one is not.',
  evidence: 'read',
  sources: [
    opentelemetryCollectorK8sOperator('src/config_builder.py', '158-260'),
    opentelemetryCollectorK8sOperator('src/charm.py', '380'),
  ],
  find: (judged) => {
    const stored = judged.flows.filter(({ stores, hops }) => stores.length > 0 && hops.length > 1);
    const circles = onePerApplication(judged, stored).flatMap(circleIn(judged));
    const places = grouped(circles, ({ owner }) => owner);
    return [...places].map(([owner, same]) => finding(owner, same));
  },
};

type Circle = { readonly owner: string; readonly signal: Flow['signal']; readonly by: readonly string[] };

/** `by`: the applications between, in the order of the way. None where it keeps its own without a relay, or not at all. */
function circleIn(judged: Judged): (flow: Flow) => readonly Circle[] {
  const ownerOf = ownersIn(judged);
  return ({ signal, origin, hops, stores }) => {
    const owner = ownerOf(origin);
    if (owner === undefined || !stores.some((store) => ownerOf(store) === owner)) return [];
    const isOther = (process: ProcessId | null) => process !== null && ownerOf(process) !== owner;
    const isRelay = (process: ProcessId | null) => isOther(process) && !isProxy(judged, process ?? '');
    if (!hops.some(({ from, to }) => isRelay(from) || isRelay(to))) return [];
    const others = hops.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]).filter(isOther);
    const by = others.flatMap((process) => ownerOf(process)?.id ?? []);
    return [{ owner: owner.id, signal, by: [...new Set(by)] }];
  };
}

/** What only passes a request through holds nothing back, and is no relay. */
function isProxy({ settlement }: Judged, process: ProcessId): boolean {
  return settlement.processes.get(process)?.nginx !== undefined;
}

function finding(owner: string, circles: readonly Circle[]): Finding {
  const kinds = signals.filter((signal) => circles.some((circle) => circle.signal === signal));
  const by = [...new Set(circles.flatMap((circle) => circle.by))];
  const what = listed(kinds.map((signal) => signalNoun[signal]));
  return {
    subject: { application: owner },
    message: `${what.slice(0, 1).toUpperCase()}${what.slice(1)} of ${owner} come back to ${owner} by way of ${listed(by)}: while it is down, so is what it tells of itself.`,
  };
}
