// Telemetry that goes to an address of which the drawing knows nothing.
import { grouped } from '../../flow/grouped.ts';
import { listed } from '../listed.ts';
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
    const outside = lossesOf(judged).get('outside') ?? [];
    const places = grouped(outside, ({ flow, at, loss }) => `${flow.signal} ${at.id} ${loss.params['host']}`);
    return [...places.values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const origins = listed([...new Set(same.map(({ origin }) => origin.id))].sort());
      const what = `${signalNoun[first.flow.signal]} of ${origins}`;
      return [
        {
          subject: { application: first.at.id },
          message: `${what.slice(0, 1).toUpperCase()}${what.slice(1)} go to ${first.loss.params['host']}, which is not in the drawing.`,
        },
      ];
    });
  },
};
