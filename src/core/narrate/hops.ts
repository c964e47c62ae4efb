// What happens at one time in one sentence: hops that go alike are told together, by what their units have in common.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Hop, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { sayHop } from './hop.ts';
import { fewOf } from './list.ts';
import { maskUrl } from './mask.ts';
import { applicationOfProcess, applicationPhrase, opening, signalNoun } from './names.ts';
import { sayingOf } from './reason.ts';

/** A sentence for each kind of connection, in the order of the hops: `Pebble of worker pushes logs to logs: POST …` */
export function sayHops(analysis: Analysis, signal: Signal, hops: readonly Hop[]): string {
  const kinds = grouped(hops, ({ motion, by, from }) => {
    const isProxy = by !== 'pebble' && analysis.settlement.processes.get(from)?.nginx !== undefined;
    return [motion, by, isProxy].join(' ');
  });
  const said = [...kinds.values()].map((some) => sayKind(analysis, signal, some));
  return said.join(' ');
}

function sayKind(analysis: Analysis, signal: Signal, hops: readonly Hop[]): string {
  const [first] = hops;
  if (first === undefined || hops.length === 1) return first ? sayHop(analysis, { signal }, first) : '';
  const why = whyOf(analysis, signal, hops);
  return `${deedOf(analysis, signal, first, hops)}: ${callsOf(hops)}${why === undefined ? '' : `, because ${why}`}.`;
}

/** What led the first application there; of others only that they were led likewise. */
function whyOf(analysis: Analysis, signal: Signal, hops: readonly Hop[]): string | undefined {
  const whose = ({ from, to, motion }: Hop) => applicationOfProcess((motion === 'pull' ? to : from) ?? from);
  const [first] = grouped(hops, whose).values();
  const why = sayingOf(analysis, signal, first ?? []);
  const isAll = (first?.length ?? 0) === hops.length || sayingOf(analysis, signal, hops) === why;
  return why === undefined || isAll ? why : `${why}, and so on`;
}

function deedOf(analysis: Analysis, signal: Signal, { motion, by }: Hop, hops: readonly Hop[]): string {
  const [callers, called] = [
    names(
      analysis,
      hops.map(({ from }) => from),
    ),
    names(
      analysis,
      hops.map(({ to }) => to),
    ),
  ];
  const isOne = callers.length === 1;
  const isPebble = by === 'pebble';
  const who = isPebble ? `Pebble of ${fewOf(callers)}` : opening(fewOf(callers));
  const whom = `${fewOf(called)}${hops.every(({ choice }) => choice !== null) ? ', one of several' : ''}`;
  const what = signalNoun[signal];
  if (motion === 'pull') return `${who} ${isOne ? 'fetches' : 'fetch'} ${what} from ${whom}`;
  const isProxy = !isPebble && hops.every(({ from }) => analysis.settlement.processes.get(from)?.nginx !== undefined);
  if (isProxy) return `${who} ${isOne ? 'passes' : 'pass'} ${what} on to ${whom}`;
  return `${who} ${isOne || isPebble ? 'pushes' : 'push'} ${what} to ${whom}`;
}

function names({ settlement }: Analysis, processes: readonly (ProcessId | null)[]): readonly string[] {
  const said = processes.map((id) =>
    id === null ? 'an address where nothing answers' : applicationPhrase(settlement, id),
  );
  return [...new Set(said)];
}

/** The first call, and how many there are besides. */
function callsOf(hops: readonly Hop[]): string {
  const calls = [...new Set(hops.map(({ method, url }) => `${method} ${maskUrl(url)}`))];
  return fewOf(calls, 1);
}

/** What was asked for through others goes back the same way. */
export function sayAnswer(analysis: Analysis, signal: Signal, hops: readonly Hop[]): string {
  const askers = names(
    analysis,
    hops.map(({ from }) => from),
  );
  return `The ${signalNoun[signal]} go back to ${fewOf(askers)} as the answer.`;
}
