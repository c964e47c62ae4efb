// One numbered arrow of a picture in one sentence: who all sends what to whom, or fetches it, and where it is lost.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { capital, fewOf } from './list.ts';
import { lossClause } from './loss.ts';
import { applicationPhrase, signalNoun } from './names.ts';
import { sayingOf } from './reason.ts';

/** Hops of one signal that go alike: from several places to one, with what begins there, with what came from elsewhere, or with both. */
export type Arrow = {
  readonly signal: Signal;
  readonly hops: readonly Hop[];
  readonly carries: 'own' | 'others' | 'both';
};

/** `Pebble of loki-backend, loki-read and loki-write pushes logs to nginx of loki.` */
export function sayArrow(analysis: Analysis, arrow: Arrow): string {
  return `${deed(analysis, arrow)}${losing(analysis, arrow)}.`;
}

/** The same with the keys that say so. */
export function explainArrow(analysis: Analysis, arrow: Arrow): string {
  const why = sayingOf(analysis, arrow.signal, arrow.hops);
  return `${deed(analysis, arrow)}${why === undefined ? '' : `, because ${why}`}${losing(analysis, arrow)}.`;
}

function deed(analysis: Analysis, { signal, hops, carries }: Arrow): string {
  const [first] = hops;
  const who = named(
    analysis,
    hops.map(({ from }) => from),
  );
  const whom = named(
    analysis,
    hops.map(({ to }) => to),
  ).text;
  const noun = signalNoun[signal];
  const subject = who.text.includes(' of ') ? capital(who.text) : who.text;
  if (first?.motion === 'pull') return `${subject} ${who.isOne ? 'fetches' : 'fetch'} ${noun} from ${whom}`;
  if (carries === 'both')
    return `${subject} ${who.isOne ? 'sends' : 'send'} ${noun} on to ${whom}, with ${who.isOne ? 'its' : 'their'} own`;
  if (carries === 'others') return `${subject} ${who.isOne ? 'sends' : 'send'} ${noun} on to ${whom}`;
  if (first?.by === 'pebble') return `Pebble of ${who.text} pushes ${noun} to ${whom}`;
  return `${subject} ${who.isOne ? 'pushes' : 'push'} ${noun} to ${whom}`;
}

/** Like processes of several applications are named together. */
function named({ settlement }: Analysis, processes: readonly (ProcessId | null)[]): Named {
  const phrases = new Set(processes.map((id) => (id === null ? nobody : applicationPhrase(settlement, id))));
  const alike = grouped([...phrases], (phrase) => phrase.slice(0, Math.max(0, phrase.lastIndexOf(' of '))));
  const texts = [...alike]
    .sort(([one], [other]) => Number(one !== '') - Number(other !== ''))
    .flatMap(([kind, group]) =>
      kind === ''
        ? group
        : [
            `${kind} of ${fewOf(
              group.map((phrase) => phrase.slice(kind.length + 4)),
              6,
            )}`,
          ],
    );
  return { text: fewOf(texts, 6), isOne: phrases.size === 1 };
}

type Named = { readonly text: string; readonly isOne: boolean };
const nobody = 'an address where nothing answers';

/** Only where nothing comes on from there: what is lost later is said there. */
function losing({ settlement, flows }: Analysis, { signal, hops }: Arrow): string {
  const isLosing = (flow: Flow): boolean => flow.signal === signal && flow.end === 'lost' && goes(flow, hops);
  const losses = flows
    .filter(isLosing)
    .flatMap((flow) => flow.losses.filter(({ at }) => hops.some((hop) => isAt(hop, at))));
  const why = [...new Set(losses.map((loss) => lossClause(loss, settlement).replace(/\/\d+\b/g, '')))];
  return why.length === 0 ? '' : `, and they are lost: ${fewOf(why, 2)}`;
}

function goes(flow: Flow, hops: readonly Hop[]): boolean {
  return flow.hops.some((one) =>
    hops.some(({ from, to, url }) => one.from === from && one.to === to && one.url === url),
  );
}

function isAt({ from, to }: Hop, at: ProcessId): boolean {
  return to === at || (to === null && from === at);
}
