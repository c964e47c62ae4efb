// Telemetry that goes to an address of which the drawing knows nothing.
import { grouped } from '../../flow/grouped.ts';
import { capital, listed } from '../listed.ts';
import { lossesOf } from '../losses.ts';
import type { Rule } from '../rule.ts';
import { signalNoun } from '../signal-noun.ts';

export const leavesDrawing: Rule = {
  code: 'telemetry/leaves-drawing',
  severity: 'info',
  title: 'Telemetry leaves the drawing',
  explanation:
    'A databag that was stated, or an ingress, names a host that belongs to no application of the drawing. Telemetry goes there; whether anybody takes it cannot be told.',
  remedy: 'Draw what stands there, or take it as it is.',
  evidence: 'ours',
  sources: [],
  find: (judged) => {
    const places = grouped(lossesOf(judged).get('outside') ?? [], ({ flow, at }) => `${flow.signal} ${at.id}`);
    return [...places.values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { signal } = first.flow;
      const origins = listed([...new Set(same.map(({ origin }) => origin.id))].sort());
      const hosts = [...new Set(same.flatMap(({ loss }) => loss.params['host'] ?? []))].sort();
      const which = hosts.length === 1 ? 'which is' : 'which are';
      return [
        {
          subject: { application: first.at.id, signal },
          message: `${capital(signalNoun[signal])} of ${origins} go to ${listed(hosts)}, ${which} not in the drawing.`,
        },
      ];
    });
  },
};
