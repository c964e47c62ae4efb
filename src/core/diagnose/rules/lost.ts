// Telemetry that is sent and reaches no store, and nothing says so.
import { grouped } from '../../flow/grouped.ts';
import { capital, listed } from '../listed.ts';
import { type Lost, lossesOf } from '../losses.ts';
import type { Finding, Rule } from '../rule.ts';
import { signalNoun } from '../signal-noun.ts';

export const lost: Rule = {
  code: 'telemetry/lost',
  severity: 'warning',
  title: 'Telemetry is lost on its way',
  explanation:
    'Every process does what it was told, and what it sends reaches no store: nobody answers at the address, or whoever answers has no use for it. All statuses are active. That is read off the addresses, ports and paths of the drawing.',
  remedy: 'Follow the flow to where it ends; the step that wrote the address says who is to be related otherwise.',
  evidence: 'ours',
  sources: [],
  find: (judged) => {
    const places = grouped(lossesOf(judged).get('other') ?? [], ({ flow, at }) => `${flow.signal} ${at.id}`);
    return [...places.values()].flatMap(finding);
  },
};

function finding(same: readonly Lost[]): readonly Finding[] {
  const [first] = same;
  if (first === undefined) return [];
  const { signal } = first.flow;
  const origins = [...new Set(same.map(({ origin }) => origin.id))].sort();
  const what = `${signalNoun[signal]} of ${origins.length > most ? `${origins.length} applications` : listed(origins)}`;
  const isPart = same.every(({ flow }) => flow.end === 'partly');
  const clauses = [...new Set(same.map(clause))];
  const why = clauses.length > most ? `${clauses[0]}, and ${clauses.length - 1} more` : listed(clauses);
  return [
    {
      subject: { application: first.at.id, signal },
      message: `${isPart ? `Some ${what}` : capital(what)} are lost: ${why}.`,
    },
  ];
}

const most = 4;

function clause({ at, loss: { reason, params } }: Lost): string {
  const { port = '', unit = '', path = '' } = params;
  switch (reason) {
    case 'nobody-listens':
      return `${at.id} calls port ${port} of ${unit}, where nothing listens`;
    case 'not-running':
      return `${at.id} calls ${unit}, where nothing runs`;
    case 'scheme':
      return `${at.id} calls port ${port} of ${unit} over ${params['asked'] ?? ''}, and that port speaks ${params['asked'] === 'https' ? 'http' : 'https'}`;
    case 'no-location':
      return `${at.id} takes nothing at ${path}${port === '' ? '' : ` on port ${port}`}`;
    case 'no-server':
      return `${at.id} has no server for ${path}`;
    case 'no-role':
      return `no worker behind ${at.id} has the role that takes them`;
    case 'circle':
      return `they come round to ${at.id} again`;
    default:
      return `they end at ${at.id}`;
  }
}
