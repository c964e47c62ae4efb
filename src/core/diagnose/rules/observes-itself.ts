// A cluster or application that keeps its own telemetry, which went by way of others.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { type Circle, circleOf, isKeptAtHome } from '../../flow/circle.ts';
import { type Flow, signals } from '../../flow/flow.ts';
import { grouped } from '../../flow/grouped.ts';
import { onePerApplication } from '../alike.ts';
import { capital, listed } from '../listed.ts';
import type { Finding, Rule } from '../rule.ts';
import { signalNoun } from '../signal-noun.ts';

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
    const circles = kept(judged).flatMap((flow): readonly Relayed[] => {
      const circle = circleOf(judged, flow);
      return circle === undefined || circle.through.length === 0 ? [] : [{ ...circle, signal: flow.signal }];
    });
    return [...grouped(circles, ({ store }) => store)].map(([store, same]) => finding(store, same));
  },
};

const kept = onePerApplication((judged, flow) => isKeptAtHome(judged, flow) && flow.hops.length > 1);

type Relayed = Circle & { readonly signal: Flow['signal'] };

function finding(store: string, circles: readonly Relayed[]): Finding {
  const kinds = signals.filter((signal) => circles.some((circle) => circle.signal === signal));
  const through = [...new Set(circles.flatMap((circle) => circle.through))];
  const what = listed(kinds.map((signal) => signalNoun[signal]));
  return {
    subject: { application: store },
    message: `${capital(what)} of ${store} come back to ${store} by way of ${listed(through)}: while it is down, so is what it tells of itself.`,
  };
}
