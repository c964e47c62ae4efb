// One hop in one sentence: who calls whom, how, and which databag key says so.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import { maskUrl } from './mask.ts';
import { opening, signalNoun, unitPhrase } from './names.ts';
import { tellingOf } from './reason.ts';

/** `Pebble of worker/0 pushes logs to …: POST http://…, because … tells … so in …` */
export function sayHop(analysis: Analysis, { signal }: Pick<Flow, 'signal'>, hop: Hop): string {
  const { settlement } = analysis;
  const why = tellingOf(analysis, signal, hop);
  const call = `${hop.method} ${maskUrl(hop.url)}`;
  return `${caller(settlement, hop)} ${deed(settlement, hop, signal)}: ${call}${why === undefined ? '' : `, because ${why}`}.`;
}

/** Where a unit has several containers it is said whose output pebble pushes. */
function caller(settlement: Settlement, { from, by }: Hop): string {
  const phrase = unitPhrase(settlement, from);
  if (by !== 'pebble') return opening(phrase);
  return phrase.includes(' of ') ? `Pebble, for ${phrase},` : `Pebble of ${phrase}`;
}

function deed(settlement: Settlement, { motion, from, to, by, choice }: Hop, signal: Signal): string {
  const target = to === null ? 'an address where nothing answers' : to === from ? 'itself' : unitPhrase(settlement, to);
  const whom = choice === null ? target : `${target}, one of several`;
  if (motion === 'pull') return `fetches ${signalNoun[signal]} from ${whom}`;
  const isProxy = by !== 'pebble' && settlement.processes.get(from)?.nginx !== undefined; // its own output it passes on to nobody
  return `${isProxy ? 'passes' : 'pushes'} ${signalNoun[signal]}${isProxy ? ' on' : ''} to ${whom}`;
}
